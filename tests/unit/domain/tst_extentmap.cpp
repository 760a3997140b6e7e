// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/extentmap.h"

#include "support/storagestates.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace Qt::StringLiterals;

class TestExtentMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsTheWholePhysicalVolume()
    {
        const StorageState state = twoVolumes();
        const StorageIndex index(state);
        const QList<ExtentRun> expected{
            {0, 100, u"web"_s, {}, false}, {100, 50, u"mail"_s, {}, false}, {150, 850, {}, {}, false}};
        QCOMPARE(extentMap(index, state.physicalVolumes.first()), expected);
    }

    void putsPiecesOfOneVolumeTogether()
    {
        StorageState state = twoVolumes();
        addVolume(state, u"vg0"_s, u"grown"_s, 2, {{u"/dev/sda"_s, 200, 10}, {u"/dev/sda"_s, 210, 5}});
        const StorageIndex index(state);
        const QList<ExtentRun> runs = extentMap(index, state.physicalVolumes.first());
        QVERIFY(runs.contains(ExtentRun{200, 15, u"grown"_s, {}, false}));
        QVERIFY(runs.contains(ExtentRun{150, 50, {}, {}, false}));
    }

    void givesInnerVolumesToTheOneThatPeopleSee()
    {
        StorageState state = twoVolumes();
        LogicalVolume &pool = addVolume(state, u"vg0"_s, u"pool0"_s, 5, {});
        pool.kind = VolumeKind::ThinPool;
        pool.segments = {{u"thin-pool"_s, 1, 0, 40, {{u"pool0_tdata"_s, 0, 40}}}};
        LogicalVolume &data = addVolume(state, u"vg0"_s, u"pool0_tdata"_s, 6, {{u"/dev/sda"_s, 300, 40}});
        data.inner = true;
        data.owner = u"pool0"_s;
        LogicalVolume &spare = addVolume(state, u"vg0"_s, u"lvol0_pmspare"_s, 7, {{u"/dev/sda"_s, 340, 1}});
        spare.inner = true;
        const StorageIndex index(state);
        const QList<ExtentRun> runs = extentMap(index, state.physicalVolumes.first());
        QVERIFY(runs.contains(ExtentRun{300, 40, u"pool0"_s, u"pool0_tdata"_s, false}));
        QVERIFY(runs.contains(ExtentRun{340, 1, {}, u"lvol0_pmspare"_s, true}));
        QVERIFY(!runs.at(runs.size() - 2).isFree());
        const QList<VolumeShare> shares{{u"mail"_s, 50}, {u"web"_s, 100}, {u"pool0"_s, 40}, {{}, 1}};
        QCOMPARE(volumeShares(index, u"vg0"_s), shares);
    }

    void staysWithinThePhysicalVolumeWhateverIsReported()
    {
        StorageState state = twoVolumes();
        addVolume(state, u"vg0"_s, u"odd"_s, 2, {{u"/dev/sda"_s, 90, 20}, {u"/dev/sda"_s, 990, 500}});
        const StorageIndex index(state);
        qint64 next = 0;
        const QList<ExtentRun> runs = extentMap(index, state.physicalVolumes.first());
        for (const ExtentRun &run : runs) {
            QCOMPARE(run.first, next);
            QVERIFY(run.count > 0);
            next += run.count;
        }
        QCOMPARE(next, 1000);
    }

    void ownersThatGoInCirclesEnd()
    {
        StorageState state = twoVolumes();
        LogicalVolume &a = addVolume(state, u"vg0"_s, u"a_tdata"_s, 3, {{u"/dev/sda"_s, 400, 1}});
        a.inner = true;
        a.owner = u"a_tdata"_s;
        const StorageIndex index(state);
        QCOMPARE(extentMap(index, state.physicalVolumes.first()).size(), 5);
    }

    void anOrphanHasNoMap()
    {
        const StorageState state = twoVolumes();
        const StorageIndex index(state);
        QVERIFY(extentMap(index, physicalVolume(u"/dev/sdb"_s, {}, 0)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExtentMap)
#include "tst_extentmap.moc"
