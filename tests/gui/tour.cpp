// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour.h"

#include "gui/jobsfixture.h"

#include "gui/pages/hostpage.h"
#include "gui/pages/storageview.h"
#include "services/hostsession.h"
#include "sim/simtransport.h"
#include "support/secretstoredouble.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

namespace domcero::test {

using namespace std::chrono_literals;

namespace {

using Look = std::function<void(WindowFixture &window, const QString &place)>;

// What the page of a config shows instead of the text.
template <typename At>
void configParts(WindowFixture &window, const At &at)
{
    const auto click = [&](const char *name) {
        window.find<QPushButton>(QLatin1String(name))->click();
        window.pass(3s);
    };
    window.find<QTabWidget>(QStringLiteral("formTabs"))->setCurrentIndex(1);
    at("guest, config, all keys");
    window.find<QTabWidget>(QStringLiteral("formTabs"))->setCurrentIndex(0);
    click("askButton");
    at("guest, config, what xl reads");
    click("config_closeWord");
    auto *memory = window.find<QLineEdit>(QStringLiteral("config_memory"));
    memory->setText(QStringLiteral("-1"));
    Q_EMIT memory->textEdited(memory->text());
    at("guest, config, wrong");
    click("saveButton");
    at("guest, config, review");
    click("config_saveBack");
    click("dropButton");
    click("config_addDisk");
    click("saveButton");
    click("config_saveNow");
    window.pass(20s);
    at("guest, config, saved");
    click("versionsButton");
    at("guest, config, versions");
    click("config_closeVersions");
}

// The backups of a guest: none, asked, made, asked to be restored in both ways; and those of all guests.
void backups(WindowFixture &window, const std::function<void(const char *place)> &at)
{
    HostSession &session = window.session(QStringLiteral("demo"));
    const auto view = [&]() -> QWidget * { return window.visible(QStringLiteral("guestBackups")); };
    const auto click = [&](const char *name) {
        view()->findChild<QAbstractButton *>(QLatin1String(name))->click();
        window.pass(3s);
    };
    window.find<QTabWidget>(QStringLiteral("guestTabs"))
        ->setCurrentWidget(window.find<QWidget>(QStringLiteral("guestBackups")));
    window.pass(3s);
    at("guest, backups, none");
    click("backupMake");
    at("guest, backups, asked");
    window.find<QComboBox>(QStringLiteral("place_where"))->setCurrentIndex(1);
    at("guest, backups, asked for this machine");
    window.find<QComboBox>(QStringLiteral("place_where"))->setCurrentIndex(0);
    click("backup_apply");
    at("guest, backups, one is made");
    window.until([&] { return !session.isBackupPending(QStringLiteral("zimbra")); });
    window.until([&] { return !view()->findChild<QWidget *>(QStringLiteral("jobProgress")); });
    window.pass(2s);
    at("guest, backups, one");
    click("backupRestore");
    at("guest, backups, as a new guest");
    click("restore_inPlace");
    at("guest, backups, in place");
    click("restore_back");
    click("backupCopy");
    at("guest, backups, copied elsewhere");
    click("copy_back");
    click("scheduleSet");
    at("guest, backups, by the host itself");
    window.find<QPushButton>(QStringLiteral("actionCancelButton"))->click();
    click("backupRemove");
    at("guest, backups, remove");
    window.find<QWidget>(QStringLiteral("confirmPanel"))
        ->findChild<QPushButton *>(QStringLiteral("cancelButton"))
        ->click();
    window.window().tree().select({HostTreeModel::Kind::Host, {}, session.entry().id, {}});
    window.window().hostPage().setCurrentTab(4);
    window.pass(2s);
    at("host, backups");
    window.window().tree().select(
        {HostTreeModel::Kind::Guest, {}, session.entry().id, QStringLiteral("zimbra")});
}

void demo(const QSize &size, const Look &look)
{
    WindowFixture window;
    MainWindow &shown = window.open();
    shown.resize(size);
    const auto at = [&](const char *place) {
        window.pass(200ms);
        look(window, QLatin1String(place));
    };
    at("host, connecting");
    window.untilRead(QStringLiteral("demo"));
    window.pass(20s);
    at("host, overview");
    shown.hostPage().setCurrentTab(1);
    at("host, guests");
    shown.hostPage().setCurrentTab(2);
    at("host, charts");
    shown.hostPage().setCurrentTab(3);
    window.until([&] { return window.session(QStringLiteral("demo")).storageAge().has_value(); });
    at("host, storage");
    shown.hostPage().storage().select(
        StorageId::volume(QStringLiteral("vg0"), QStringLiteral("zimbra-root")));
    window.pass(2s);
    at("host, storage, a volume");
    const QUuid id = window.session(QStringLiteral("demo")).entry().id;
    for (const char *guest : {"zimbra", "w2012", "contabilidad", "archivo"}) {
        shown.tree().select({HostTreeModel::Kind::Guest, {}, id, QLatin1String(guest)});
        at(guest);
    }
    shown.tree().select({HostTreeModel::Kind::Guest, {}, id, QStringLiteral("zimbra")});
    auto *tabs = window.find<QTabWidget>(QStringLiteral("guestTabs"));
    tabs->setCurrentIndex(1);
    window.pass(2s);
    at("guest, config");
    configParts(window, at);
    backups(window, at);
    tabs->setCurrentWidget(window.find<QWidget>(QStringLiteral("guestCharts")));
    at("guest, charts");
    tabs->setCurrentWidget(window.find<QWidget>(QStringLiteral("guestLogs")));
    at("guest, logs");
    window.find<QLineEdit>(QStringLiteral("findEdit"))->setText(QStringLiteral("nowhere"));
    window.host(QStringLiteral("demo")).faults().consolesUnlogged = true;
    window.find<QPushButton>(QStringLiteral("readButton"))->click();
    at("guest, logs, nothing found, consoles not logged");
    shown.tree().select({HostTreeModel::Kind::Guest, {}, id, QStringLiteral("archivo")});
    at("guest, no logs");
    shown.tree().select({HostTreeModel::Kind::Guest, {}, id, QStringLiteral("zimbra")});
    tabs->setCurrentIndex(0);
    for (const GuestAction action : allGuestActions) {
        QAction *asked = shown.guestActions().action(action);
        if (!wantsParameters(action) || !asked->isEnabled())
            continue;
        asked->trigger();
        at(guestActionName(action).constData());
    }
    shown.guestActions().action(GuestAction::ForceOff)->trigger();
    at("question");
    window.find<QWidget>(QStringLiteral("confirmPanel"))
        ->findChild<QPushButton *>(QStringLiteral("applyButton"))
        ->click();
    at("under way");
    window.until(
        [&] { return !window.session(QStringLiteral("demo")).pendingAction(QStringLiteral("zimbra")); });
    window.host(QStringLiteral("demo"))
        .faults()
        .failNext({QStringLiteral("xl"), QStringLiteral("create")}, {1, {}, "libxl: error: no\n", 0ms});
    shown.guestActions().action(GuestAction::Start)->trigger();
    window.until(
        [&] { return !window.session(QStringLiteral("demo")).pendingAction(QStringLiteral("zimbra")); });
    at("message");
    window.find<QAction>(QStringLiteral("actionCommands"))->trigger();
    at("commands");
    window.find<QAction>(QStringLiteral("actionCommands"))->trigger();
    shown.addHost();
    window.find<QPushButton>(QStringLiteral("saveButton"))->click();
    at("form");
    shown.showAbout();
    at("about");
}

void jobs(const QSize &size, const Look &look)
{
    JobsFixture jobs;
    jobs.open();
    jobs.window.window().resize(size);
    const auto at = [&](const char *place) {
        jobs.window.pass(200ms);
        look(jobs.window, QLatin1String(place));
    };
    jobs.window.window().hostPage().setCurrentTab(5);
    at("jobs, none");
    Plan plan = JobsFixture::copyOfADisk();
    plan.secretSlots = {QStringLiteral("CHAP")};
    jobs.openPlan(plan);
    at("jobs, plan");
    jobs.openPlan(JobsFixture::copyOfADisk());
    jobs.apply();
    jobs.window.until([&] { return jobs.job() && jobs.job()->journal.currentStep() == 2; });
    at("jobs, running");
    jobs.window.host(jobs.demo).addFile("/full", "");
    jobs.untilState(JobState::Failed);
    at("jobs, failed");
    jobs.press("rollBackButton");
    jobs.untilState(JobState::RolledBack);
    at("jobs, rolled back");
}

void saved(const QSize &size, const Look &look)
{
    const QString key = QStringLiteral("dom0-key");
    const QString password = QStringLiteral("dom0-password");
    const QString changed = QStringLiteral("dom0-changed");
    const QString away = QStringLiteral("dom0-away");
    const QString group = QStringLiteral("Puebla");
    SecretStoreDouble keychain;
    WindowFixture window({savedHost(key, group), savedHost(password, group), savedHost(changed, group),
                          savedHost(away, group)},
                         &keychain);
    window.host(key).faults().hostKeyQuestion =
        HostKeyQuestion{QStringLiteral("root@dom0-key.example:22"), QStringLiteral("ssh-ed25519"),
                        QStringLiteral("SHA256:Yw3l2Ldv0p0vBWkJcAsT8cQd7uVWfKk2mUQO7mV0a1E"),
                        QStringLiteral("/home/somebody/.ssh/known_hosts")};
    window.host(password).faults().password = "right";
    window.host(changed).faults().hostKeyChanged = true;
    window.host(away).faults().unreachable = true;
    MainWindow &shown = window.open();
    shown.resize(size);
    window.pass(2s);
    for (const QString &name : {key, password, changed, away}) {
        if (name == password) {
            window.session(password).answerSecret(Secret(QByteArray("wrong")));
            window.until([&] { return window.session(password).secretQuestion().has_value(); });
        }
        shown.selectHost(name);
        window.pass(200ms);
        look(window, name);
    }
    shown.tree().select({HostTreeModel::Kind::Group, group, {}, {}});
    window.pass(200ms);
    look(window, QStringLiteral("group"));
}

} // namespace

void tour(const QSize &size, const Look &look)
{
    demo(size, look);
    jobs(size, look);
    saved(size, look);
}

} // namespace domcero::test
