// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of every page of the window, in both languages, light and dark, for people to look at:
//     domcero_screenshots FOLDER [PART-OF-A-NAME]
#include "gui/backuppictures.h"
#include "gui/configpictures.h"
#include "gui/jobspictures.h"
#include "gui/logspictures.h"
#include "gui/mergepictures.h"
#include "gui/promptrounds.h"
#include "gui/refuseddial.h"
#include "gui/sshconfighome.h"
#include "gui/storagepictures.h"
#include "gui/transferpictures.h"

#include "gui/charts/chartsview.h"
#include "gui/pages/guestsview.h"
#include "gui/pages/hostpage.h"
#include "gui/theme.h"
#include "services/hostsession.h"
#include "sim/simjobs.h"
#include "sim/simtransport.h"
#include "support/secretstoredouble.h"
#include "text/language.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <cstdio>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

class Album
{
public:
    Album(QString folder, QString only) : m_folder(std::move(folder)), m_only(std::move(only)) {}

    void in(const QString &language, bool dark)
    {
        QApplication::setPalette(theme::palette(dark));
        useLanguage(language);
        m_suffix = QLatin1Char('-') + language + (dark ? QStringLiteral("-dark") : QStringLiteral("-light"));
        demoHost();
        troubles();
        charts();
        logs();
        configs();
        backups();
        guests();
        actions();
        storage();
        transfers();
        jobs();
        merge();
        connecting();
        keeping();
        searching();
        forms();
    }

    bool complete() const { return m_complete; }

private:
    bool wanted(const QString &part) const { return m_only.isEmpty() || part.contains(m_only); }

    void take(WindowFixture &window, const QString &name)
    {
        QApplication::setActiveWindow(&window.window());
        window.pass(200ms);
        QCoreApplication::processEvents();
        save(window.window(), name);
    }
    void save(QWidget &shown, const QString &name)
    {
        const QString file = m_folder + QLatin1Char('/') + name + m_suffix + QStringLiteral(".png");
        m_complete = shown.grab().save(file) && m_complete;
    }

    void demoHost()
    {
        if (!wanted(QStringLiteral("host")))
            return;
        WindowFixture window;
        window.open();
        take(window, QStringLiteral("host-connecting"));
        const QString demo = QStringLiteral("demo");
        window.until([&] { return window.session(demo).state().hypervisor.has_value(); });
        take(window, QStringLiteral("host-awaited"));
        window.pass(90s);
        take(window, QStringLiteral("host-overview"));
        window.find<QTabWidget>(QStringLiteral("tabs"))->setFocus();
        window.host(demo).faults().unreachable = true;
        window.transport(demo).loseLink();
        window.until([&] { return window.session(demo).link().stage == LinkStage::Waiting; });
        take(window, QStringLiteral("host-cut"));
    }

    void troubles()
    {
        if (!wanted(QStringLiteral("trouble")))
            return;
        const QString shut = QStringLiteral("dom0-shut");
        const QString stale = QStringLiteral("dom0-stale");
        WindowFixture window({savedHost(shut), savedHost(stale)});
        window.host(shut).faults().configsShut = true;
        MainWindow &shown = window.open();
        window.untilRead(shut);
        window.untilRead(stale);
        shown.selectHost(shut);
        window.pass(5s);
        take(window, QStringLiteral("trouble-configs"));
        shown.selectHost(stale);
        window.pass(20s);
        // The host hangs: no tool of it answers any more, and the stream says nothing.
        window.host(stale).faults().refuseStreams = true;
        window.host(stale).faults().hangNext({}, 1000);
        window.host(stale).faults().dropLinkAfter(1, SimFaults::Loss::BeforeCommand);
        window.session(stale).refresh();
        window.until([&] {
            return window.session(stale).link().stage == LinkStage::Connected &&
                   window.session(stale).isStale();
        });
        window.pass(20s);
        take(window, QStringLiteral("trouble-stale"));
        shown.hostPage().setCurrentTab(1);
        take(window, QStringLiteral("trouble-stale-guests"));
    }

    void charts()
    {
        if (!wanted(QStringLiteral("charts")))
            return;
        WindowFixture window;
        MainWindow &shown = window.open();
        window.untilRead(QStringLiteral("demo"));
        window.pass(60s);
        shown.hostPage().setCurrentTab(2);
        auto *hostCharts = shown.hostPage().findChild<ChartsView *>(QStringLiteral("chartsTab"));
        window.pass(2s);
        hostCharts->chooseSpan(qint64{6} * 3600 * 1000);
        QTest::keyClick(window.visible(QStringLiteral("cpuChart")), Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(window.visible(QStringLiteral("cpuChart")), Qt::Key_Left, Qt::ControlModifier);
        take(window, QStringLiteral("charts-host"));
        selectGuest(window, QStringLiteral("zimbra"));
        window.find<QTabWidget>(QStringLiteral("guestTabs"))
            ->setCurrentWidget(window.find<QWidget>(QStringLiteral("guestCharts")));
        window.pass(2s);
        take(window, QStringLiteral("charts-guest"));
        auto *guestCharts = shown.findChild<ChartsView *>(QStringLiteral("guestCharts"));
        guestCharts->chooseSpan(qint64{24} * 3600 * 1000);
        take(window, QStringLiteral("charts-guest-day"));
        m_complete =
            guestCharts
                ->savePicture(m_folder + QStringLiteral("/charts-saved") + m_suffix + QStringLiteral(".png"))
                .ok() &&
            m_complete;
        selectGuest(window, QStringLiteral("contabilidad"));
        take(window, QStringLiteral("charts-guest-none"));
    }

    void logs()
    {
        if (wanted(QStringLiteral("logs")))
            takeLogs([this](WindowFixture &window, const QString &name) { take(window, name); });
    }

    void configs()
    {
        if (wanted(QStringLiteral("config")))
            takeConfigs([this](WindowFixture &window, const QString &name) { take(window, name); });
    }

    void backups()
    {
        if (wanted(QStringLiteral("backups")))
            takeBackups([this](WindowFixture &window, const QString &name) { take(window, name); });
    }

    void guests()
    {
        if (!wanted(QStringLiteral("guest")))
            return;
        WindowFixture window;
        MainWindow &shown = window.open();
        window.untilRead(QStringLiteral("demo"));
        window.pass(100s);
        shown.hostPage().setCurrentTab(1);
        take(window, QStringLiteral("guests"));
        const HostState &state = window.session(QStringLiteral("demo")).state();
        for (const Guest &guest : state.guests) {
            if (guest.configProblem) {
                selectGuest(window, guest.name);
                take(window, QStringLiteral("guest-config-problem"));
                break;
            }
        }
        selectGuest(window, QStringLiteral("zimbra"));
        take(window, QStringLiteral("guest"));
        for (const Guest &guest : state.guests) {
            if (guest.state == GuestState::Stopped && !guest.configProblem) {
                selectGuest(window, guest.name);
                take(window, QStringLiteral("guest-stopped"));
                break;
            }
        }
    }

    void actions()
    {
        if (!wanted(QStringLiteral("action")))
            return;
        WindowFixture window;
        MainWindow &shown = window.open();
        window.untilRead(QStringLiteral("demo"));
        window.pass(60s);
        shown.hostPage().setCurrentTab(1);
        auto *table = window.find<QTreeView>(QStringLiteral("guestsTable"));
        table->selectAll();
        shown.guestActions().action(GuestAction::ForceOff)->trigger();
        take(window, QStringLiteral("action-confirm-many"));
        shown.guestActions().action(GuestAction::Save)->trigger();
        take(window, QStringLiteral("action-save-many"));
        selectGuest(window, QStringLiteral("zimbra"));
        const std::pair<GuestAction, const char *> panels[] = {
            {GuestAction::SetMemory, "action-memory"},
            {GuestAction::SetVcpus, "action-vcpus"},
            {GuestAction::Save, "action-save"},
            {GuestAction::AttachDisk, "action-attach-disk"},
            {GuestAction::DetachDisk, "action-detach-disk"},
            {GuestAction::AttachNic, "action-attach-nic"},
            {GuestAction::SendSysRq, "action-sysrq"},
        };
        for (const auto &[action, name] : panels) {
            shown.guestActions().action(action)->trigger();
            take(window, QLatin1String(name));
        }
        shown.guestActions().action(GuestAction::ShutDown)->trigger();
        take(window, QStringLiteral("action-confirm"));
        shown.findChild<QPushButton *>(QStringLiteral("applyButton"))->click();
        take(window, QStringLiteral("action-under-way"));
        window.until(
            [&] { return !window.session(QStringLiteral("demo")).pendingAction(QStringLiteral("zimbra")); });
        take(window, QStringLiteral("action-done"));
        window.host(QStringLiteral("demo"))
            .faults()
            .failNext({QStringLiteral("xl"), QStringLiteral("create")},
                      {1, {}, "libxl: error: libxl_create.c: cannot add disk devices\n", 0ms});
        shown.guestActions().action(GuestAction::Start)->trigger();
        window.until(
            [&] { return !window.session(QStringLiteral("demo")).pendingAction(QStringLiteral("zimbra")); });
        take(window, QStringLiteral("action-failed"));
        window.find<QAction>(QStringLiteral("actionCommands"))->trigger();
        window.pass(200ms);
        auto *log = window.find<QTreeView>(QStringLiteral("table"));
        log->setCurrentIndex(log->model()->index(log->model()->rowCount() - 2, 0));
        take(window, QStringLiteral("action-commands"));
    }

    void storage()
    {
        if (wanted(QStringLiteral("storage")))
            takeStorage([this](WindowFixture &window, const QString &name) { take(window, name); });
    }

    void transfers()
    {
        if (wanted(QStringLiteral("transfers")))
            takeTransfers([this](WindowFixture &window, const QString &name) { take(window, name); });
    }

    void jobs()
    {
        if (wanted(QStringLiteral("jobs")))
            takeJobs([this](WindowFixture &window, const QString &name) { take(window, name); });
    }

    void merge()
    {
        if (wanted(QStringLiteral("merge")))
            takeMerge([this](QWidget &shown, const QString &name) { save(shown, name); });
    }

    void connecting()
    {
        if (!wanted(QStringLiteral("connect")))
            return;
        const QString key = QStringLiteral("dom0-key");
        const QString password = QStringLiteral("dom0-password");
        const QString changed = QStringLiteral("dom0-changed");
        const QString away = QStringLiteral("dom0-away");
        const QString puebla = QStringLiteral("Puebla");
        SecretStoreDouble keychain;
        WindowFixture window({savedHost(key, puebla), savedHost(password, puebla), savedHost(changed, puebla),
                              savedHost(away, QStringLiteral("Lab"))},
                             &keychain);
        window.host(key).faults().hostKeyQuestion =
            HostKeyQuestion{QStringLiteral("root@dom0-key.example:22"), QStringLiteral("ssh-ed25519"),
                            QStringLiteral("SHA256:Yw3l2Ldv0p0vBWkJcAsT8cQd7uVWfKk2mUQO7mV0a1E"),
                            QStringLiteral("/home/ana/.ssh/known_hosts")};
        window.host(password).faults().password = "right";
        window.host(changed).faults().hostKeyChanged = true;
        window.host(away).faults().unreachable = true;
        window.host(away).faults().dialSteps = refusedDial();
        MainWindow &shown = window.open();
        window.pass(2s);
        shown.selectHost(key);
        take(window, QStringLiteral("connect-host-key"));
        shown.selectHost(password);
        window.session(password).answerSecret(Secret(QByteArray("wrong")));
        window.until([&] { return window.session(password).secretQuestion().has_value(); });
        take(window, QStringLiteral("connect-password-wrong"));
        window.host(password).faults().oldAlgorithms = {QStringLiteral("diffie-hellman-group14-sha1"),
                                                        QStringLiteral("aes128-cbc"),
                                                        QStringLiteral("hmac-sha1")};
        window.host(password).faults().sudoPassword = "right";
        window.session(password).answerSecret(Secret(QByteArray("right")));
        window.until([&] { return window.session(password).secretQuestion().has_value(); });
        take(window, QStringLiteral("connect-sudo"));
        window.session(password).answerSecret(Secret(QByteArray("right")));
        window.untilRead(password);
        take(window, QStringLiteral("connect-old-algorithms"));
        shown.selectHost(changed);
        take(window, QStringLiteral("connect-key-changed"));
        prompts();
        shown.selectHost(away);
        take(window, QStringLiteral("connect-unreachable"));
        window.find<QPushButton>(QStringLiteral("stepsButton"))->click();
        take(window, QStringLiteral("connect-steps"));
    }

    void prompts()
    {
        const QString name = QStringLiteral("dom0-a");
        WindowFixture window({savedHost(name, QStringLiteral("Puebla"))});
        window.host(name).faults().promptRounds = changeAndForm();
        window.open().selectHost(name);
        const auto takeNext = [&](const char *picture, const QByteArrayList &given) {
            window.until([&] { return window.session(name).promptsQuestion().has_value(); });
            take(window, QLatin1String(picture));
            answerPrompts(window.session(name), given);
        };
        takeNext("connect-prompts-password", {"1", "2", "2"});
        takeNext("connect-prompts-form", {"wrong", "wrong"});
        takeNext("connect-prompts-refused", {"1", "2", "2"});
        takeNext("connect-prompts-form-again", {"", ""});
        window.untilRead(name);
        take(window, QStringLiteral("connect-prompts-said"));
    }

    // What the panel says of the keychain, as it asks.
    void keeping()
    {
        if (!wanted(QStringLiteral("keychain")))
            return;
        const QString name = QStringLiteral("dom0-a");
        SecretStoreDouble keychain;
        WindowFixture window({savedHost(name, QStringLiteral("Puebla"))}, &keychain);
        window.host(name).faults().password = "right";
        const auto asked = [&] { return window.session(name).secretQuestion().has_value(); };
        MainWindow &shown = window.open();
        shown.selectHost(name);
        window.until(asked);
        take(window, QStringLiteral("keychain-offered"));
        window.find<QCheckBox>(QStringLiteral("keepBox"))->setChecked(true);
        take(window, QStringLiteral("keychain-ticked"));

        const SecretName password = SecretName::of(*window.session(name).secretQuestion());
        keychain.keep(password, "old");
        window.session(name).cancelQuestion();
        window.session(name).connectToHost();
        window.until(asked);
        take(window, QStringLiteral("keychain-refused"));
        keychain.where = SecretStore::Place::CredentialManager;
        window.session(name).cancelQuestion();
        window.session(name).connectToHost();
        window.until(asked);
        take(window, QStringLiteral("keychain-windows"));
        keychain.where = SecretStore::Place::Keychain;
        window.session(name).cancelQuestion();
        keychain.fails = ErrorCode::PermissionDenied;
        window.session(name).connectToHost();
        window.until(asked);
        take(window, QStringLiteral("keychain-locked"));
        window.session(name).answerSecret(Secret(QByteArray("right")), KeepSecret::Yes);
        window.untilRead(name);
        take(window, QStringLiteral("keychain-not-kept"));
        window.find<QAction>(QStringLiteral("actionForgetSecrets"))->trigger();
        take(window, QStringLiteral("keychain-forget"));
    }

    void searching()
    {
        if (!wanted(QStringLiteral("search")) && !wanted(QStringLiteral("group")))
            return;
        const QString puebla = QStringLiteral("Puebla");
        WindowFixture window({savedHost(QStringLiteral("dom0-a"), puebla),
                              savedHost(QStringLiteral("dom0-b"), puebla),
                              savedHost(QStringLiteral("dom0-c"), QStringLiteral("Lab"))});
        MainWindow &shown = window.open();
        for (const char *name : {"dom0-a", "dom0-b", "dom0-c"})
            window.untilRead(QLatin1String(name));
        window.pass(30s);
        shown.tree().select({HostTreeModel::Kind::Group, puebla, {}, {}});
        take(window, QStringLiteral("group"));
        window.find<QLineEdit>(QStringLiteral("searchEdit"))->setText(QStringLiteral("web"));
        take(window, QStringLiteral("search"));
    }

    void forms()
    {
        if (!wanted(QStringLiteral("form")))
            return;
        WindowFixture window;
        MainWindow &shown = window.open();
        window.untilRead(QStringLiteral("demo"));
        shown.addHost();
        take(window, QStringLiteral("form-add"));
        window.find<QPushButton>(QStringLiteral("saveButton"))->click();
        take(window, QStringLiteral("form-problems"));
        shown.showAbout();
        take(window, QStringLiteral("form-about"));
        formByConfig();
    }

    void formByConfig()
    {
        const SshConfigHome home;
        home.write("config",
                   "Host dom0-puebla\nHostName 10.0.0.8\nHostKeyAlias puebla\nConnectTimeout 5\n"
                   "ProxyJump bastion,admin@10.0.0.1:2200\nHost bastion\nUser ana\nIdentityFile b\n");
        WindowFixture window;
        window.open().addHost();
        auto *address = window.find<QLineEdit>(QStringLiteral("addressEdit"));
        QApplication::setActiveWindow(&window.window());
        address->setFocus();
        QTest::keyClicks(address, QStringLiteral("dom0-puebla"));
        QTest::keyClick(address, Qt::Key_Return); // fills the form; it takes another to save
        take(window, QStringLiteral("form-config"));
        window.find<QLineEdit>(QStringLiteral("jumpEdit"))->setText(QStringLiteral("root@10.0.0.8"));
        window.find<QPushButton>(QStringLiteral("saveButton"))->click();
        take(window, QStringLiteral("form-loop"));
    }

    void selectGuest(WindowFixture &window, const QString &guest)
    {
        window.window().tree().select(
            {HostTreeModel::Kind::Guest, {}, window.session(QStringLiteral("demo")).entry().id, guest});
        window.pass(200ms);
    }

    QString m_folder;
    QString m_only;
    QString m_suffix;
    bool m_complete = true;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral(DOMCERO_VERSION));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: domcero_screenshots FOLDER [PART-OF-A-NAME]\n", stderr);
        return 2;
    }
    QDir().mkpath(arguments.at(1));
    Album album(arguments.at(1), arguments.value(2));
    for (const QString &language : languages()) {
        album.in(language, false);
        album.in(language, true);
    }
    return album.complete() ? 0 : 1;
}
