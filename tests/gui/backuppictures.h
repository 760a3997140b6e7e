// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/backuppage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

#include <functional>

namespace domcero::test {

// The backups of a guest and of a host: none, being asked, made, listed, restored, cut short.
inline void takeBackups(const std::function<void(WindowFixture &window, const QString &name)> &take)
{
    using namespace std::chrono_literals;
    Backups it("archivo");
    const auto picture = [&](const char *name) {
        take(it.window, QLatin1String("backups-") + QLatin1String(name));
    };
    picture("none");
    it.show("zimbra");
    it.click("backupMake");
    it.part<QRadioButton>("backup_pause").click();
    picture("ask");
    it.part<QCheckBox>("backup_prune").click();
    auto *scroll = it.view().findChild<QScrollArea *>(QStringLiteral("backup_scroll"));
    it.window.pass(200ms);
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    picture("ask-plan");
    it.click("backup_back");
    it.place("zimbra", std::chrono::hours(30));
    it.place("zimbra", std::chrono::hours(24 * 9 + 3));
    it.place("zimbra", std::chrono::hours(5), false);
    it.place("jubilado", std::chrono::hours(24 * 200)); // of a guest that is gone
    SimPace slow = it.host().pace();
    const SimPace usual = slow;
    slow.create = 10s;
    it.host().setPace(slow);
    it.click("backupMake");
    it.click("backup_apply");
    it.window.pass(18s);
    picture("running");
    it.host().setPace(usual);
    it.untilIdle();
    it.window.pass(2s);
    picture("list");
    it.table().setCurrentIndex(it.table().model()->index(0, 0));
    it.click("backupCheck");
    it.window.pass(20s);
    picture("checked");
    it.click("backupCopy");
    const auto placeIn = [&](const char *form, const QString &folder) {
        auto *part = it.view().findChild<QWidget *>(QLatin1String(form));
        auto *where = part->findChild<QComboBox *>(QStringLiteral("place_where"));
        where->setCurrentIndex(form == QByteArray("copyForm") ? 0 : 1);
        part->findChild<QLineEdit *>(QStringLiteral("place_folder"))->setText(folder);
    };
    placeIn("copyForm", QDir::tempPath());
    picture("copy");
    it.click("copy_back");
    it.click("scheduleSet");
    picture("when");
    it.window.find<QPushButton>(QStringLiteral("actionApplyButton"))->click();
    it.window.pass(20s);
    const QList<QByteArray> files = it.host().files().keys();
    for (const QByteArray &file : files) {
        if (file.endsWith("/schedule.json")) // its last start began nothing
            it.host().addFile(file.chopped(13) + "last", "5ca1ab1e-0000-4000-8000-000000000000\n");
    }
    it.click("backupsRefresh");
    it.window.pass(5s);
    picture("made-by-itself");
    it.click("backupMake");
    QTemporaryDir desk;
    placeIn("backupForm", desk.path());
    it.part<QCheckBox>("backup_disk_xvda1").click(); // there is no room for a snapshot of it
    picture("ask-away");
    it.click("backup_apply");
    for (int i = 0; i < 40; ++i)
        it.window.pass(500ms);
    picture("carrying");
    it.click("carryStop");
    it.window.until([&] { return it.session().carries().isEmpty(); });
    it.window.pass(1s);
    it.click("backupRemove");
    picture("remove");
    it.window.visible(QStringLiteral("confirmPanel"))
        ->findChild<QPushButton *>(QStringLiteral("cancelButton"))
        ->click();
    it.click("backupRestore");
    it.window.pass(3s);
    picture("restore-new");
    scroll = it.view().findChild<QScrollArea *>(QStringLiteral("restore_scroll"));
    it.window.pass(200ms);
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    picture("restore-new-plan");
    it.part<QRadioButton>("restore_inPlace").click();
    picture("restore-refused");
    it.show("respaldo");
    it.make({QStringLiteral("xvdb")});
    it.click("backupRestore");
    it.window.pass(3s);
    it.part<QRadioButton>("restore_inPlace").click();
    it.part<QCheckBox>("restore_withConfig").click();
    picture("restore-in-place");
    it.click("restore_back");
    it.show(nullptr);
    picture("host");
}

} // namespace domcero::test
