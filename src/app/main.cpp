// SPDX-License-Identifier: GPL-3.0-or-later
// domcero: the desktop program.
#include "app/desktopcolors.h"
#include "app/desktopoptions.h"
#include "app/keychain.h"
#include "app/networkwatch.h"
#include "app/nodumps.h"
#include "app/threadends.h"
#include "app/transports.h"
#include "gui/mainwindow.h"
#include "gui/theme.h"
#include "gui/widgets/scrollareaaccess.h"
#include "remote/ssh/sshengine.h"
#include "services/commandlog.h"
#include "services/hostmanager.h"
#include "services/hostregistry.h"
#include "services/metrics/metricskeeper.h"
#include "services/settings.h"
#include "services/wakewatch.h"
#include "text/language.h"
#include "text/render.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStyleFactory>
#include <QTimer>

#include <cstdio>

using namespace domcero;

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("domcero"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DOMCERO_VERSION));
}

int say(const QString &text, FILE *stream, int status)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
    return status;
}

// What can be said without a display: --help, --version, a wrong option.
std::optional<int> answerOnTerminal(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    nameProgram();
    const DesktopOptions options = parseDesktopOptions(QCoreApplication::arguments());
    useLanguage(options.language);
    if (!options.problem.isEmpty())
        return say(options.problem + QLatin1Char('\n'), stderr, 2);
    if (options.version)
        return say(QStringLiteral("domcero " DOMCERO_VERSION "\n"), stdout, 0);
    if (options.help)
        return say(desktopHelp(), stdout, 0);
    return std::nullopt;
}

bool speaksOnTerminal(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (argv[i][0] == '-' && qstrncmp(argv[i], "-platform", 9) != 0)
            return true;
    }
    return false;
}

QString sshLibrary()
{
    return QStringLiteral("libssh ") + sshLibraryVersion().section(u'/', 0, 0);
}

// With a list of hosts of its own, a program keeps their readings beside it.
QString metricsFolder(const DesktopOptions &options)
{
    return options.hostsFile.isEmpty()
               ? MetricsKeeper::defaultFolder()
               : QFileInfo(options.hostsFile).absoluteDir().filePath(QStringLiteral("metrics"));
}

// --known-hosts stands in for ~/.ssh/known_hosts; a host with a file of its own keeps it.
TransportFactory factoryWith(const QString &knownHostsFile)
{
    return [make = transportFactory(systemClock()), knownHostsFile](const HostEntry &entry) {
        HostEntry filled = entry;
        if (filled.knownHostsFile.isEmpty())
            filled.knownHostsFile = knownHostsFile;
        return make(filled);
    };
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryOutOfDumps();
    keepThreadEndsSafe();
    if (speaksOnTerminal(argc, argv)) {
        if (const auto status = answerOnTerminal(argc, argv))
            return *status;
    }
    prepareDesktopColors();
    QApplication application(argc, argv);
    nameProgram();
    installScrollAreaAccess();
    QGuiApplication::setDesktopFileName(QStringLiteral("org.domcero.domcero"));
    const DesktopOptions options = parseDesktopOptions(QCoreApplication::arguments());
    if (options.palette.isEmpty()) {
        followDesktopColors();
    } else {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setPalette(theme::palette(options.palette == QLatin1String("dark")));
    }

    Settings settings(options.settingsFile);
    useLanguage(options.language.isEmpty() ? settings.language() : options.language);
    HostRegistry registry(options.hostsFile.isEmpty() ? HostRegistry::defaultFilePath() : options.hostsFile);
    const Result<void> loaded = registry.load();
    CommandLog log;
    const std::unique_ptr<SecretStore> keychain = systemKeychain();
    HostManager manager(registry, log, factoryWith(options.knownHostsFile), systemClock(), keychain.get());
    MetricsKeeper metrics(manager, systemClock(), metricsFolder(options), pastOfHosts(systemClock()));
    MainWindow window({manager, log, settings, metrics, systemClock(), sshLibrary});
    if (!loaded)
        window.showError(loaded.error());
    if (!options.host.isEmpty() && !window.selectHost(options.host))
        window.showUnknownHost(options.host);
    window.show();
    const WakeWatch sleep(systemClock(), [&manager] { manager.checkNow(); });
    watchNetwork(&manager, [&manager] { manager.checkNow(); });
    // The window first; the hosts are dialled once it is on the screen.
    QTimer::singleShot(0, &window, &MainWindow::start);
    return QApplication::exec();
}
