// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of LVM. A test that is named after a row of the manual's traps shows what is done instead.
#include "support/storageplans.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace Qt::StringLiterals;
using Kind = Condition::Kind;

class TestStoragePlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actionsHaveNames()
    {
        for (const StorageAction action : allStorageActions)
            QCOMPARE(storageActionFromName(storageActionName(action)), std::optional(action));
        QVERIFY(!storageActionFromName("nonsense"));
    }

    // Each is refused, or says why not, for things that are of no use for it; and none is destructive
    // unasked.
    void nothingIsDestructiveWithoutALoss()
    {
        const StorageState state = manyThings();
        for (const StorageAction action : allStorageActions) {
            for (const StorageId &id : {sda, sdb, sdc, vg0, web, webSnap, pool, rawImage, qcowImage}) {
                const Result<Plan> plan = planStorage(action, id, state, {}, named(u"new"_s, 400));
                if (plan && plan->risk == Risk::Destructive)
                    QVERIFY2(!plan->losses.isEmpty(), storageActionName(action).constData());
                if (!plan)
                    QVERIFY2(!plan.error().what.isEmpty(), storageActionName(action).constData());
            }
        }
    }

    void everyPlanGoesThroughItsText()
    {
        for (const Plan &plan : allPlans()) {
            QVERIFY(!planProblem(plan));
            const Result<Plan> read = parsePlanText(planText(plan));
            QVERIFY(read);
            QCOMPARE(planText(*read), planText(plan));
            QVERIFY2(*read == plan, planText(plan).constData());
            QVERIFY(!plan.locks.isEmpty());
        }
        QVERIFY(allPlans().size() > 25);
    }

    void trap28PvcreateOnlyOnWhatIsBlank()
    {
        const auto made = make(StorageAction::CreatePhysicalVolume, sdb);
        QCOMPARE(commandsOf(made), QStringList{u"pvcreate /dev/sdb"_s});
        QVERIFY(has(made->steps[0].guards, Kind::Blank, u"/dev/sdb"_s));
        QVERIFY(has(made->steps[0].guards, Kind::DeviceUnused, u"/dev/sdb"_s));
        QCOMPARE(made->risk, Risk::Routine);
    }

    void trap28WhatIsNotBlankWantsItsNameTyped()
    {
        const auto refused = make(StorageAction::CreatePhysicalVolume, sdc);
        QCOMPARE(idOf(refused), QByteArray("There is something on %1: %2."));
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        StorageParameters with;
        with.typedName = u"sdd"_s;
        QVERIFY(!make(StorageAction::CreatePhysicalVolume, sdc, with));
        with.typedName = u"sdc"_s;
        const auto made = make(StorageAction::CreatePhysicalVolume, sdc, with);
        QCOMPARE(commandsOf(made), (QStringList{u"wipefs -a /dev/sdc"_s, u"pvcreate /dev/sdc"_s}));
        QCOMPARE(made->risk, Risk::Destructive);
        QVERIFY(has(made->steps[1].guards, Kind::Blank, u"/dev/sdc"_s)); // it may have come anew
    }

    void trap28WhatIsInUseIsNeverTaken()
    {
        StorageParameters with;
        with.typedName = u"sda"_s;
        QCOMPARE(idOf(make(StorageAction::CreatePhysicalVolume, sda, with)),
                 QByteArray("%1 is a physical volume of the group %2."));
        QCOMPARE(idOf(make(StorageAction::Wipe, sda, with)),
                 QByteArray("%1 is a physical volume of the group %2."));
        StorageState state = manyThings();
        state.mounts.append({{8, 32}, u"/dev/sdc"_s, u"/srv"_s, u"ext4"_s, false, true, {}, {}});
        with.typedName = u"sdc"_s;
        QCOMPARE(idOf(planStorage(StorageAction::Wipe, sdc, state, {}, with)),
                 QByteArray("%1 is mounted at %2 in dom0."));
    }

    void trap33ADeviceIsNamedByWhatOutlivesARestart()
    {
        StorageState state = manyThings();
        state.devices[1].stableNames = {u"/dev/disk/by-path/ip-10.0.0.1:3260-iscsi-iqn.a:b-lun-1"_s};
        const auto made = planStorage(StorageAction::CreatePhysicalVolume, sdb, state, {});
        QCOMPARE(commandsOf(made),
                 QStringList{u"pvcreate /dev/disk/by-path/ip-10.0.0.1:3260-iscsi-iqn.a:b-lun-1"_s});
    }

    void groups()
    {
        StorageParameters with;
        with.group = u"vg1"_s;
        auto made = make(StorageAction::CreateGroup, sdb, with);
        QCOMPARE(commandsOf(made), (QStringList{u"pvcreate /dev/sdb"_s, u"vgcreate vg1 /dev/sdb"_s}));
        QVERIFY(has(made->steps[1].guards, Kind::GroupAbsent, u"vg1"_s));
        QVERIFY(has(made->steps[1].guards, Kind::PathAbsent, u"/dev/vg1"_s)); // vgcreate refuses it
        with.group = u"vg0"_s;
        QCOMPARE(idOf(make(StorageAction::CreateGroup, sdb, with)),
                 QByteArray("There is a group %1 already."));
        made = make(StorageAction::ExtendGroup, sdb, with);
        QCOMPARE(commandsOf(made), (QStringList{u"pvcreate /dev/sdb"_s, u"vgextend vg0 /dev/sdb"_s}));
        QVERIFY(has(made->steps[1].guards, Kind::GroupIs, u"vg0"_s, u"vg0-uuid"_s));
        QCOMPARE(idOf(make(StorageAction::ReduceGroup, sda)),
                 QByteArray("Of the physical volume %1, %2 extents are in use."));
        QCOMPARE(idOf(make(StorageAction::RemoveGroup, vg0)), QByteArray("The volume %2 lies on %1."));
    }

    void physicalVolumesThatCanGo()
    {
        StorageState state = manyThings();
        state.physicalVolumes.append(physicalVolume(u"/dev/sdb"_s, u"vg0"_s, 2000));
        state.groups[0].freeExtents += 2000;
        QCOMPARE(commandsOf(planStorage(StorageAction::ReduceGroup, sdb, state, {})),
                 QStringList{u"vgreduce vg0 /dev/sdb"_s});
        const auto moved = planStorage(StorageAction::EmptyPhysicalVolume, sda, state, {});
        QCOMPARE(commandsOf(moved), QStringList{u"pvmove -i 5 /dev/sda"_s});
        QVERIFY(has(moved->steps[0].verifies, Kind::PhysicalVolumeEmpty, u"/dev/sda"_s));
        // Not where the others have no room: what is free on itself does not count.
        QVERIFY(!make(StorageAction::EmptyPhysicalVolume, sda));
        QCOMPARE(commandsOf(make(StorageAction::ResizePhysicalVolume, sda)),
                 QStringList{u"pvresize /dev/sda"_s});
        state.physicalVolumes.last().group.clear();
        QCOMPARE(commandsOf(planStorage(StorageAction::RemovePhysicalVolume, sdb, state, {})),
                 QStringList{u"pvremove /dev/sdb"_s});
        QVERIFY(!make(StorageAction::RemovePhysicalVolume, sda));
    }

    void aVolumeIsWholeExtents()
    {
        const auto made = make(StorageAction::CreateVolume, vg0, named(u"new"_s, 401));
        QCOMPARE(commandsOf(made), QStringList{u"lvcreate -y -Z y -n new -l 101 vg0"_s});
        const Step &step = made->steps[0];
        QVERIFY(has(step.guards, Kind::VolumeAbsent, u"vg0/new"_s));
        QVERIFY(has(step.guards, Kind::GroupHasExtents, u"vg0"_s, u"101"_s));
        QVERIFY(has(step.verifies, Kind::VolumeBytes, u"vg0/new"_s, QString::number(404LL * 1024 * 1024)));
        QCOMPARE(step.undo->command.displayText(), u"lvremove -f vg0/new"_s);
    }

    void aFullGroupIsSaid()
    {
        QCOMPARE(idOf(make(StorageAction::CreateVolume, vg0, named(u"new"_s, 999999))),
                 QByteArray("In the group %1 there are %2 free, and %3 are needed."));
        StorageState state = manyThings();
        state.groups[0].freeExtents = 0;
        const auto whyNot = [](const StorageState &now) {
            const StorageIndex index(now);
            return whyNotStorage(StorageAction::CreateVolume, vg0, now, index, {index, {}}, {});
        };
        QCOMPARE(whyNot(state)->what.id(), QByteArray("The group %1 is full."));
        QVERIFY(!whyNot(manyThings()));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        for (const char *name : {"a", "web-root", "A.b_c+d", "0", "_x", "web.snapshot"})
            QTest::addRow("%s", name) << QString::fromLatin1(name) << true;
        for (const char *name : {"", "-a", ".", "..", "a b", "a/b", "a;reboot", "$(reboot)", "a\nb", "\xe9",
                                 "snapshot1", "pvmove0", "a_tdata", "a_rimage_0", "x_mlog", "web"})
            QTest::addRow("bad %s", QByteArray(name).toHex().constData())
                << QString::fromLatin1(name) << false;
        QTest::addRow("long") << QString(128, u'a') << false;
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        const auto made = make(StorageAction::CreateVolume, vg0, named(name, 4));
        QCOMPARE(made.ok(), good);
        if (!made)
            QCOMPARE(made.error().code, ErrorCode::InvalidInput);
    }

    void extended()
    {
        const auto made = make(StorageAction::ExtendVolume, mail, named({}, 500));
        QCOMPARE(commandsOf(made), QStringList{u"lvextend -l 125 vg0/mail"_s});
        // Somebody else's lvextend is seen by the size.
        QVERIFY(has(made->steps[0].guards, Kind::VolumeBytes, u"vg0/mail"_s, QString::number(200LL << 20)));
        QVERIFY(has(made->steps[0].guards, Kind::VolumeIs, u"vg0/mail"_s, u"mail-uuid"_s));
        QVERIFY(has(made->steps[0].guards, Kind::GroupHasExtents, u"vg0"_s, u"75"_s));
        QCOMPARE(idOf(make(StorageAction::ExtendVolume, web, named({}, 500))),
                 QByteArray("LVM does not extend %1 while there is a snapshot of it."));
    }

    void trap24NothingIsCutButByAResize()
    {
        for (const qint64 size : {200, 100}) {
            QCOMPARE(idOf(make(StorageAction::ExtendVolume, mail, named({}, size))),
                     QByteArray("%1 has %2 already; here it only grows."));
        }
        // Nothing is cut but by a resize, which has made the file system smaller before.
        for (const Plan &plan : allPlans()) {
            bool smaller = false;
            for (const Step &step : plan.steps) {
                QVERIFY(step.command.program != u"lvresize");
                smaller = smaller || step.command.program == u"resize2fs";
                if (step.command.program == u"lvreduce" || step.command.arguments.contains(u"--shrink"_s))
                    QVERIFY(smaller ||
                            has(step.guards, Condition::Kind::ContentIs, u"/dev/vg0/swap"_s, u"TYPE=swap"_s));
            }
        }
    }

    void renamed()
    {
        const Guest guest = guestWith(u"web"_s, u"/dev/vg0/web"_s, GuestState::Stopped);
        const auto made =
            planStorage(StorageAction::RenameVolume, web, manyThings(), {guest}, named(u"www"_s));
        QCOMPARE(commandsOf(made), QStringList{u"lvrename vg0 web www"_s});
        QCOMPARE(made->losses.size(), 1); // its config
        QVERIFY(has(made->steps[0].verifies, Kind::VolumeIs, u"vg0/www"_s, u"web-uuid"_s));
        QVERIFY(!make(StorageAction::RenameVolume, web, named(u"mail"_s)));
    }

    void removed()
    {
        QCOMPARE(idOf(make(StorageAction::RemoveVolume, mail)), QByteArray("What is on %1 will be lost."));
        StorageParameters typed;
        typed.typedName = u"vg0/mail"_s;
        const auto made = make(StorageAction::RemoveVolume, mail, typed);
        QCOMPARE(commandsOf(made), QStringList{u"lvremove -f vg0/mail"_s});
        QCOMPARE(made->risk, Risk::Destructive);
        QVERIFY(has(made->steps[0].guards, Kind::VolumeIs, u"vg0/mail"_s, u"mail-uuid"_s));
        QVERIFY(has(made->steps[0].guards, Kind::VolumeNotOpen, u"vg0/mail"_s));
        // The guest that has it may have been started since.
        const Guest guest = guestWith(u"mail"_s, u"/dev/vg0/mail"_s, GuestState::Stopped);
        const auto guarded = planStorage(StorageAction::RemoveVolume, mail, manyThings(), {guest}, typed);
        QVERIFY(has(guarded->steps[0].guards, Kind::DomainAbsent, u"mail"_s));
        QVERIFY(guarded->locks.contains(PlanLock{u"guest:mail"_s, false}));
    }

    void neverRemoved()
    {
        const Guest guest = guestWith(u"mail"_s, u"/dev/vg0/mail"_s, GuestState::Running);
        QCOMPARE(idOf(planStorage(StorageAction::RemoveVolume, mail, manyThings(), {guest})),
                 QByteArray("The running guest %2 has %1 as its disk %3."));
        QCOMPARE(idOf(make(StorageAction::RemoveVolume, web)),
                 QByteArray("%1 is the origin of the snapshot %2."));
        QCOMPARE(idOf(make(StorageAction::RemoveVolume, pool)), QByteArray("The thin volume %2 lies in %1."));
    }

    void trap29ASnapshotSaysWhatItIsWorth()
    {
        const Guest guest = guestWith(u"mail"_s, u"/dev/vg0/mail"_s, GuestState::Running);
        const auto made = planStorage(StorageAction::CreateSnapshot, mail, manyThings(), {guest},
                                      named(u"mail-snap"_s, 30));
        QCOMPARE(commandsOf(made), QStringList{u"lvcreate -y -s -n mail-snap -l 8 vg0/mail"_s});
        QCOMPARE(made->losses.size(), 2);
        QVERIFY(made->losses[0].id().contains("power cut"));
        QVERIFY(made->losses[1].id().contains("is lost when more than"));
        // More room than the origin has is of no use.
        QCOMPARE(commandsOf(make(StorageAction::CreateSnapshot, mail, named(u"s"_s, 4000))),
                 QStringList{u"lvcreate -y -s -n s -l 50 vg0/mail"_s});
        QVERIFY(!make(StorageAction::CreateSnapshot, mail, named(u"s"_s)));
    }

    void snapshotsExtendedAndMerged()
    {
        QCOMPARE(commandsOf(make(StorageAction::ExtendVolume, webSnap, named({}, 80))),
                 QStringList{u"lvextend -l 20 vg0/web-snap"_s});
        auto made = make(StorageAction::MergeSnapshot, webSnap);
        QCOMPARE(commandsOf(made), QStringList{u"lvconvert -y --merge vg0/web-snap"_s});
        QVERIFY(has(made->steps[0].guards, Kind::VolumeNotOpen, u"vg0/web"_s));
        QVERIFY(has(made->steps[0].verifies, Kind::VolumeAbsent, u"vg0/web-snap"_s));
        // In use: LVM only notes it.
        const Guest guest = guestWith(u"web"_s, u"/dev/vg0/web"_s, GuestState::Running);
        made = planStorage(StorageAction::MergeSnapshot, webSnap, manyThings(), {guest});
        QVERIFY(has(made->steps[0].verifies, Kind::VolumeMerging, u"vg0/web"_s));
        QCOMPARE(made->losses.size(), 2);
        QCOMPARE(idOf(make(StorageAction::MergeSnapshot, web)), QByteArray("%1 is no snapshot."));
        StorageState state = manyThings();
        for (LogicalVolume &volume : state.volumes)
            volume.invalid = volume.name == u"web-snap";
        for (const StorageAction action : {StorageAction::MergeSnapshot, StorageAction::ExtendVolume}) {
            QCOMPARE(idOf(planStorage(action, webSnap, state, {}, named({}, 80))),
                     QByteArray("The snapshot %1 overflowed: what it held is lost."));
        }
    }

    void thin()
    {
        QCOMPARE(commandsOf(make(StorageAction::CreateThinPool, vg0, named(u"p"_s, 400))),
                 QStringList{u"lvcreate -y --type thin-pool -n p -l 100 vg0"_s});
        auto made = make(StorageAction::CreateThinVolume, pool, named(u"t"_s, 40));
        QCOMPARE(commandsOf(made), QStringList{u"lvcreate -y -V 41943040b -n t --thinpool vg0/pool"_s});
        QVERIFY(made->losses.isEmpty());
        made = make(StorageAction::CreateThinVolume, pool, named(u"t"_s, 4000));
        QCOMPARE(made->losses.size(), 1); // promised more than there is
        QCOMPARE(commandsOf(make(StorageAction::CreateSnapshot, StorageId::volume(u"vg0"_s, u"thin"_s),
                                 named(u"ts"_s))),
                 QStringList{u"lvcreate -y -s -n ts vg0/thin"_s});
    }
};

QTEST_GUILESS_MAIN(TestStoragePlans)
#include "tst_storageplans.moc"
