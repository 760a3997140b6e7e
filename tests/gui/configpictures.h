// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/windowfixture.h"

#include "gui/config/configeditor.h"
#include "gui/pages/configview.h"
#include "services/hostsession.h"
#include "sim/simtransport.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <functional>

namespace domcero::test {

// The config of a guest: read, changed, with what is wrong in it, reviewed, compared, and what is done to the
// guest as a whole.
inline void takeConfigs(const std::function<void(WindowFixture &window, const QString &name)> &take)
{
    using namespace std::chrono_literals;
    WindowFixture window;
    window.open();
    window.window().resize(1280, 860);
    window.untilRead(QStringLiteral("demo"));
    window.pass(5s);
    HostSession &session = window.session(QStringLiteral("demo"));
    const auto select = [&](const char *guest) {
        window.window().tree().select(
            {HostTreeModel::Kind::Guest, {}, session.entry().id, QLatin1String(guest)});
        window.pass(3s);
    };
    select("zimbra"); // the page of guests is made when it is first shown
    const auto *view = window.find<ConfigView>(QStringLiteral("guestConfig"));
    const auto part = [&](const char *name) { return view->findChild<QPushButton *>(QLatin1String(name)); };
    auto *editor = view->findChild<ConfigEditor *>(QStringLiteral("configText"));
    const auto looked = [&] { QTest::qWait(200); }; // the pause behind typing is of real time
    window.find<QTabWidget>(QStringLiteral("guestTabs"))->setCurrentIndex(1);
    window.until([&] { return !editor->text().isEmpty(); });
    window.pass(3s);
    take(window, QStringLiteral("config-read"));
    view->findChild<QTabWidget *>(QStringLiteral("formTabs"))->setCurrentIndex(1);
    take(window, QStringLiteral("config-keys"));
    view->findChild<QTabWidget *>(QStringLiteral("formTabs"))->setCurrentIndex(0);

    select("web");
    const QString text = editor->text();
    editor->replaceAll(
        QString(text).replace(QStringLiteral("memory = 2048"), QStringLiteral("memroy = 3072\nvcpus = 64")) +
        QStringLiteral("vif += [ \"mac=00:16:3e:5a:10:28,bridge=br7\" ]\n"));
    looked();
    take(window, QStringLiteral("config-wrong"));
    part("config_mendAll")->click();
    editor->replaceAll(
        QString(text).replace(QStringLiteral("memory = 2048"), QStringLiteral("memory = 3072")));
    looked();
    part("config_addDisk")->click();
    part("config_addNic")->click();
    looked();
    take(window, QStringLiteral("config-changed"));
    part("saveButton")->click();
    window.pass(1s);
    take(window, QStringLiteral("config-review"));
    const QString path = QStringLiteral("/etc/xen/web-2019.cfg");
    const QByteArray onHost = window.host(QStringLiteral("demo")).contentOf(path.toUtf8());
    window.host(QStringLiteral("demo"))
        .addFile(path.toUtf8(),
                 QByteArray(onHost).replace("on_crash = \"restart\"", "on_crash = \"preserve\"  # Lucía"));
    part("config_saveNow")->click();
    window.pass(20s);
    take(window, QStringLiteral("config-elsewhere"));
    view->findChild<QWidget *>(QStringLiteral("configBar"))->findChild<QPushButton *>()->click();
    window.pass(1s);
    take(window, QStringLiteral("config-three"));
    for (QPushButton *button : view->findChildren<QPushButton *>()) {
        if (button->objectName() == QStringLiteral("useMergedButton"))
            button->click();
    }
    looked();
    part("saveButton")->click();
    window.pass(1s);
    part("config_saveNow")->click();
    window.pass(20s);
    take(window, QStringLiteral("config-saved"));
    part("askButton")->click();
    window.pass(5s);
    take(window, QStringLiteral("config-word"));
    part("config_closeWord")->click();
    part("versionsButton")->click();
    window.pass(5s);
    take(window, QStringLiteral("config-versions"));
    part("config_closeVersions")->click();
    if (auto *show = view->findChild<QWidget *>(QStringLiteral("driftBar"))->findChild<QPushButton *>();
        show && show->isVisible()) {
        show->click();
        take(window, QStringLiteral("config-drift"));
        part("config_closeDrift")->click();
    }
    window.pass(2s);
    select("respaldo");
    for (const char *action : {"actionCopyGuest", "actionRenameGuest", "actionDeleteGuest"}) {
        view->findChild<QAction *>(QLatin1String(action))->trigger();
        window.pass(1s);
        take(window, QLatin1String("config-") + QString::fromLatin1(action).mid(6).toLower());
        window.find<QPushButton>(QStringLiteral("actionCancelButton"))->click();
    }
}

} // namespace domcero::test
