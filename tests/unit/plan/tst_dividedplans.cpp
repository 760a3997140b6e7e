// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is divided into partitions, made larger and smaller with the last of them: the order of the
// steps, and what is refused with which sentence.
#include "plan/captured.h"
#include "support/storageplans.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using Kind = Condition::Kind;

namespace {

Partition part(int number, qint64 startMiB, qint64 sizeMiB, const QString &type, const QString &fileSystem)
{
    Partition one{number, ByteSize::fromMiB(startMiB), ByteSize::fromMiB(sizeMiB), type, {}};
    if (!fileSystem.isEmpty()) {
        one.content = contentOfType(fileSystem);
        one.content->minimum = ByteSize::fromMiB(30);
        one.content->state = Content::State::Clean;
    }
    return one;
}

Content table(const QString &label, const QList<Partition> &partitions)
{
    Content content = contentOfType(label, ContentKind::PartitionTable);
    content.blockSize = ByteSize::fromBytes(512);
    content.partitions = partitions;
    return content;
}

const QList<Partition> twoParts{part(1, 1, 20, u"83"_s, u"vfat"_s), part(2, 21, 100, u"83"_s, u"ext4"_s)};

// On `mail`, of 200 MiB in extents of 4 MiB, and in the two images.
StorageState divided(const Content &content)
{
    StorageState state = manyThings();
    state.groups[0].freeExtents = 1000;
    const StorageIndex index(state);
    for (BlockDevice &device : state.devices) {
        if (index.idOf(device) == mail)
            device.content = content;
    }
    for (ImageFile &image : state.images) {
        image.content = content;
        image.wasReadInto = true;
    }
    return state;
}

Result<Plan> resize(const StorageState &state, qint64 mebibytes, const StorageId &id = mail,
                    bool inPlace = false)
{
    StorageParameters with;
    with.size = ByteSize::fromMiB(mebibytes);
    with.inPlace = inPlace;
    with.typedName = id.name;
    return planStorage(StorageAction::Resize, id, state, {}, with);
}

QStringList programs(const Result<Plan> &plan)
{
    QStringList names;
    for (const Step &step : plan ? plan->steps : QList<Step>())
        names.append(step.command.program);
    return names;
}

QByteArray reasonOf(const Result<Plan> &plan)
{
    return plan                            ? QByteArray("planned")
           : plan.error().remedy.isEmpty() ? plan.error().what.id()
                                           : plan.error().remedy.id();
}

} // namespace

class TestDividedPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trap26_theLastPartitionGrowsWithItsDisk()
    {
        const Result<Plan> gpt = resize(divided(table(u"gpt"_s, twoParts)), 300);
        QVERIFY2(gpt, reasonOf(gpt).constData());
        QCOMPARE(programs(gpt), (QStringList{u"lvextend"_s, u"sfdisk"_s, u"sfdisk"_s, u"losetup"_s,
                                             u"e2fsck"_s, u"resize2fs"_s, u"e2fsck"_s, u"losetup"_s}));
        const Step &second = gpt->steps[1];
        QVERIFY(second.command.arguments.contains(u"gpt-bak-std"_s));
        QVERIFY(second.verifies.isEmpty() && second.idempotent);
        const Step &size = gpt->steps[2]; // to whole MiB below the second table
        QCOMPARE(size.command.standardInput, QByteArray(",569344"));
        QVERIFY(has(size.guards, Kind::PartitionIs, u"/dev/vg0/mail"_s, u"2 22020096 104857600"_s));
        QVERIFY(has(size.verifies, Kind::PartitionIs, u"/dev/vg0/mail"_s, u"2 22020096 291504128"_s));
        QCOMPARE(gpt->steps[3].neededUntil, 8);
        const Result<Plan> dos = resize(divided(table(u"dos"_s, twoParts)), 300);
        QCOMPARE(programs(dos).count(u"sfdisk"_s), 1);
        QCOMPARE(dos->steps[1].command.standardInput, QByteArray(",571392"));
    }

    // The file system, the partition, the second table, the disk; then the table's place and the filling.
    void trap20_whatIsInsideGoesFirstWhenItShrinks()
    {
        const Result<Plan> plan = resize(divided(table(u"gpt"_s, twoParts)), 80);
        QVERIFY2(plan, reasonOf(plan).constData());
        QCOMPARE(programs(plan),
                 (QStringList{u"lvcreate"_s,  u"qemu-img"_s, u"qemu-img"_s, u"losetup"_s,  u"e2fsck"_s,
                              u"resize2fs"_s, u"e2fsck"_s,   u"losetup"_s,  u"sfdisk"_s,   u"sfdisk"_s,
                              u"lvreduce"_s,  u"sfdisk"_s,   u"losetup"_s,  u"e2fsck"_s,   u"resize2fs"_s,
                              u"e2fsck"_s,    u"losetup"_s,  u"lvrename"_s, u"lvrename"_s, u"lvchange"_s}));
        const Step &cut = plan->steps[10];
        QVERIFY(has(cut.guards, Kind::PartitionIs, u"/dev/vg0/mail-new"_s, u"2 22020096 60817408"_s));
        QVERIFY(plan->steps[9].command.arguments.contains(u"gpt-bak-mini"_s));
        QCOMPARE(plan->steps[3].neededUntil, 8);
        QCOMPARE(plan->steps[12].neededUntil, 17);
        QCOMPARE(plan->steps[4].neededUntil, 6); // the check, until what wants it is done
        QCOMPARE(plan->steps[13].neededUntil, 15);
        // Of a copy nothing is taken back but all of it.
        for (int i = 4; i < 17; ++i)
            QVERIFY(!plan->steps[i].undo || plan->steps[i].capture);
        QCOMPARE(plan->risk, Risk::Routine);
    }

    // Nobody starts a guest between two steps on a part that a loop device shows, unseen.
    void trap21_theGuestIsAwayAtEachStep()
    {
        StorageState state = divided(table(u"gpt"_s, twoParts));
        const QList<Guest> guests{guestWith(u"correo"_s, u"/dev/vg0/mail"_s, GuestState::Stopped)};
        StorageParameters with;
        with.size = ByteSize::fromMiB(300);
        const Result<Plan> plan = planStorage(StorageAction::Resize, mail, state, guests, with);
        QVERIFY2(plan, reasonOf(plan).constData());
        for (const Step &step : plan->steps) {
            if (step.command.program == u"e2fsck" || step.command.program == u"resize2fs")
                QVERIFY(has(step.guards, Kind::DomainAbsent, u"correo"_s));
            if (step.command.arguments.contains(u"-d"_s))
                QVERIFY(!step.guards.isEmpty()); // it is ours
        }
    }

    // What somebody has written to since it was copied is not put aside.
    void aCopyThatIsOldTakesNoName()
    {
        const Result<Plan> plan = resize(divided(table(u"gpt"_s, twoParts)), 80);
        QVERIFY2(plan, reasonOf(plan).constData());
        QVERIFY(plan->steps[1].capture && plan->steps[1].capture->kind == Capture::Kind::Written);
        QCOMPARE(plan->steps[1].capture->subject, u"/dev/vg0/mail?offset=22020096"_s);
        QVERIFY(has(plan->steps[17].guards, Kind::FileSystemUnwritten, u"/dev/vg0/mail?offset=22020096"_s,
                    captured(u"WRITTEN"_s)));
    }

    // With free space behind it the partition stays, and only the disk is cut.
    void whatFitsAsItIsIsNotShrunk()
    {
        StorageState state = divided(table(u"gpt"_s, twoParts));
        const Result<Plan> plan = resize(state, 160);
        QVERIFY2(plan, reasonOf(plan).constData());
        QCOMPARE(programs(plan), (QStringList{u"lvcreate"_s, u"qemu-img"_s, u"qemu-img"_s, u"sfdisk"_s,
                                              u"lvreduce"_s, u"sfdisk"_s, u"losetup"_s, u"e2fsck"_s,
                                              u"losetup"_s, u"lvrename"_s, u"lvrename"_s, u"lvchange"_s}));
        QVERIFY(
            has(plan->steps[4].guards, Kind::PartitionIs, u"/dev/vg0/mail-new"_s, u"2 22020096 104857600"_s));
    }

    void trap18_aRawImageIsCutBehindItsPartition()
    {
        const Result<Plan> plan =
            resize(divided(table(u"dos"_s, {part(1, 1, 90, u"83"_s, u"ext4"_s)})), 60, rawImage);
        QVERIFY2(plan, reasonOf(plan).constData());
        QVERIFY(programs(plan).indexOf(u"sfdisk"_s) < programs(plan).lastIndexOf(u"qemu-img"_s));
    }

    void trap27_aQcow2IsShownAsADeviceMeanwhile()
    {
        const Result<Plan> plan = resize(divided(table(u"gpt"_s, twoParts)), 300, baseImage);
        QVERIFY(!plan); // another image builds on it
        StorageState state = divided(table(u"gpt"_s, twoParts));
        state.images.removeIf([](const ImageFile &image) { return image.path == qcowImage.name; });
        const Result<Plan> alone = resize(state, 300, baseImage);
        QVERIFY2(alone, reasonOf(alone).constData());
        QCOMPARE(programs(alone), (QStringList{u"qemu-img"_s, u"modprobe"_s, u"qemu-nbd"_s, u"sfdisk"_s,
                                               u"sfdisk"_s, u"losetup"_s, u"e2fsck"_s, u"resize2fs"_s,
                                               u"e2fsck"_s, u"losetup"_s, u"qemu-nbd"_s}));
        QVERIFY(alone->steps[2].command.arguments.contains(captured(u"NBD"_s)));
        QVERIFY(has(alone->steps[4].guards, Kind::NbdServes, captured(u"NBD"_s), baseImage.name));
        QCOMPARE(alone->steps[1].neededUntil, 11);
        QCOMPARE(alone->steps[2].neededUntil, 11);
        QCOMPARE(alone->steps[5].neededUntil, 10);
        // What is in it must be known, and come from nowhere else.
        for (ImageFile &image : state.images)
            image.wasReadInto = false;
        QCOMPARE(resize(state, 300, baseImage).error().what.id(),
                 QByteArray("What is in %1 was not read yet."));
        for (ImageFile &image : state.images) {
            image.wasReadInto = true;
            image.hasDataFile = true;
        }
        QCOMPARE(reasonOf(resize(state, 300, baseImage)),
                 QByteArray("%1 takes its content from a file that is not known here."));
        for (ImageFile &image : state.images) {
            image.hasDataFile = false;
            image.backingFile = u"/etc/shadow"_s;
        }
        QCOMPARE(reasonOf(resize(state, 300, baseImage)),
                 QByteArray("%1 takes its content from a file that is not known here."));
        for (ImageFile &image : state.images) {
            image.backingFile.clear();
            image.internalSnapshots = 1;
        }
        QCOMPARE(reasonOf(resize(state, 80, baseImage)),
                 QByteArray("Remove them first, or convert it into another image."));
    }

    // A copy of it is shown before the cut and again after it, as two devices: a resume makes the one that is
    // needed, and not the other.
    void trap18_trap27_aQcow2IsShrunkByACopy()
    {
        StorageState state = divided(table(u"gpt"_s, twoParts));
        state.images.removeIf([](const ImageFile &image) { return image.path == qcowImage.name; });
        const Result<Plan> plan = resize(state, 80, baseImage);
        QVERIFY2(plan, reasonOf(plan).constData());
        QCOMPARE(programs(plan), (QStringList{u"qemu-img"_s,  u"qemu-img"_s, // copied, compared
                                              u"modprobe"_s,  u"qemu-nbd"_s,  u"losetup"_s,  u"e2fsck"_s, //
                                              u"resize2fs"_s, u"e2fsck"_s,    u"losetup"_s,  u"sfdisk"_s, //
                                              u"sfdisk"_s,    u"qemu-nbd"_s,  u"qemu-img"_s, // cut
                                              u"modprobe"_s,  u"qemu-nbd"_s,  u"sfdisk"_s,   u"losetup"_s, //
                                              u"e2fsck"_s,    u"resize2fs"_s, u"e2fsck"_s,   u"losetup"_s, //
                                              u"qemu-nbd"_s,  u"ln"_s,        u"mv"_s}));
        const QString part = plan->steps[0].command.arguments.last();
        QCOMPARE(plan->steps[12].command.arguments,
                 (QStringList{u"resize"_s, u"--shrink"_s, u"-f"_s, u"qcow2"_s, part, u"83886080"_s}));
        QCOMPARE(plan->steps[3].neededUntil, 12);
        QCOMPARE(plan->steps[14].neededUntil, 22);
        QVERIFY(plan->steps[3].command.arguments.contains(captured(u"NBD"_s)));
        QVERIFY(plan->steps[14].command.arguments.contains(captured(u"NBD2"_s)));
        for (const Step &step : plan->steps) // the old one is only read, until the copy takes its name
            QVERIFY(step.command.program == u"qemu-img" || step.command.program == u"ln" ||
                    step.command.program == u"mv" || !step.command.arguments.contains(baseImage.name));
        QCOMPARE(reasonOf(resize(state, 80, baseImage, true)),
                 QByteArray("A qcow2 is shrunk by a copy only: %1."));
    }

    void whatNoToolHereGrowsGrowsByItself()
    {
        const Result<Plan> plan =
            resize(divided(table(u"dos"_s, {part(1, 1, 100, u"7"_s, u"exfat"_s)})), 300);
        QVERIFY2(plan, reasonOf(plan).constData());
        QCOMPARE(programs(plan), (QStringList{u"lvextend"_s, u"sfdisk"_s}));
        QCOMPARE(plan->losses.last().id(),
                 QByteArray("What is on the partition %1 keeps its size: its own system grows it."));
    }

    void refusals_data()
    {
        QTest::addColumn<Content>("content");
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("says");
        const auto gpt = [](const QList<Partition> &parts) { return table(u"gpt"_s, parts); };
        QTest::newRow("nothing known") << gpt({}) << 300 << QByteArray("Read the storage again.");
        QTest::newRow("another table")
            << table(u"bsd"_s, twoParts) << 300
            << QByteArray("A partition table of this kind is not changed here: %1.");
        QTest::newRow("logical")
            << table(u"dos"_s, {part(1, 1, 20, u"83"_s, {}), part(2, 21, 100, u"5"_s, {}),
                                part(5, 22, 90, u"83"_s, u"ext4"_s)})
            << 300
            << QByteArray("It lies inside an extended partition. What is grown here is the last "
                          "one of a disk, and a primary one.");
        QTest::newRow("behind it") << table(u"dos"_s, {part(1, 1, 20, u"83"_s, u"ext4"_s),
                                                       part(2, 21, 100, u"5"_s, {})})
                                   << 300 << QByteArray("An extended partition stands behind it.");
        Content large = gpt(twoParts);
        large.blockSize = ByteSize::fromBytes(4096);
        QTest::newRow("large sectors")
            << large << 300
            << QByteArray("The sectors of %1 have %2; here only those of 512 bytes are resized.");
        Content errors = gpt(twoParts);
        errors.partitions[1].content->state = Content::State::Errors;
        QTest::newRow("errors") << errors << 300 << QByteArray("Repair it first.");
        QTest::newRow("too small") << gpt(twoParts) << 52
                                   << QByteArray("%1 needs at least %2 for its partition %3.");
        QTest::newRow("of no tool") << gpt({part(1, 1, 100, u"7"_s, u"exfat"_s)}) << 80
                                    << QByteArray("What is on it cannot be made smaller here.");
    }
    void refusals()
    {
        QFETCH(Content, content);
        QFETCH(int, size);
        QFETCH(QByteArray, says);
        QCOMPARE(reasonOf(resize(divided(content), size)), says);
    }

    void inPlaceIsForOneFileSystem()
    {
        QCOMPARE(reasonOf(resize(divided(table(u"gpt"_s, twoParts)), 80, mail, true)),
                 QByteArray("A disk that is divided is shrunk by a copy only."));
    }

    void theLeastIsThatOfItsLastPartition()
    {
        const ByteSize extent = ByteSize::fromMiB(4);
        QCOMPARE(leastDiskSize(table(u"gpt"_s, twoParts), extent),
                 ByteSize::fromMiB(56)); // 21 + 31, and a table
        QCOMPARE(leastDiskSize(table(u"dos"_s, twoParts), extent), ByteSize::fromMiB(52));
        QCOMPARE(leastDiskSize(table(u"dos"_s, {part(1, 1, 100, u"7"_s, u"exfat"_s)}), extent),
                 ByteSize::fromMiB(104));
    }
};

QTEST_APPLESS_MAIN(TestDividedPlans)
#include "tst_dividedplans.moc"
