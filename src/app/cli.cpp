// SPDX-License-Identifier: GPL-3.0-or-later
// domcero-cli: the command line, without window, Widgets or models.
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "app/nodumps.h"
#include "app/threadends.h"
#include "app/transports.h"
#include "base/hosttext.h"
#include "services/hostregistry.h"
#include "text/language.h"

#include <QCoreApplication>

using namespace domcero;
using namespace domcero::cli;

namespace {

// Lossless, as the names of a host are: a name that is not UTF-8 can be given back.
QStringList wordsOf(int argc, char **argv)
{
#ifdef Q_OS_WIN
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    return QCoreApplication::arguments().mid(1); // Qt asks Windows for the text itself
#else
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += fromHostBytes(argv[i]);
    return words;
#endif
}

// Before anything is said: a usage error, too, is told in the language that was asked for.
QString languageOf(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].startsWith(QLatin1String("--language=")))
            return words[i].mid(11);
        if (words[i] == QLatin1String("--language") && i + 1 < words.size())
            return words[i + 1];
    }
    return {};
}

Exit dispatch(Context &context)
{
    const QString &verb = context.options.verb;
    if (verb == QLatin1String("hosts"))
        return listHosts(context);
    if (verb == QLatin1String("check"))
        return checkHost(context);
    if (verb == QLatin1String("guests"))
        return listGuests(context);
    if (verb == QLatin1String("storage"))
        return showStorage(context);
    if (verb == QLatin1String("run"))
        return runAction(context);
    if (verb == QLatin1String("backup"))
        return backupVerb(context);
    if (verb == QLatin1String("guest"))
        return guestVerb(context);
    if (verb == QLatin1String("file"))
        return fileVerb(context);
    if (verb == QLatin1String("watch"))
        return watchHost(context);
    if (verb == QLatin1String("plan"))
        return planVerb(context);
    if (verb == QLatin1String("complete"))
        return completeLine(context);
    return recordHost(context);
}

// What these verbs print is the deed itself.
Exit written(Exit exit, const Output &out)
{
    if (out.couldWrite())
        return exit;
    out.complaint(makeError(ErrorCode::NoSpace,
                            Message(QT_TRANSLATE_NOOP("messages", "Standard output cannot be written to."))));
    return Exit::Failed;
}

Exit run(const QStringList &words)
{
    useLanguage(languageOf(words));
    const auto options = parseOptions(words);
    if (!options) {
        Output(false).error(options.error());
        return Exit::Usage;
    }
    Output out(options->json);
    if (options->help) {
        out.text(helpText());
        return Exit::Done;
    }
    if (options->version) {
        out.text(QStringLiteral("domcero-cli " DOMCERO_VERSION "\n"));
        return Exit::Done;
    }

    if (options->verb == QLatin1String("config"))
        return written(configVerb(*options, out), out);
    if (options->verb == QLatin1String("lint"))
        return written(lintFiles(*options, out), out);

    HostRegistry registry(options->hostsFile.isEmpty() ? HostRegistry::defaultFilePath()
                                                       : options->hostsFile);
    if (const auto loaded = registry.load(); !loaded)
        out.complaint(loaded.error()); // a host that is not saved can still be named
    Interrupt interrupt;
    Context context{*options,
                    out,
                    interrupt,
                    systemClock(),
                    registry,
                    transportFactory(systemClock()),
                    readLocalSshConfig()};
    return dispatch(context);
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryOutOfDumps();
    keepThreadEndsSafe();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("domcero"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DOMCERO_VERSION));
    return static_cast<int>(run(wordsOf(argc, argv)));
}
