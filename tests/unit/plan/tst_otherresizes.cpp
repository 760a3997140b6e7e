// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes with NTFS, XFS and btrfs made larger and smaller: by which tool, in which order, and what is
// mounted meanwhile and taken away again.
#include "support/storageplans.h"

#include <QRegularExpression>
#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using Kind = Condition::Kind;

namespace {

// On `mail`, of 200 MiB (btrfs: 800), in extents of 4 MiB.
StorageState withFileSystem(const QString &type)
{
    StorageState state = manyThings();
    state.groups[0].freeExtents = 1000;
    const StorageIndex index(state);
    Content content = contentOfType(type);
    content.size = ByteSize::fromMiB(200);
    content.minimum = ByteSize::fromMiB(type == u"btrfs" ? 256 : 40);
    content.used = ByteSize::fromMiB(40);
    if (type == u"btrfs")
        content.onlyDevice = 2;
    for (BlockDevice &device : state.devices) {
        if (index.idOf(device) == mail)
            device.content = content;
    }
    if (type == u"btrfs") {
        for (LogicalVolume &volume : state.volumes) {
            if (volume.name == u"mail")
                volume.size = ByteSize::fromMiB(800);
        }
    }
    return state;
}

Result<Plan> resize(const StorageState &state, qint64 mebibytes, bool inPlace = false)
{
    StorageParameters with;
    with.size = ByteSize::fromMiB(mebibytes);
    with.inPlace = inPlace;
    with.typedName = u"mail"_s;
    return planStorage(StorageAction::Resize, mail, state,
                       {guestWith(u"correo"_s, u"/dev/vg0/mail"_s, GuestState::Stopped)}, with);
}

// With MNT for the folder that is made for it.
QStringList commands(const Result<Plan> &plan)
{
    QStringList all;
    static const QRegularExpression folder(u"/var/lib/domcero/[0-9a-f-]+\\.mnt"_s);
    for (QString one : commandsOf(plan))
        all.append(one.replace(folder, u"MNT"_s));
    return all;
}

qsizetype stepOf(const Plan &plan, const QString &program)
{
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        if (plan.steps[i].command.program == program)
            return i;
    }
    return -1;
}

} // namespace

class TestOtherResizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What Windows has not left clean stops it before anything is written; the rest is told not to ask.
    void trap22_ntfsGrowsOnceWindowsHasLeftItClean()
    {
        const Result<Plan> plan = resize(withFileSystem(u"ntfs"_s), 300);
        QCOMPARE(commands(plan),
                 (QStringList{u"ntfsresize -i /dev/vg0/mail"_s, u"lvextend -l 75 vg0/mail"_s,
                              u"ntfsresize -i /dev/vg0/mail"_s, u"ntfsresize -f -f /dev/vg0/mail"_s,
                              u"ntfsresize -c /dev/vg0/mail"_s}));
        QCOMPARE(plan->losses.last().id(), QByteArray("Windows checks the file system when it starts next."));
    }

    void trap23_ntfsIsShrunkBelowAndFilled()
    {
        const Result<Plan> plan = resize(withFileSystem(u"ntfs"_s), 100);
        QCOMPARE(commands(plan).first(), u"ntfsresize -i /dev/vg0/mail"_s);
        QCOMPARE(commands(plan).mid(4),
                 (QStringList{u"ntfsresize -i /dev/vg0/mail-new"_s,
                              u"ntfsresize -f -f -s 100663296 /dev/vg0/mail-new"_s,
                              u"ntfsresize -c /dev/vg0/mail-new"_s, u"lvreduce -y -l 25 vg0/mail-new"_s,
                              u"ntfsresize -f -f /dev/vg0/mail-new"_s, u"ntfsresize -c /dev/vg0/mail-new"_s,
                              u"lvrename vg0 mail mail-old"_s, u"lvrename vg0 mail-new mail"_s,
                              u"lvchange --addtag domcero.old vg0/mail-old"_s}));
        QCOMPARE(idOf(resize(withFileSystem(u"ntfs"_s), 40)),
                 QByteArray("The file system on %1 needs at least %2."));
        QCOMPARE(idOf(resize(withFileSystem(u"ntfs"_s), 100, true)),
                 QByteArray("A file system of this kind is shrunk by a copy only: %1."));
    }

    void trap20_xfsGrowsWhileItIsMounted()
    {
        const Result<Plan> plan = resize(withFileSystem(u"xfs"_s), 300);
        QCOMPARE(commands(plan), (QStringList{u"lvextend -l 75 vg0/mail"_s, u"mkdir -p MNT"_s,
                                              u"mount -t xfs -o nosuid,nodev,noexec /dev/vg0/mail MNT"_s,
                                              u"xfs_growfs -d MNT"_s, u"umount MNT"_s, u"rmdir MNT"_s,
                                              u"xfs_repair -n /dev/vg0/mail"_s}));
    }

    void trap20_btrfsIsCutBehindItsOwnEnd()
    {
        const Result<Plan> plan = resize(withFileSystem(u"btrfs"_s), 400);
        QCOMPARE(
            commands(plan).mid(3),
            (QStringList{u"btrfs check --readonly /dev/vg0/mail-new"_s, u"mkdir -p MNT"_s,
                         u"mount -t btrfs -o nosuid,nodev,noexec /dev/vg0/mail-new MNT"_s,
                         u"btrfs filesystem resize 2:419430400 MNT"_s, u"umount MNT"_s, u"rmdir MNT"_s,
                         u"btrfs check --readonly /dev/vg0/mail-new"_s, u"lvreduce -y -l 100 vg0/mail-new"_s,
                         u"btrfs check --readonly /dev/vg0/mail-new"_s, u"lvrename vg0 mail mail-old"_s,
                         u"lvrename vg0 mail-new mail"_s, u"lvchange --addtag domcero.old vg0/mail-old"_s}));
        const Step &cut = plan->steps[stepOf(*plan, u"lvreduce"_s)];
        QVERIFY(has(cut.guards, Kind::FileSystemFits, u"/dev/vg0/mail-new"_s, u"btrfs 419430400"_s));
        // On several devices it would write to all of them.
        StorageState several = withFileSystem(u"btrfs"_s);
        for (BlockDevice &device : several.devices) {
            if (device.content)
                device.content->onlyDevice.reset();
        }
        for (const int size : {400, 900})
            QCOMPARE(idOf(resize(several, size)),
                     QByteArray("The file system on %1 lies on several devices."));
        QCOMPARE(idOf(resize(withFileSystem(u"btrfs"_s), 100)),
                 QByteArray("The file system on %1 needs at least %2."));
    }

    // Its guest is away while we have it mounted, a reboot takes the mount and a resume makes it again, and
    // whoever takes the job back takes it away.
    void trap21_whatIsMountedMeanwhileIsNobodyElses()
    {
        const Result<Plan> plan = resize(withFileSystem(u"xfs"_s), 300);
        QVERIFY(plan);
        const qsizetype mount = stepOf(*plan, u"mount"_s);
        const Step &mounts = plan->steps[mount];
        QVERIFY(has(mounts.guards, Kind::VolumeNotOpen, u"vg0/mail"_s));
        QVERIFY(has(plan->steps[mount + 1].guards, Kind::DomainAbsent, u"correo"_s));
        QVERIFY(!has(plan->steps[mount + 1].guards, Kind::VolumeNotOpen, u"vg0/mail"_s));
        QCOMPARE(mounts.neededUntil, static_cast<int>(stepOf(*plan, u"umount"_s)) + 1);
        QCOMPARE(mounts.undo->command.program, u"umount"_s);
    }
};

QTEST_GUILESS_MAIN(TestOtherResizes)
#include "tst_otherresizes.moc"
