// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backuptablemodel.h"

#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Backup backup(const QString &guest, std::chrono::seconds taken, const QString &folder)
{
    Backup one;
    one.guest = guest;
    one.takenAt = taken;
    one.folder = folder;
    one.whole = true;
    one.disks = {{u"xvda"_s, u"/dev/vg0/x"_s, u"raw"_s, u"xvda.zst"_s, ByteSize::fromGiB(2)}};
    one.stored = ByteSize::fromMiB(700);
    return one;
}

// Without a manifest yet: who it is of, its folder tells.
Backup half(const QString &folder)
{
    Backup one;
    one.folder = folder;
    return one;
}

} // namespace

// The list of backups as a table.
class TestBackupTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isNeverReset()
    {
        ManualClock clock;
        BackupTableModel model(clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setBackups({backup(u"web"_s, 20s, u"/b/web/2"_s), backup(u"web"_s, 10s, u"/b/web/1"_s)}, {});
        const QPersistentModelIndex kept = model.index(1, 0);
        model.setBackups({backup(u"web"_s, 30s, u"/b/web/3"_s), backup(u"web"_s, 10s, u"/b/web/1"_s),
                          backup(u"web"_s, 20s, u"/b/web/2"_s)},
                         {});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(kept.row(), 1);
        QCOMPARE(kept.data(BackupTableModel::FolderRole).toString(), u"/b/web/1"_s);
        model.setBackups({}, {});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(resets.isEmpty());
    }

    void ofOneGuestOrOfAll()
    {
        ManualClock clock;
        BackupTableModel model(clock);
        const QList<Backup> all{backup(u"web"_s, 20s, u"/b/web/2"_s), backup(u"db"_s, 10s, u"/b/db/1"_s),
                                half(u"/b/web/2026-11-29T231500Z.part"_s),
                                half(u"/b/p%C3%A1g%20ina/2026-11-29T231500Z.part"_s)};
        model.setBackups(all, {});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(3, BackupTableModel::GuestColumn).data().toString(), u"pág ina"_s);
        model.setBackups(all, u"web"_s);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.backup(u"/b/web/2026-11-29T231500Z.part"_s));
        QVERIFY(!model.backup(u"/b/db/1"_s));
    }

    void whatItSays()
    {
        ManualClock clock;
        BackupTableModel model(clock);
        const auto now = std::chrono::seconds(clock.now().toSecsSinceEpoch());
        Backup later = backup(u"web"_s, now + 1h, u"/b/web/3"_s); // by a clock that goes before
        later.guest.clear();                                      // of another version
        model.setBackups(
            {later, backup(u"web"_s, now - 3h, u"/b/web/2"_s), half(u"/b/web/2026-11-29T231500Z.part"_s)},
            {});
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, BackupTableModel::AgeColumn), u"0 s"_s);
        QCOMPARE(cell(0, BackupTableModel::StateColumn), u"not understood"_s);
        QCOMPARE(cell(0, BackupTableModel::MomentColumn), QString());
        QCOMPARE(cell(1, BackupTableModel::AgeColumn), u"3 h 0 min"_s);
        QCOMPARE(cell(1, BackupTableModel::DisksColumn), u"xvda 2.0 GiB"_s);
        QCOMPARE(cell(1, BackupTableModel::StateColumn), u"whole"_s);
        QCOMPARE(cell(2, BackupTableModel::StateColumn), u"half"_s);
        QVERIFY(!cell(2, BackupTableModel::WhenColumn).isEmpty());
        model.setBeingMade({u"/b/web/2026-11-29T231500Z"_s});
        QCOMPARE(cell(2, BackupTableModel::StateColumn), u"being made"_s);
        QCOMPARE(cell(1, BackupTableModel::StateColumn), u"whole"_s);
    }

    void sortsByWhatIsMeant()
    {
        ManualClock clock;
        BackupTableModel model(clock);
        Backup big = backup(u"web"_s, 10s, u"/b/web/1"_s);
        big.stored = ByteSize::fromGiB(3);
        model.setBackups({backup(u"web"_s, 20s, u"/b/web/2"_s), big}, {});
        const auto key = [&](int row, int column) {
            return model.index(row, column).data(BackupTableModel::SortRole).toLongLong();
        };
        QVERIFY(key(0, BackupTableModel::WhenColumn) > key(1, BackupTableModel::WhenColumn));
        QVERIFY(key(0, BackupTableModel::AgeColumn) < key(1, BackupTableModel::AgeColumn));
        QVERIFY(key(0, BackupTableModel::StoredColumn) < key(1, BackupTableModel::StoredColumn));
    }
};

QTEST_GUILESS_MAIN(TestBackupTableModel)
#include "tst_backuptablemodel.moc"
