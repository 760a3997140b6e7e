// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/windowfixture.h"

#include "formats/host/backups.h"
#include "gui/pages/backupsview.h"
#include "gui/pages/hostpage.h"
#include "services/hostjobs.h"
#include "services/hostsession.h"
#include "sim/simjobs.h"
#include "sim/simtransport.h"

#include <QCheckBox>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

namespace domcero::test {

inline const QString backupsHost = QStringLiteral("demo");
inline constexpr int hostBackupsTab = 4;

// The window with the backups of a guest of the demo host in front, or those of all of its guests.
class Backups
{
public:
    explicit Backups(const char *guest)
    {
        using namespace std::chrono_literals;
        window.open();
        host().machineToChange().volumeGroups.first().mebibytes += 1024 * 1024; // to restore there
        window.window().resize(1280, 900);
        if (!window.untilRead(backupsHost))
            qFatal("the demo host was not read");
        show(guest);
    }
    // Null: of all guests.
    void show(const char *guest)
    {
        using namespace std::chrono_literals;
        const QUuid id = session().entry().id;
        if (guest) {
            window.window().tree().select({HostTreeModel::Kind::Guest, {}, id, QString::fromUtf8(guest)});
            auto *view = window.find<QWidget>(QStringLiteral("guestBackups"));
            window.find<QTabWidget>(QStringLiteral("guestTabs"))->setCurrentWidget(view);
        } else {
            window.window().tree().select({HostTreeModel::Kind::Host, {}, id, {}});
            window.window().hostPage().setCurrentTab(hostBackupsTab);
        }
        window.pass(3s);
    }
    HostSession &session() { return window.session(backupsHost); }
    SimulatedHost &host() { return window.host(backupsHost); }
    BackupsView &view()
    {
        for (BackupsView *one : window.window().findChildren<BackupsView *>()) {
            if (one->isVisible())
                return *one;
        }
        qFatal("no backups are shown");
    }
    // That can be seen, if any can: what the page shows is there once for each of its forms.
    template <typename T>
    T &part(const char *name)
    {
        const QList<T *> all = view().findChildren<T *>(QLatin1String(name));
        for (T *one : all) {
            if (one->isVisible())
                return *one;
        }
        if (all.isEmpty())
            qFatal("no %s", name);
        return *all.first();
    }
    bool shown(const char *name)
    {
        for (const QWidget *one : view().findChildren<QWidget *>(QLatin1String(name))) {
            if (one->isVisible())
                return true;
        }
        return false;
    }
    QString said(const char *label) { return shown(label) ? part<QLabel>(label).text() : QString(); }
    // Why what is asked cannot be done.
    QString refusal()
    {
        for (const QWidget *bar : view().findChildren<QWidget *>(QStringLiteral("summaryBar"))) {
            if (bar->isVisible())
                return bar->findChild<QLabel *>(QStringLiteral("messageText"))->text();
        }
        return {};
    }
    bool click(const char *name)
    {
        using namespace std::chrono_literals;
        auto &button = part<QAbstractButton>(name);
        if (!button.isVisible() || !button.isEnabled())
            return false;
        button.click();
        window.pass(1s);
        return true;
    }
    QTreeView &table() { return part<QTreeView>("backupsTable"); }
    int rows() { return table().isVisible() ? table().model()->rowCount() : 0; }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    // A backup of one disk that was made some time ago, as it lies on the host; its folder. `whole`: else the
    // half of one.
    QByteArray place(const QByteArray &guest, std::chrono::seconds ago, bool whole = true)
    {
        const auto taken = std::chrono::seconds(window.clock.now().toSecsSinceEpoch()) - ago;
        Backup backup;
        backup.guest = QString::fromUtf8(guest);
        backup.host = backupsHost;
        backup.takenAt = taken;
        backup.configPath = QStringLiteral("/etc/xen/%1.cfg").arg(backup.guest);
        const QString volume = QStringLiteral("/dev/vg0/%1-root").arg(backup.guest);
        backup.disks = {{QStringLiteral("xvda"), volume, QStringLiteral("raw"), QStringLiteral("xvda.zst"),
                         ByteSize::fromGiB(8)}};
        QByteArray folder =
            QByteArray(usualBackupFolder) + '/' + guest + '/' + backupFolderName(taken).toLatin1();
        folder += whole ? "" : halfBackupEnding;
        host().addFile(folder + "/xvda.zst", "packed\next4\n\n");
        host().addFile(folder + "/xvda.zst.index", "2863311530\n");
        if (!whole)
            return folder;
        host().addFile(folder + "/config.cfg",
                       "name = \"" + guest +
                           "\"\nmemory = 512\nbootloader = \"pygrub\"\ndisk = [ \"/dev/vg0/" + guest +
                           "-root,raw,xvda,rw\" ]\n");
        host().addFile(folder + "/manifest.json", backupManifest(backup));
        QByteArray sums;
        for (const char *file : {"xvda.zst", "xvda.zst.index", "config.cfg", "manifest.json"}) {
            const QByteArray bytes = host().contentOf(folder + '/' + file);
            sums +=
                QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() + "  ./" + file + '\n';
        }
        host().addFile(folder + "/SHA256SUMS", sums);
        return folder;
    }
    // The job that is shown as running.
    bool untilIdle()
    {
        return window.until([this] { return !view().findChild<QWidget *>(QStringLiteral("jobProgress")); });
    }
    // Asks for it and waits for its end.
    bool make(const QStringList &without = {})
    {
        const int before = rows();
        if (!click("backupMake"))
            return false;
        for (const QString &vdev : without)
            part<QCheckBox>(("backup_disk_" + vdev.toLatin1()).constData()).setChecked(false);
        return click("backup_apply") && window.until([&] { return !session().isBackupPending(guest()); }) &&
               untilIdle() && window.until([&] { return rows() == before + 1; });
    }
    QString guest()
    {
        const auto place = window.window().tree().current();
        return place ? place->guest : QString();
    }
    QString message() // of how it ended
    {
        QStringList texts;
        const auto *area = window.find<QWidget>(QStringLiteral("messages"));
        for (const QLabel *label : area->findChildren<QLabel *>(QStringLiteral("messageText")))
            texts += label->text();
        return texts.join(QLatin1Char('\n'));
    }
    // The button of the question that is asked.
    bool confirm()
    {
        using namespace std::chrono_literals;
        auto *panel = window.visible(QStringLiteral("confirmPanel"));
        if (!panel)
            return false;
        panel->findChild<QPushButton *>(QStringLiteral("applyButton"))->click();
        window.pass(1s);
        return true;
    }

    WindowFixture window;
};

} // namespace domcero::test
