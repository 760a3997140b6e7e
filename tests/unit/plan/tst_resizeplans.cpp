// SPDX-License-Identifier: GPL-3.0-or-later
// A volume and its file system made larger and smaller, together: the order of the steps, what must hold
// before each, and what is refused with which sentence.
#include "support/storageplans.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using Kind = Condition::Kind;

namespace {

// `mail` with an ext4 that fills it, of which 60 MiB are in use and 50 MiB are the least; 4 MiB extents.
StorageState withExt4(qint64 freeExtents = 1000)
{
    StorageState state = manyThings();
    Content ext4 = contentOfType(u"ext4"_s);
    ext4.size = ByteSize::fromMiB(200);
    ext4.used = ByteSize::fromMiB(60);
    ext4.minimum = ByteSize::fromMiB(50);
    ext4.state = Content::State::Clean;
    for (BlockDevice &device : state.devices) {
        const StorageIndex index(state);
        if (index.idOf(device) == mail)
            device.content = ext4;
    }
    state.groups[0].freeExtents = freeExtents;
    return state;
}

StorageParameters to(qint64 mebibytes, bool inPlace = false, const QString &typed = {})
{
    StorageParameters with;
    with.size = ByteSize::fromMiB(mebibytes);
    with.inPlace = inPlace;
    with.typedName = typed;
    return with;
}

Result<Plan> resize(const StorageState &state, const StorageParameters &with, const StorageId &id = mail,
                    const QList<Guest> &guests = {})
{
    return planStorage(StorageAction::Resize, id, state, guests, with);
}

QStringList programs(const Result<Plan> &plan)
{
    QStringList names;
    if (plan) {
        for (const Step &step : plan->steps)
            names.append(step.command.program);
    }
    return names;
}

// The number of the step whose command begins with these words; -1: none.
qsizetype stepOf(const Plan &plan, const QString &words)
{
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        if (plan.steps[i].command.displayText().startsWith(words))
            return i;
    }
    return -1;
}

} // namespace

class TestResizePlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Row 20: the device is never cut before the file system ends within what remains, and grows before it.
    void trap20_theFileSystemGoesFirstWhenItShrinks()
    {
        const Result<Plan> plan = resize(withExt4(), to(100, true, u"mail"_s));
        QVERIFY2(plan, plan ? "" : plan.error().what.id().constData());
        const qsizetype shrink = stepOf(*plan, u"resize2fs -p -z"_s);
        const qsizetype cut = stepOf(*plan, u"lvreduce"_s);
        QVERIFY(shrink >= 0 && shrink < cut);
        QVERIFY(has(plan->steps[cut].guards, Kind::FileSystemFits, u"/dev/vg0/mail"_s, u"ext4 104857600"_s));
        QVERIFY(has(plan->steps[shrink].verifies, Kind::FileSystemFits, u"/dev/vg0/mail"_s,
                    u"ext4 100663296"_s)); // an extent less
    }

    void trap20_theDeviceGoesFirstWhenItGrows()
    {
        const Result<Plan> plan = resize(withExt4(), to(300));
        QVERIFY(plan);
        QCOMPARE(programs(plan), (QStringList{u"lvextend"_s, u"e2fsck"_s, u"resize2fs"_s, u"e2fsck"_s}));
        QCOMPARE(plan->risk, Risk::Routine);
    }

    // Row 21: nobody has it while its file system is worked on: neither dom0 nor a guest.
    void trap21_eachStepWantsItAlone()
    {
        for (const Result<Plan> &plan :
             {resize(withExt4(), to(100, true, u"mail"_s)), resize(withExt4(), to(300))}) {
            QVERIFY(plan);
            for (const Step &step : plan->steps) {
                if (step.command.program == u"e2fsck" || step.command.program == u"resize2fs" ||
                    step.command.program == u"lvreduce")
                    QVERIFY2(has(step.guards, Kind::VolumeNotOpen, u"vg0/mail"_s),
                             qPrintable(step.command.displayText()));
            }
        }
    }

    void trap21_aRunningGuestIsNotShrunk()
    {
        const QList<Guest> guests{guestWith(u"correo"_s, u"/dev/vg0/mail"_s, GuestState::Running)};
        QVERIFY(!resize(withExt4(), to(100), mail, guests));
        // It grows: the volume alone, and the guest sees it.
        QCOMPARE(programs(resize(withExt4(), to(300), mail, guests)), QStringList{u"lvextend"_s});
    }

    // Where that is chosen, the guest is shut down by the first step, and what follows waits until its disk
    // is free.
    void trap21_theGuestIsShutDownFirst()
    {
        QList<Guest> guests{guestWith(u"correo"_s, u"/dev/vg0/mail"_s, GuestState::Running)};
        guests.first().domainId = 7;
        StorageParameters with = to(100);
        with.stopGuests = true;
        const Result<Plan> plan = resize(withExt4(), with, mail, guests);
        QVERIFY2(plan, plan ? "" : plan.error().what.id().constData());
        QVERIFY(plan->steps.first().command.displayText().startsWith(u"xl shutdown"));
        QVERIFY(has(plan->steps.first().verifies, Kind::VolumeNotOpen, u"vg0/mail"_s));
        QCOMPARE(plan->risk, Risk::Disruptive);
        QVERIFY(plan->locks.contains(PlanLock{u"guest:correo"_s, true}));
        QCOMPARE(programs(plan).mid(1), programs(resize(withExt4(), to(100))));
        QCOMPARE(plan->losses.last().id(),
                 QByteArray("The guest %1 is not started again: its config is not known."));
        guests.first().configPath = u"/etc/xen/correo.cfg"_s;
        QCOMPARE(commandsOf(resize(withExt4(), with, mail, guests)).last(),
                 u"xl create /etc/xen/correo.cfg"_s);
        guests.first().configPath.clear();
        // Grown with its file system, as nobody has it then.
        with.size = ByteSize::fromMiB(300);
        QCOMPARE(programs(resize(withExt4(), with, mail, guests)),
                 (QStringList{u"xl"_s, u"lvextend"_s, u"e2fsck"_s, u"resize2fs"_s, u"e2fsck"_s}));
        QCOMPARE(programs(resize(withExt4(), with)).first(), u"lvextend"_s); // there is none to be shut down
        // It is for a resize: nothing else passes by a running guest with it.
        with.typedName = u"vg0/mail"_s;
        QVERIFY(!planStorage(StorageAction::RemoveVolume, mail, withExt4(), guests, with));
    }

    // Row 22: resize2fs wants a file system that was checked; 4 and more of e2fsck is the end.
    void trap22_itIsCheckedBeforeAndAfter()
    {
        const Result<Plan> plan = resize(withExt4(), to(100, true, u"mail"_s));
        QVERIFY(plan);
        const qsizetype check = stepOf(*plan, u"e2fsck -f -p"_s);
        QVERIFY(check >= 0 && check < stepOf(*plan, u"resize2fs -p -z"_s));
        QCOMPARE(plan->steps[check].accepts, 1);
        const qsizetype last = plan->steps.size() - 2; // before the undo file goes
        QCOMPARE(plan->steps[last].command.arguments.value(1), u"-n"_s);
        QCOMPARE(plan->steps[last].accepts, 0);
    }

    // Row 23: whole extents, the file system below them, then filled out without a size.
    void trap23_sizesAreWholeExtentsAndTheRestIsFilled()
    {
        const Result<Plan> plan = resize(withExt4(), to(98, true, u"mail"_s));
        QVERIFY(plan);
        QCOMPARE(plan->steps[stepOf(*plan, u"lvreduce"_s)].command.arguments,
                 (QStringList{u"-y"_s, u"-l"_s, u"25"_s, u"vg0/mail"_s}));
        const qsizetype fill = stepOf(*plan, u"resize2fs -p /dev/vg0/mail"_s);
        QVERIFY(fill > stepOf(*plan, u"lvreduce"_s));
        QCOMPARE(plan->steps[fill].command.arguments.size(), 2);
    }

    void trap23_belowWhatTheFileSystemNeedsIsRefused()
    {
        // 50 MiB are 13 extents, and one more.
        QCOMPARE(idOf(resize(withExt4(), to(52))), QByteArray("The file system on %1 needs at least %2."));
        QVERIFY(resize(withExt4(), to(56)));
    }

    // Row 24: never --fs, -f or a size of the tool's own; and no question is left open.
    void trap24_lvreduceIsToldAllAndForcedNothing()
    {
        const Result<Plan> plan = resize(withExt4(), to(100, true, u"mail"_s));
        const QStringList words = plan->steps[stepOf(*plan, u"lvreduce"_s)].command.arguments;
        QVERIFY(words.contains(u"-y"_s));
        for (const QString &word : words)
            QVERIFY2(!word.startsWith(u"--") && word != u"-f" && word != u"-r", qPrintable(word));
    }

    // Row 25: a swap has no file system to shrink, and keeps the UUID and label that fstab names.
    void trap25_aSwapIsMadeAgainWithItsUuid()
    {
        const Result<Plan> smaller = resize(withExt4(), to(20), swapVolume);
        QVERIFY2(smaller, smaller ? "" : smaller.error().what.id().constData());
        QCOMPARE(programs(smaller), (QStringList{u"lvreduce"_s, u"mkswap"_s}));
        QCOMPARE(smaller->steps[1].command.arguments,
                 (QStringList{u"-U"_s, u"5a-uuid"_s, u"-L"_s, u"sw"_s, u"/dev/vg0/swap"_s}));
        QCOMPARE(programs(resize(withExt4(), to(80), swapVolume)), (QStringList{u"lvextend"_s, u"mkswap"_s}));
    }

    // Row 26: resize2fs on a disk with partitions would be wrong.
    void trap26_aDividedDiskIsNoFileSystem()
    {
        StorageState state = withExt4();
        for (BlockDevice &device : state.devices) {
            if (device.content && device.content->type == u"ext4")
                device.content = contentOfType(u"gpt"_s, ContentKind::PartitionTable);
        }
        for (const int size : {300, 100}) // whose partitions nobody has read
            QCOMPARE(idOf(resize(state, to(size))), QByteArray("No partition of %1 is known."));
    }

    void theWayWithoutRiskIsACopy()
    {
        const Result<Plan> plan = resize(withExt4(), to(100));
        QVERIFY2(plan, plan ? "" : plan.error().what.id().constData());
        QCOMPARE(
            commandsOf(plan),
            (QStringList{u"lvcreate -y -Z y -n mail-new -l 50 vg0"_s,
                         u"qemu-img convert -p -n -f raw -O raw /dev/vg0/mail /dev/vg0/mail-new"_s,
                         u"qemu-img compare -p -f raw -F raw /dev/vg0/mail /dev/vg0/mail-new"_s,
                         u"e2fsck -f -y /dev/vg0/mail-new"_s, u"resize2fs -p /dev/vg0/mail-new 98304K"_s,
                         u"e2fsck -f -n /dev/vg0/mail-new"_s, u"lvreduce -y -l 25 vg0/mail-new"_s,
                         u"e2fsck -f -y /dev/vg0/mail-new"_s, u"resize2fs -p /dev/vg0/mail-new"_s,
                         u"e2fsck -f -n /dev/vg0/mail-new"_s, u"lvrename vg0 mail mail-old"_s,
                         u"lvrename vg0 mail-new mail"_s, u"lvchange --addtag domcero.old vg0/mail-old"_s}));
        QCOMPARE(plan->risk, Risk::Routine);
        // Nothing is written to the old one.
        for (const Step &step : plan->steps) {
            if (step.command.program != u"qemu-img" && !step.command.program.startsWith(u"lv"))
                QVERIFY(!step.command.arguments.contains(u"/dev/vg0/mail"_s) &&
                        !step.command.arguments.contains(u"vg0/mail"_s));
        }
    }

    void aCopyWantsTheRoomOfTheWholeAndAnExtent()
    {
        QVERIFY(resize(withExt4(51), to(100)));
        QCOMPARE(idOf(resize(withExt4(50), to(100))),
                 QByteArray("The group %1 has %2 free; a copy of %3 for the way without risk needs %4."));
        QVERIFY(resize(withExt4(0), to(100, true, u"mail"_s)));
    }

    void inPlaceWantsTheNameOfTheGuest()
    {
        const QList<Guest> guests{guestWith(u"correo"_s, u"/dev/vg0/mail"_s, GuestState::Stopped)};
        QVERIFY(!resize(withExt4(), to(100, true), mail, guests));
        QVERIFY(!resize(withExt4(), to(100, true, u"mail"_s), mail, guests));
        const Result<Plan> plan = resize(withExt4(), to(100, true, u"correo"_s), mail, guests);
        QVERIFY(plan);
        QCOMPARE(plan->risk, Risk::Destructive);
        QVERIFY(!plan->losses.isEmpty());
        QVERIFY(has(plan->steps[stepOf(*plan, u"lvreduce"_s)].guards, Kind::DomainAbsent, u"correo"_s));
    }

    void whatKeepsItsSizeSaysWhy_data()
    {
        QTest::addColumn<StorageId>("thing");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("with a snapshot")
            << web << QByteArray("There is a snapshot of %1, or it is one: it keeps its size.");
        QTest::newRow("thin") << StorageId::volume(u"vg0"_s, u"thin"_s)
                              << QByteArray("%1 is thin: it takes of its pool only what is written in it.");
        QTest::newRow("a pool") << pool << QByteArray("A volume of this kind is not shrunk here: %1.");
    }
    void whatKeepsItsSizeSaysWhy()
    {
        QFETCH(StorageId, thing);
        QFETCH(QByteArray, why);
        QCOMPARE(idOf(resize(withExt4(), to(8), thing)), why);
    }

    void aFileSystemWithErrorsIsRepairedFirst()
    {
        StorageState state = withExt4();
        for (BlockDevice &device : state.devices) {
            if (device.content && device.content->type == u"ext4")
                device.content->state = Content::State::Errors;
        }
        QCOMPARE(idOf(resize(state, to(100))),
                 QByteArray("The file system on %1 has errors that it knows of."));
        QCOMPARE(idOf(resize(state, to(300))),
                 QByteArray("The file system on %1 has errors that it knows of."));
    }

    void whatCannotShrinkSaysSo()
    {
        StorageState state = withExt4();
        for (BlockDevice &device : state.devices) {
            if (device.content && device.content->type == u"ext4")
                device.content->type = u"xfs"_s;
        }
        QCOMPARE(idOf(resize(state, to(100))), QByteArray("What is on %1 cannot be made smaller here: %2."));
        for (BlockDevice &device : state.devices) {
            if (device.content && device.content->type == u"xfs")
                device.content->type = u"reiserfs"_s;
        }
        const Result<Plan> device = resize(state, to(300));
        QCOMPARE(programs(device), QStringList{u"lvextend"_s});
        QCOMPARE(device->title.id(), QByteArray("Extend %1 from %2 to %3")); // and says no more than that
        QCOMPARE(idOf(resize(withExt4(), to(200))), QByteArray("%1 has exactly %2 already."));
    }

    // Each of several changes sees what those before it leave: less room in the group.
    void severalChangesFollowOneAnother()
    {
        const StorageEdit grow{mail, ByteSize::fromMiB(200), to(300)};
        const StorageEdit swap{swapVolume, ByteSize::fromMiB(40), to(60)};
        const Result<QList<Plan>> plans = planEdits({grow, swap}, withExt4(30), {}); // 25, and 5
        QVERIFY2(plans, plans ? "" : plans.error().what.id().constData());
        QCOMPARE(plans->size(), 2);
        QVERIFY(!planEdits({grow, swap}, withExt4(29), {}));
        QVERIFY(planEdits({swap}, withExt4(29), {}));
        QVERIFY(!planEdits({}, withExt4(), {}));
        // The old one of a copy is there for the next.
        const StorageEdit shrink{mail, ByteSize::fromMiB(200), to(100)};
        QVERIFY(planEdits({shrink, swap}, withExt4(51), {}));
        QVERIFY(
            !planEdits({shrink, StorageEdit{swapVolume, ByteSize::fromMiB(40), to(148)}}, withExt4(51), {}));
        // What has another size by now is not what was meant.
        const auto other = planEdit(StorageEdit{mail, ByteSize::fromMiB(240), to(300)}, withExt4(), {});
        QVERIFY(!other);
        QCOMPARE(other.error().what.id(),
                 QByteArray("%1 has %2 by now, and not %3 as when its change was kept."));
    }

    void whatIsHalfDoneKeepsItsLocks()
    {
        const Result<Plan> plan = resize(withExt4(), to(100));
        QVERIFY(plan);
        QVERIFY(plan->locks.contains(PlanLock{u"volume:vg0/mail"_s, true}));
    }
};

QTEST_APPLESS_MAIN(TestResizePlans)
#include "tst_resizeplans.moc"
