// SPDX-License-Identifier: GPL-3.0-or-later
// The tab of backups in the window, over the simulated host: they are made, checked, restored and removed by
// what is on the page, what runs is shown whoever began it, and what was cut short is not forgotten.
#include "gui/backuppage.h"

#include "gui/pages/storageview.h"

#include "gui/config/configeditor.h"
#include "gui/pages/storageview.h"
#include "models/backuptablemodel.h"
#include "services/backupjobs.h"
#include "text/language.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QMenu>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Column = BackupTableModel;

// As slow as a real one.
void slowDown(Backups &it, std::chrono::milliseconds pace = 20s)
{
    SimPace slow = it.host().pace();
    slow.create = pace;
    it.host().setPace(slow);
}

QStringList taggedSnapshots(Backups &it)
{
    QStringList names;
    for (const SimVolumeGroup &group : it.host().machine().volumeGroups) {
        for (const SimVolume &volume : group.volumes) {
            if (volume.tags.contains(backupSnapshotTag))
                names += QString::fromUtf8(group.name + '/' + volume.name);
        }
    }
    return names;
}

// As an interrupted backup leaves it.
void leaveSnapshot(Backups &it, const QByteArray &origin)
{
    SimVolumeGroup &group = it.host().machineToChange().volumeGroups.first();
    SimVolume left = group.volumes.first();
    for (const SimVolume &one : group.volumes) {
        if (one.name == origin)
            left = one;
    }
    left.name = origin + "-2026-01-01T000000Z";
    left.origin = origin;
    left.mebibytes = 512;
    left.tags = {backupSnapshotTag};
    group.volumes += left;
}

} // namespace

class TestBackupsView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useLanguage(u"en"_s); }

    void anEmptyPlaceSaysHow()
    {
        Backups it("respaldo");
        QCOMPARE(it.rows(), 0);
        QVERIFY(it.said("backupsEmpty").contains(u"There is no backup of respaldo"_s));
        QVERIFY(it.said("backupsFree").contains(u"free there"_s));
        QVERIFY(!it.said("backupsFree").startsWith(u"0 B"_s));
        QVERIFY(!it.click("backupRestore") && !it.click("backupCheck") && !it.click("backupRemove"));
        it.show(nullptr);
        QVERIFY(it.said("backupsEmpty").contains(u"There are no backups below"_s));
        QVERIFY(!it.shown("backupMake"));
    }

    void oneIsMade()
    {
        Backups it("respaldo");
        QVERIFY(it.click("backupMake"));
        QVERIFY(it.said("backup_moment").contains(u"is off"_s));
        QVERIFY(!it.shown("backup_running"));
        QVERIFY2(it.said("summarySteps").contains(u"Pack /dev/vg0/respaldo-root"_s),
                 qPrintable(it.refusal()));
        QVERIFY(it.click("backup_apply"));
        QVERIFY(it.window.until([&] { return it.rows() == 1 && !it.session().isBackupPending(it.guest()); }));
        QCOMPARE(it.cell(0, Column::MomentColumn), u"while it was off"_s);
        QCOMPARE(it.cell(0, Column::StateColumn), u"whole"_s);
        QVERIFY(it.cell(0, Column::DisksColumn).startsWith(u"xvda "_s));
        QVERIFY(it.message().contains(u"respaldo was backed up on demo"_s));
        QVERIFY(taggedSnapshots(it).isEmpty());
        QVERIFY(it.table().isColumnHidden(Column::GuestColumn));
        it.show("zimbra");
        QCOMPARE(it.rows(), 0);
        it.show(nullptr);
        QCOMPARE(it.rows(), 1);
        QCOMPARE(it.cell(0, Column::GuestColumn), u"respaldo"_s);
    }

    void whatIsAskedIsWhatIsPlanned()
    {
        Backups it("w2012");
        QVERIFY(it.click("backupMake"));
        const auto steps = [&] { return it.said("summarySteps"); };
        QVERIFY(!steps().contains(u"Pause the guest"_s));
        it.part<QRadioButton>("backup_pause").click();
        QVERIFY2(steps().contains(u"Pause the guest"_s), qPrintable(it.refusal()));
        QVERIFY(steps().contains(u"Resume the guest"_s));
        it.part<QRadioButton>("backup_running").click();
        QVERIFY(!steps().contains(u"Keep the last"_s));
        it.part<QCheckBox>("backup_prune").click();
        it.part<QSpinBox>("backup_keep").setValue(3);
        QVERIFY(steps().contains(u"Keep the last 3"_s));
        QVERIFY(it.said("summaryLosses").contains(u"but the last 3 go"_s));
        for (QCheckBox *box : it.view().findChildren<QCheckBox *>()) {
            if (box->objectName().startsWith(u"backup_disk_"_s))
                box->setChecked(false);
        }
        QVERIFY(steps().isEmpty() && !it.refusal().isEmpty());
        QVERIFY(!it.click("backup_apply"));
        QTest::keyClick(&it.part<QWidget>("backup_flush"), Qt::Key_Escape);
        QVERIFY(it.shown("backupsList") && !it.shown("backupForm"));
    }

    void aFormOfOneGuestIsNotThatOfAnother()
    {
        Backups it("respaldo");
        QVERIFY(it.click("backupMake"));
        it.show("zimbra");
        QVERIFY(!it.shown("backupForm"));
        it.show("respaldo");
        QVERIFY(!it.shown("backupForm"));
    }

    void whatRunsIsShownAndCancelled()
    {
        Backups it("respaldo");
        slowDown(it);
        QVERIFY(it.click("backupMake") && it.click("backup_apply"));
        QVERIFY(it.window.until([&] { return it.said("progressStep").contains(u"Pack /dev/vg0/"_s); }));
        QVERIFY(it.window.until([&] { return it.said("progressFigures").contains(u"left"_s); }));
        QVERIFY(it.part<QProgressBar>("progressBar").value() > 0);
        QVERIFY(it.said("progressFigures").contains(u"iB/s"_s));
        QVERIFY(!taggedSnapshots(it).isEmpty());
        QVERIFY(!it.click("backupMake"));
        QVERIFY(it.window.until([&] { return it.rows() == 1; }));
        QCOMPARE(it.cell(0, Column::StateColumn), u"being made"_s);
        QVERIFY(!it.click("backupRemove"));
        QVERIFY(!it.shown("notice0")); // the snapshot is not left: it is in use
        QVERIFY(it.click("progressCancel"));
        QVERIFY(it.said("progressStep").contains(u"asked to stop"_s));
        QVERIFY(!it.click("progressCancel"));
        QVERIFY(it.window.until([&] { return !it.session().isBackupPending(u"respaldo"_s); }));
        QVERIFY(it.untilIdle());
        QVERIFY2(it.message().contains(u"The backup of respaldo was cancelled"_s), qPrintable(it.message()));
        QVERIFY(taggedSnapshots(it).isEmpty());
        QVERIFY(it.window.until([&] { return it.rows() == 0; }));
        QVERIFY(!it.shown("notice0"));
    }

    void itGoesOnWithoutTheLink()
    {
        Backups it("respaldo");
        slowDown(it, 6s);
        QVERIFY(it.click("backupMake") && it.click("backup_apply"));
        QVERIFY(it.window.until([&] { return it.said("progressStep").contains(u"Pack /dev/vg0/"_s); }));
        it.host().faults().unreachable = true;
        it.window.transport(backupsHost).loseLink();
        it.window.pass(5s);
        QVERIFY(it.said("progressFigures").contains(u"the connection is lost"_s));
        it.host().faults().unreachable = false;
        QVERIFY(it.window.until([&] {
            return it.session().link().stage == LinkStage::Connected &&
                   !it.session().isBackupPending(u"respaldo"_s);
        }));
        QVERIFY(it.untilIdle());
        QVERIFY(it.window.until([&] { return it.rows() == 1; }));
        QVERIFY(it.message().contains(u"respaldo was backed up on demo"_s));
    }

    // By another desk, or by this one before it was started anew.
    void thatOfSomebodyElseIsShownToo()
    {
        Backups it("respaldo");
        slowDown(it);
        it.session().readStorage();
        it.window.pass(3s);
        BackupRequest request;
        request.guest = u"respaldo"_s;
        const Result<Plan> plan = it.session().planFor(request);
        QVERIFY(plan.ok());
        const auto begun = it.session().jobs().start(*plan, {});
        QVERIFY(it.window.until([&] { return it.shown("jobProgress"); }));
        QVERIFY(begun.isFinished());
        QVERIFY(it.window.until(
            [&] { return it.said("progressTitle").contains(u"Back up the guest respaldo"_s); }));
        it.show("zimbra");
        QVERIFY(!it.shown("jobProgress"));
        it.show(nullptr);
        QVERIFY(it.shown("jobProgress"));
        QVERIFY(it.click("progressCancel"));
        QVERIFY(it.window.until([&] { return !it.shown("jobProgress"); }));
        // Nobody takes that back by himself: it is said, with the way to the job.
        QVERIFY(it.window.until([&] { return it.shown("notice0"); }));
        auto *bar = it.view().findChild<QWidget *>(u"notice0"_s);
        QVERIFY(bar->findChild<QLabel *>(u"messageText"_s)->text().contains(u"was cut short"_s));
        bar->findChild<QPushButton *>()->click();
        it.window.pass(2s);
        QVERIFY(it.window.visible(u"jobsTab"_s));
        QVERIFY(it.window.visible(u"rollBackButton"_s));
    }

    void aBackupIsChecked()
    {
        Backups it("zimbra");
        const QByteArray folder = it.place("zimbra", 3h);
        QVERIFY(it.click("backupsRefresh"));
        QCOMPARE(it.rows(), 1);
        QVERIFY(it.click("backupCheck"));
        QVERIFY(it.window.until([&] { return it.message().contains(u"is good"_s); }));
        QVERIFY(it.untilIdle());
        it.host().addFile(folder + "/xvda.zst", "rust");
        QVERIFY(it.click("backupCheck"));
        QVERIFY(it.window.until([&] { return it.message().contains(u"did not pass"_s); }));
        QCOMPARE(it.rows(), 1);
    }

    void theyAreRemovedWhenThatIsConfirmed()
    {
        Backups it("zimbra");
        it.place("zimbra", 3h);
        it.place("zimbra", 30h);
        it.place("zimbra", 5h, false);
        QVERIFY(it.click("backupsRefresh"));
        QCOMPARE(it.rows(), 3);
        it.table().setCurrentIndex(it.table().model()->index(1, 0));
        QCOMPARE(it.cell(1, Column::StateColumn), u"half"_s);
        QVERIFY(!it.click("backupRestore") && !it.click("backupCheck"));
        QVERIFY(it.click("backupRemove"));
        QVERIFY(it.window.visible(u"confirmPanel"_s));
        it.window.visible(u"confirmPanel"_s)->findChild<QPushButton *>(u"cancelButton"_s)->click();
        it.window.pass(1s);
        QCOMPARE(it.rows(), 3);
        QVERIFY(it.click("backupRemove") && it.confirm());
        QVERIFY(it.window.until([&] { return it.rows() == 2; }));
        it.table().selectAll();
        QVERIFY(!it.click("backupRestore"));
        it.table().setFocus();
        QTest::keyClick(&it.table(), Qt::Key_Delete);
        QVERIFY(it.confirm());
        QVERIFY(it.window.until([&] { return it.rows() == 0; }));
        QVERIFY(it.message().contains(u"2 backup"_s));
    }

    void itBecomesANewGuest()
    {
        Backups it("respaldo");
        QVERIFY(it.make());
        QVERIFY(it.click("backupRestore"));
        auto &name = it.part<QLineEdit>("restore_name");
        auto &disk = it.part<QLineEdit>("restore_disk_xvda");
        auto &editor = it.part<ConfigEditor>("restore_text");
        QVERIFY(it.window.until([&] { return name.text() == u"respaldo-2"_s; }));
        QCOMPARE(it.part<QLineEdit>("restore_path").text(), u"/etc/xen/respaldo-2.cfg"_s);
        QVERIFY(editor.text().contains(u"respaldo-2"_s));
        QVERIFY(it.said("restore_caption").contains(u"can be changed here"_s));
        name.setFocus();
        name.selectAll();
        QTest::keyClicks(&name, u"prueba"_s);
        QCOMPARE(it.part<QLineEdit>("restore_path").text(), u"/etc/xen/prueba.cfg"_s);
        QCOMPARE(disk.text(), u"/dev/vg0/prueba-root"_s);
        QVERIFY(editor.text().contains(u"/dev/vg0/prueba-root"_s));
        QVERIFY(it.said("summarySteps").contains(u"Unpack the disk xvda"_s));
        // What was typed stays.
        disk.selectAll();
        QTest::keyClicks(&disk, u"/dev/vg0/otra"_s);
        QTest::keyClicks(&name, u"2"_s);
        QCOMPARE(disk.text(), u"/dev/vg0/otra"_s);
        QVERIFY(editor.text().contains(u"/dev/vg0/otra"_s));
        // A text of one's own, which the planner judges.
        const QString made = editor.text();
        editor.replaceAll(QString(made).replace(u"prueba2"_s, u"zimbra"_s));
        QVERIFY(it.said("restore_caption").contains(u"as you have changed it"_s));
        QVERIFY(!it.refusal().isEmpty() && !it.click("restore_apply"));
        QVERIFY(it.click("restore_again"));
        QCOMPARE(editor.text(), made);
        editor.replaceAll(made + u"# restored\n"_s);
        QVERIFY(it.click("restore_apply"));
        QVERIFY(it.window.until([&] { return it.session().state().guest(u"prueba2"_s); }));
        QVERIFY(it.window.until([&] { return !it.session().isBackupPending(u"prueba2"_s); }));
        QVERIFY(it.message().contains(u"was restored as the guest prueba2"_s));
        QVERIFY(it.host().contentOf("/etc/xen/prueba2.cfg").endsWith("# restored\n"));
        QVERIFY(it.session().state().guest(u"respaldo"_s));
    }

    // By somebody who is faster than the host.
    void whatIsTypedWhileTheHostIsReadStays()
    {
        Backups it("respaldo");
        QVERIFY(it.make());
        it.part<QPushButton>("backupRestore").click();
        auto &name = it.part<QLineEdit>("restore_name");
        QVERIFY(name.text().isEmpty());
        name.setFocus();
        QTest::keyClicks(&name, u"prueba"_s);
        QVERIFY(it.window.until([&] { return !it.part<QLineEdit>("restore_path").text().isEmpty(); }));
        QCOMPARE(name.text(), u"prueba"_s);
        QCOMPARE(it.part<QLineEdit>("restore_path").text(), u"/etc/xen/prueba.cfg"_s);
        QCOMPARE(it.part<QLineEdit>("restore_disk_xvda").text(), u"/dev/vg0/prueba-root"_s);
        QVERIFY(it.part<ConfigEditor>("restore_text").text().contains(u"prueba"_s));
    }

    void itTakesThePlaceOfTheDisks()
    {
        Backups it("respaldo");
        QVERIFY(it.make({u"xvdb"_s})); // of which there is a snapshot
        const QByteArray config = it.host().contentOf("/etc/xen/respaldo.cfg");
        it.host().addFile("/etc/xen/respaldo.cfg", config + "# later\n");
        QVERIFY(it.click("backupRestore"));
        it.part<QRadioButton>("restore_inPlace").click();
        QVERIFY(it.window.until([&] { return it.said("summarySteps").contains(u"Unpack"_s); }));
        QVERIFY(it.said("restore_inPlaceHint").contains(u"kept under other names"_s));
        QVERIFY(!it.shown("restore_name") && !it.shown("restore_text"));
        const QString without = it.said("summarySteps");
        it.part<QCheckBox>("restore_withConfig").click();
        QVERIFY(it.shown("restore_diff"));
        QVERIFY(it.said("summarySteps").size() > without.size());
        QVERIFY(it.click("restore_apply"));
        QVERIFY(it.window.until([&] { return it.message().contains(u"are again as they were"_s); }));
        QCOMPARE(it.host().contentOf("/etc/xen/respaldo.cfg"), config);
        QStringList volumes;
        for (const SimVolume &volume : it.host().machine().volumeGroups.first().volumes)
            volumes += QString::fromUtf8(volume.name);
        QVERIFY(volumes.contains(u"respaldo-root"_s) && volumes.contains(u"respaldo-root-old"_s));
    }

    void notWhileItRuns()
    {
        Backups it("zimbra");
        it.place("zimbra", 3h);
        QVERIFY(it.click("backupsRefresh") && it.click("backupRestore"));
        it.part<QRadioButton>("restore_inPlace").click();
        it.window.pass(3s);
        QVERIFY(it.refusal().contains(u"is running"_s));
        QVERIFY(!it.click("restore_apply"));
        QTest::keyClick(&it.part<QWidget>("restore_inPlace"), Qt::Key_Escape);
        QVERIFY(it.shown("backupsList"));
    }

    void ofAGuestThatIsGone()
    {
        Backups it("zimbra");
        it.place("jubilado", 240h);
        it.show(nullptr);
        QVERIFY(it.click("backupsRefresh"));
        QCOMPARE(it.rows(), 1);
        QVERIFY(it.click("backupRestore"));
        QVERIFY(it.window.until([&] { return !it.part<QLineEdit>("restore_name").text().isEmpty(); }));
        QVERIFY(!it.part<QRadioButton>("restore_inPlace").isEnabled());
        QCOMPARE(it.part<QLineEdit>("restore_name").text(), u"jubilado"_s); // its own again
        QCOMPARE(it.part<QLineEdit>("restore_path").text(), u"/etc/xen/jubilado.cfg"_s);
        QVERIFY(it.click("restore_apply"));
        it.window.until([&] { return it.session().state().guest(u"jubilado"_s); });
        QVERIFY2(it.session().state().guest(u"jubilado"_s), qPrintable(it.message()));
    }

    void snapshotsThatWereLeftAreSaidAndRemoved()
    {
        Backups it("respaldo");
        leaveSnapshot(it, "respaldo-root");
        it.session().readStorage();
        QVERIFY(it.window.until([&] { return it.shown("notice0"); }));
        it.show("zimbra");
        QVERIFY(!it.shown("notice0"));
        it.window.window().tree().select({HostTreeModel::Kind::Host, {}, it.session().entry().id, {}});
        it.window.window().hostPage().setCurrentTab(3);
        it.window.pass(3s);
        const auto bar = [&]() -> QWidget * {
            for (QWidget *one : it.window.window().hostPage().storage().findChildren<QWidget *>()) {
                const auto *text = one->findChild<QLabel *>(u"messageText"_s);
                if (one->objectName().startsWith(u"notice"_s) && text && text->text().contains(u"has left"_s))
                    return one;
            }
            return nullptr;
        };
        QVERIFY(bar());
        it.show("respaldo");
        it.view().findChild<QWidget *>(u"notice0"_s)->findChild<QPushButton *>()->click();
        QVERIFY(it.confirm());
        QVERIFY(it.window.until([&] { return taggedSnapshots(it).isEmpty(); }));
        QVERIFY(it.window.until([&] { return !it.shown("notice0"); }));
    }

    void snapshotsThatWereLeftAreSaidAtTheConnection()
    {
        Backups it("respaldo");
        slowDown(it);
        QVERIFY(it.click("backupMake") && it.click("backup_apply"));
        QVERIFY(it.window.until([&] { return it.said("progressStep").contains(u"Pack /dev/vg0/"_s); }));
        const QByteArray job = it.session().jobs().list().first().id.toByteArray(QUuid::WithoutBraces);
        it.session().disconnectFromHost();
        it.window.pass(2s);
        it.host().jobs().killRunner(job);
        it.host().jobs().killTool(job);
        it.session().connectToHost();
        QVERIFY(it.window.until([&] { return it.message().contains(u"has left"_s); }));
        // Once they are gone, so is what was said.
        QVERIFY(it.window.until([&] { return !it.session().isBackupPending(u"respaldo"_s); }));
        QVERIFY(it.session().dropBackupSnapshots(taggedSnapshots(it)).isValid());
        QVERIFY(it.window.until([&] { return !it.message().contains(u"has left"_s); }));
    }

    void theFolderIsRemembered()
    {
        Backups it("respaldo");
        auto &folder = it.part<QLineEdit>("backupsFolder");
        folder.setFocus();
        folder.selectAll();
        QTest::keyClicks(&folder, u"relative"_s);
        QTest::keyClick(&folder, Qt::Key_Return);
        it.window.pass(2s);
        QVERIFY(it.shown("backupsProblem"));
        folder.selectAll();
        QTest::keyClicks(&folder, u"/srv/copies/"_s);
        QTest::keyClick(&folder, Qt::Key_Return);
        it.window.pass(2s);
        QVERIFY(!it.shown("backupsProblem"));
        QCOMPARE(folder.text(), u"/srv/copies"_s);
        it.show(nullptr);
        QCOMPARE(it.part<QLineEdit>("backupsFolder").text(), u"/srv/copies"_s);
        it.show("zimbra");
        QVERIFY(it.click("backupMake"));
        QCOMPARE(it.part<QLineEdit>("place_folder").text(), u"/srv/copies"_s);
        QVERIFY(it.said("summarySteps").contains(u"/srv/copies/zimbra"_s));
    }

    void fromTheMenuOfTheGuest()
    {
        Backups it("respaldo");
        it.window.find<QTabWidget>(u"guestTabs"_s)->setCurrentIndex(0);
        QAction *action = nullptr; // of a menu that has no parent
        for (QAction *one : it.window.window().guestActions().actions().last()->menu()->actions()) {
            if (one->objectName() == u"actionBackUp"_s)
                action = one;
        }
        QVERIFY(action && action->isEnabled());
        action->trigger();
        it.window.pass(1s);
        QVERIFY(it.shown("backupForm"));
        QVERIFY(it.said("backup_title").contains(u"respaldo"_s));
    }

    void byTheKeyboardAlone()
    {
        Backups it("respaldo");
        QApplication::setActiveWindow(&it.window.window());
        it.part<QWidget>("backupMake").setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        it.window.pass(1s);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"backup_disk_xvda"_s);
        for (int i = 0; i < 40 && QApplication::focusWidget()->objectName() != u"backup_apply"_s; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"backup_apply"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(it.window.until([&] { return it.rows() == 1 && !it.session().isBackupPending(it.guest()); }));
        QVERIFY(it.untilIdle());
        QWidget *focus = QApplication::focusWidget();
        QVERIFY2(it.view().isAncestorOf(focus), qPrintable(focus ? focus->objectName() : u"nothing"_s));
        it.table().setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        it.window.pass(1s);
        QWidget *panel = it.window.visible(u"confirmPanel"_s);
        QVERIFY(panel);
        for (int i = 0; i < 5 && QApplication::focusWidget()->objectName() != u"applyButton"_s; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(it.window.until([&] { return it.rows() == 0; }));
    }
};

QTEST_MAIN(TestBackupsView)
#include "tst_backupsview.moc"
