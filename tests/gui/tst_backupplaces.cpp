// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that go to this machine or to another host and come from there, and those that a host makes by
// itself: by what is on the tab, over simulated hosts.
#include "gui/backuppage.h"

#include "models/backuptablemodel.h"
#include "services/backups/backupcarry.h"
#include "text/language.h"

#include <QComboBox>
#include <QDeadlineTimer>
#include <QDir>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

bool isCarrying(HostSession &session)
{
    for (const BackupCarry *carry : session.carries()) {
        if (carry->isRunning())
            return true;
    }
    return false;
}

// What reads and writes this machine's disks is a thread of its own, in its own time.
bool untilCarried(Backups &it)
{
    const QDeadlineTimer deadline(60s);
    while (isCarrying(it.session()) && !deadline.hasExpired()) {
        it.window.pass(500ms);
        QTest::qWait(5);
    }
    it.window.pass(2s);
    return !isCarrying(it.session());
}

QStringList wholeBackupsBelow(const QString &folder)
{
    QStringList found;
    for (const QString &guest : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &one : QDir(folder + u'/' + guest).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (QFile::exists(folder + u'/' + guest + u'/' + one + u"/SHA256SUMS"_s))
                found += folder + u'/' + guest + u'/' + one;
        }
    }
    return found;
}

} // namespace

class TestBackupPlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useLanguage(u"en"_s); }

    void aFolderThatIsNotThereIsRefused()
    {
        QTemporaryDir desk;
        Backups it("respaldo");
        QVERIFY(it.click("backupMake"));
        auto &where = it.part<QComboBox>("place_where");
        where.setCurrentIndex(where.findData(u"desk"_s));
        QVERIFY(it.shown("backup_placeHint"));
        QVERIFY(!it.shown("backup_prune"));
        auto &folder =
            *it.view().findChild<QWidget *>(u"backupForm"_s)->findChild<QLineEdit *>(u"place_folder"_s);
        folder.setText(desk.path() + u"/nowhere"_s);
        QVERIFY(!it.click("backup_apply"));
        folder.setText(desk.path());
        QVERIFY(it.part<QPushButton>("backup_apply").isEnabled());
        QVERIFY(it.said("summarySteps").contains(u"Make the snapshot"_s));
        where.setCurrentIndex(0);
        QCOMPARE(folder.text(), u"/var/backups/domcero"_s);
        QVERIFY(it.said("summarySteps").contains(u"Give the backup its name"_s));
    }

    void toThisMachineAndBackAgain()
    {
        QTemporaryDir desk;
        Backups it("respaldo");
        it.place("respaldo", 3h);
        QVERIFY(it.click("backupsRefresh"));
        QCOMPARE(it.rows(), 1);
        QVERIFY(it.click("backupCopy"));
        auto *form = it.view().findChild<QWidget *>(u"copyForm"_s);
        auto *where = form->findChild<QComboBox *>(u"place_where"_s);
        QCOMPARE(where->findData(it.session().entry().id.toString()), -1); // it is there
        form->findChild<QLineEdit *>(u"place_folder"_s)->setText(desk.path());
        QVERIFY(it.click("copy_apply"));
        QVERIFY(untilCarried(it));
        QVERIFY2(it.message().contains(u"The backup of respaldo is in"_s), qPrintable(it.message()));
        const QStringList there = wholeBackupsBelow(desk.path());
        QCOMPARE(there.size(), 1);
        QVERIFY(it.session().carries().isEmpty());
        QVERIFY(!it.shown("carryProgress"));
        // The folder is remembered.
        QVERIFY(it.click("backupCopy"));
        QCOMPARE(form->findChild<QLineEdit *>(u"place_folder"_s)->text(), desk.path());
        QVERIFY(it.click("copy_back"));
        // And back, where there is none any more.
        it.table().selectAll();
        QVERIFY(it.click("backupRemove") && it.confirm());
        QVERIFY(it.window.until([&] { return it.rows() == 0; }));
        it.host().faults().latency = 2s;
        it.view().bring(there.first());
        // In true time, too: what is read here is read by a thread.
        QVERIFY(QTest::qWaitFor(
            [&] {
                it.window.pass(100ms);
                return !it.session().carries().isEmpty() &&
                       it.session().carries().first()->stage() == BackupCarry::Stage::Carrying;
            },
            60000));
        QVERIFY(it.click("backupsRefresh"));
        QVERIFY(it.window.until([&] { return it.rows() == 1; }));
        QVERIFY(isCarrying(it.session()));
        QCOMPARE(it.cell(0, BackupTableModel::StateColumn), u"being made"_s); // on its way is not cut short
        QVERIFY(!it.part<QPushButton>("backupRemove").isEnabled());
        it.host().faults().latency = 0s;
        QVERIFY(untilCarried(it));
        QVERIFY(it.window.until([&] { return it.rows() == 1; }));
        QCOMPARE(it.cell(0, BackupTableModel::StateColumn), u"whole"_s);
    }

    void whatIsOnItsWayIsShownAndStopped()
    {
        QTemporaryDir desk;
        Backups it("respaldo");
        it.place("respaldo", 3h);
        QVERIFY(it.click("backupsRefresh") && it.click("backupCopy"));
        it.host().faults().latency = 30s;
        it.view()
            .findChild<QWidget *>(u"copyForm"_s)
            ->findChild<QLineEdit *>(u"place_folder"_s)
            ->setText(desk.path());
        QVERIFY(it.click("copy_apply"));
        QVERIFY(it.shown("carryProgress"));
        QVERIFY(!it.part<QPushButton>("backupRemove").isEnabled()); // or both would be gone
        QVERIFY(it.part<QPushButton>("backupCheck").isEnabled());
        it.window.window().close();
        QVERIFY(it.window.window().isVisible()); // it is asked first
        it.window.visible(u"confirmPanel"_s)->findChild<QPushButton *>(u"cancelButton"_s)->click();
        QVERIFY(it.click("carryStop"));
        it.host().faults().latency = 0s;
        QVERIFY(untilCarried(it));
        QVERIFY2(it.message().contains(u"was stopped"_s), qPrintable(it.message()));
        QVERIFY(wholeBackupsBelow(desk.path()).isEmpty());
        QVERIFY(!it.shown("carryProgress"));
    }

    // While it is on its way its snapshots are in use, and when it is stopped they go: neither is an alarm.
    void itsOwnSnapshotsAreNotSaidToBeLeft()
    {
        QTemporaryDir desk;
        Backups it("respaldo");
        it.session().readStorage();
        QVERIFY(it.click("backupMake"));
        auto &where = it.part<QComboBox>("place_where");
        where.setCurrentIndex(where.findData(u"desk"_s));
        it.part<QLineEdit>("place_folder").setText(desk.path());
        QVERIFY(it.click("backup_apply"));
        for (int i = 0; i < 30 && isCarrying(it.session()); ++i) {
            QVERIFY2(!it.message().contains(u"has left"_s), qPrintable(it.message()));
            QVERIFY(!it.shown("notice0"));
            it.window.pass(500ms);
            QTest::qWait(5);
        }
        if (isCarrying(it.session()))
            it.click("carryStop");
        QVERIFY(untilCarried(it));
        it.window.pass(20s);
        QVERIFY2(!it.message().contains(u"has left"_s), qPrintable(it.message()));
        QVERIFY(!it.shown("notice0"));
    }

    void theHostMakesThemByItself()
    {
        Backups it("respaldo");
        QVERIFY(it.said("scheduleText").contains(u"makes no backup"_s));
        QVERIFY(!it.shown("scheduleEnd"));
        QVERIFY(it.click("scheduleSet"));
        auto *time = it.window.find<QLineEdit>(u"field_scheduleTime"_s);
        auto *apply = it.window.find<QPushButton>(u"actionApplyButton"_s);
        it.window.until([&] { return apply->isEnabled(); });
        QVERIFY2(apply->isEnabled(), qPrintable(it.window.find<QLabel>(u"actionProblem"_s)->text()));
        time->setText(u"25:10"_s);
        QVERIFY(!apply->isEnabled());
        time->setText(u"4:05"_s);
        auto *days = it.window.find<QComboBox>(u"field_scheduleDays"_s);
        days->setCurrentIndex(days->findData(u"1,2,3,4,5"_s));
        it.window.find<QSpinBox>(u"field_scheduleKeep"_s)->setValue(3);
        QVERIFY(apply->isEnabled());
        apply->click();
        QVERIFY(it.window.until([&] { return it.said("scheduleText").contains(u"04:05"_s); }));
        QVERIFY(it.said("scheduleText").contains(u"the last 3"_s));
        // What is known of it stays unknown while it cannot be read, and is not made anew.
        it.host().faults().failNext({u"schedules"_s}, CommandResult{1, {}, "too busy\n", {}});
        QVERIFY(it.click("backupsRefresh"));
        QVERIFY(it.window.until([&] { return it.said("scheduleText").contains(u"could not be read"_s); }));
        QVERIFY(!it.part<QPushButton>("scheduleSet").isEnabled());
        QVERIFY(it.click("backupsRefresh"));
        QVERIFY(it.window.until([&] { return it.said("scheduleText").contains(u"04:05"_s); }));
        QVERIFY(it.said("scheduleText").contains(u"not started yet"_s));
        QVERIFY(it.window.until([&] { return it.part<QPushButton>("scheduleEnd").isEnabled(); }));
        it.show("zimbra");
        QVERIFY(it.said("scheduleText").contains(u"makes no backup"_s));
        it.show("respaldo");
        QVERIFY(it.click("scheduleSet"));
        QCOMPARE(it.window.find<QLineEdit>(u"field_scheduleTime"_s)->text(), u"04:05"_s);
        it.window.find<QPushButton>(u"actionCancelButton"_s)->click();

        // What the last start said of itself.
        const QByteArray last = QByteArray(schedulesFolder) + "/respaldo-07c4a3a8/last";
        const QList<JobSummary> &jobs = it.session().jobs().list();
        QVERIFY(!jobs.isEmpty() && jobs.first().state() == JobState::Done);
        it.host().addFile(last, jobs.first().id.toByteArray(QUuid::WithoutBraces) + '\n');
        it.show("zimbra");
        it.show("respaldo");
        QVERIFY(
            it.window.until([&] { return it.said("scheduleText").contains(u"The last one was made"_s); }));
        QVERIFY(!it.shown("notice0"));
        it.host().addFile(last, QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '\n');
        it.show("zimbra");
        it.show("respaldo");
        QVERIFY(it.window.until([&] { return it.said("scheduleText").contains(u"Nothing is known"_s); }));
        QVERIFY(it.shown("notice0"));
        QVERIFY(it.click("scheduleEnd") && it.confirm());
        QVERIFY(it.window.until([&] { return it.said("scheduleText").contains(u"makes no backup"_s); }));
    }
};

QTEST_MAIN(TestBackupPlaces)
#include "tst_backupplaces.moc"
