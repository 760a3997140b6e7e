// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storagefindings.h"

#include "support/storagestates.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace Qt::StringLiterals;

namespace {

using Kind = StorageFinding::Kind;
using Severity = StorageFinding::Severity;

HostStorage host(const QString &id, const StorageState &state, const QList<Guest> &guests = {})
{
    return {id, id + u".example"_s, state, guests};
}

QList<Kind> kinds(const QList<StorageFinding> &findings)
{
    QList<Kind> list;
    for (const StorageFinding &finding : findings)
        list.append(finding.kind);
    return list;
}

QList<StorageFinding> findingsOf(const StorageState &state, const QList<Guest> &guests = {})
{
    return storageFindings({host(u"a"_s, state, guests)});
}

Guest running(const QString &name, const QString &target)
{
    return guestWith(name, target, GuestState::Running);
}

Guest stopped(const QString &name, const QString &target)
{
    return guestWith(name, target, GuestState::Stopped);
}

Guest readOnly(Guest guest)
{
    guest.disks.first().readOnly = true;
    guest.configuredDisks = guest.disks;
    return guest;
}

Mount mountOf(DeviceNumber device, const QString &target, const QString &type = u"ext4"_s,
              bool readOnlyMount = false)
{
    return {device, u"/dev/x"_s, target, type, readOnlyMount, true, {}, {}};
}

// A host with one disk that another may have too.
StorageState oneDisk(const QString &name, const QString &wwn, std::optional<IscsiPath> iscsi = {})
{
    StorageState state;
    BlockDevice device = blockDevice(name, {8, 64}, ByteSize::fromGiB(1));
    device.wwn = wwn;
    device.iscsi = std::move(iscsi);
    state.devices.append(device);
    return state;
}

} // namespace

class TestStorageFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHealthyHostHasNone()
    {
        QVERIFY(findingsOf(twoVolumes(),
                           {running(u"web"_s, u"/dev/vg0/web"_s), stopped(u"mail"_s, u"/dev/vg0/mail"_s)})
                    .isEmpty());
        QVERIFY(storageFindings({}).isEmpty());
    }

    void twoGuestsWithOneDiskAreDangerous()
    {
        const auto findings = findingsOf(twoVolumes(), {running(u"web"_s, u"/dev/vg0/web"_s),
                                                        running(u"copy"_s, u"/dev/mapper/vg0-web"_s)});
        QCOMPARE(kinds(findings), QList{Kind::TwoGuests});
        QCOMPARE(findings.first().severity, Severity::Danger);
        QCOMPARE(findings.first().guests, (QStringList{u"web"_s, u"copy"_s}));
        QCOMPARE(findings.first().thing, std::optional(StorageId::volume(u"vg0"_s, u"web"_s)));
        QVERIFY(!findings.first().remedy.isEmpty());
    }

    void aReaderBesideAWriterIsTooAndTwoReadersAreNot()
    {
        const Guest reader = readOnly(running(u"copy"_s, u"/dev/vg0/web"_s));
        QCOMPARE(kinds(findingsOf(twoVolumes(), {running(u"web"_s, u"/dev/vg0/web"_s), reader})),
                 QList{Kind::TwoGuests});
        QVERIFY(findingsOf(twoVolumes(), {readOnly(running(u"web"_s, u"/dev/vg0/web"_s)), reader}).isEmpty());
    }

    void theSameInTwoConfigsIsAWarning()
    {
        const auto findings = findingsOf(
            twoVolumes(), {running(u"web"_s, u"/dev/vg0/web"_s), stopped(u"copy"_s, u"/dev/vg0/web"_s)});
        QCOMPARE(kinds(findings), QList{Kind::TwoConfigs});
        QCOMPARE(findings.first().severity, Severity::Warning);
    }

    void aDiscInTwoDrivesIsNothing()
    {
        StorageState state;
        ImageFile iso;
        iso.path = u"/iso/debian.iso"_s;
        state.images.append(iso);
        Guest a = running(u"a"_s, iso.path);
        Guest b = running(u"b"_s, iso.path);
        for (Guest *guest : {&a, &b}) {
            guest->disks.first().cdrom = true;
            guest->configuredDisks = guest->disks;
        }
        QVERIFY(findingsOf(state, {a, b}).isEmpty());
    }

    void mountedWhileAGuestRunsIsDangerous()
    {
        StorageState state = twoVolumes();
        state.mounts.append(mountOf({253, 0}, u"/mnt"_s));
        const auto now = findingsOf(state, {running(u"web"_s, u"/dev/vg0/web"_s)});
        QCOMPARE(kinds(now), QList{Kind::MountedAndGuest});
        QCOMPARE(now.first().severity, Severity::Danger);
        const auto later = findingsOf(state, {stopped(u"web"_s, u"/dev/vg0/web"_s)});
        QCOMPARE(kinds(later), QList{Kind::MountedAndConfig});
        QCOMPARE(later.first().severity, Severity::Notice);
        state.mounts.first().readOnly = true;
        QVERIFY(findingsOf(state, {readOnly(running(u"web"_s, u"/dev/vg0/web"_s))}).isEmpty());
    }

    void aGroupInsideOfAGuestsDiskMustNotBeActive()
    {
        StorageState state = twoVolumes();
        state.physicalVolumes.append(physicalVolume(u"/dev/vg0/web"_s, u"inner"_s, 10));
        addVolume(state, u"inner"_s, u"root"_s, 7, {{u"/dev/vg0/web"_s, 0, 5}});
        const QList<Guest> guests{running(u"web"_s, u"/dev/vg0/web"_s)};
        QCOMPARE(kinds(findingsOf(state, guests)), QList{Kind::MountedAndGuest});
        state.volumes.last().active = false;
        QVERIFY(findingsOf(state, guests).isEmpty());
    }

    void aBaseMustNotBeWritten()
    {
        StorageState state;
        ImageFile base;
        base.path = u"/images/base.qcow2"_s;
        ImageFile top;
        top.path = u"/images/top.qcow2"_s;
        top.backingFile = base.path;
        state.images = {base, top};
        const auto findings = findingsOf(state, {running(u"old"_s, base.path)});
        QCOMPARE(kinds(findings), QList{Kind::BaseWritten});
        QCOMPARE(findings.first().severity, Severity::Danger);
        QVERIFY(findingsOf(state, {readOnly(running(u"old"_s, base.path)), running(u"new"_s, top.path)})
                    .isEmpty());
    }

    void oneDiskOnTwoHosts_data()
    {
        QTest::addColumn<QString>("wwnOfA");
        QTest::addColumn<QString>("wwnOfB");
        QTest::addColumn<bool>("iscsi");
        QTest::addColumn<bool>("same");
        QTest::newRow("by WWN") << u"naa.6000"_s << u"naa.6000"_s << false << true;
        QTest::newRow("other WWN") << u"naa.6000"_s << u"naa.6001"_s << false << false;
        QTest::newRow("by target and LUN, another portal") << QString() << QString() << true << true;
        QTest::newRow("emulated disks share such a name")
            << u"t10.QEMU 1"_s << u"t10.QEMU 1"_s << false << false;
    }

    void oneDiskOnTwoHosts()
    {
        QFETCH(QString, wwnOfA);
        QFETCH(QString, wwnOfB);
        QFETCH(bool, iscsi);
        QFETCH(bool, same);
        const auto path = [&](const QString &portal) {
            return iscsi ? std::optional(IscsiPath{portal, u"iqn.a"_s, 1}) : std::nullopt;
        };
        const StorageState a = oneDisk(u"sde"_s, wwnOfA, path(u"10.0.0.1:3260"_s));
        StorageState b = oneDisk(u"sdf"_s, wwnOfB, path(u"10.0.1.1:3260"_s));
        b.mounts.append(mountOf({8, 64}, u"/srv"_s));
        const auto findings =
            storageFindings({host(u"a"_s, a, {running(u"web"_s, u"/dev/sde"_s)}), host(u"b"_s, b)});
        QCOMPARE(kinds(findings), same ? QList{Kind::TwoHosts} : QList<Kind>());
        if (same) {
            QCOMPARE(findings.first().severity, Severity::Danger);
            QCOMPARE(findings.first().hosts, (QStringList{u"a"_s, u"b"_s}));
        }
    }

    void oneDiskWithTwoNamesIsSaidOnce()
    {
        const IscsiPath path{u"10.0.0.1:3260"_s, u"iqn.a"_s, 1};
        const StorageState state = oneDisk(u"sde"_s, u"naa.6000"_s, path);
        const QList<Guest> guests{running(u"web"_s, u"/dev/sde"_s)};
        QCOMPARE(storageFindings({host(u"a"_s, state, guests), host(u"b"_s, state, guests)}).size(), 1);
    }

    void oneVolumeOnTwoHosts()
    {
        StorageState state = twoVolumes();
        state.groups.first().uuid = u"g"_s;
        for (LogicalVolume &volume : state.volumes)
            volume.uuid = volume.name;
        const HostStorage a = host(u"a"_s, state, {running(u"web"_s, u"/dev/vg0/web"_s)});
        const HostStorage b = host(u"b"_s, state, {running(u"web"_s, u"/dev/vg0/web"_s)});
        QCOMPARE(kinds(storageFindings({a, b})), (QList{Kind::TwoHosts, Kind::SharedGroup}));
        // On the other host it is only there.
        QCOMPARE(kinds(storageFindings({a, host(u"b"_s, state)})), QList{Kind::SharedGroup});
        for (LogicalVolume &volume : state.volumes)
            volume.active = false;
        QVERIFY(storageFindings({a, host(u"b"_s, state)}).isEmpty());
        state.groups.first().clustered = true;
        state.volumes.first().active = true;
        QVERIFY(storageFindings({a, host(u"b"_s, state)}).isEmpty());
    }

    void oneFileOfAServerOnTwoHosts()
    {
        const auto state = [](const QString &folder) {
            StorageState one;
            Mount nfs = mountOf({0, 45}, folder, u"nfs4"_s);
            nfs.source = u"10.0.0.9:/export"_s;
            one.mounts = {mountOf({8, 0}, u"/"_s), nfs};
            ImageFile image;
            image.path = folder + u"/web.qcow2"_s;
            one.images.append(image);
            return one;
        };
        const auto findings =
            storageFindings({host(u"a"_s, state(u"/images"_s), {running(u"web"_s, u"/images/web.qcow2"_s)}),
                             host(u"b"_s, state(u"/nfs"_s), {running(u"web"_s, u"/nfs/web.qcow2"_s)})});
        QCOMPARE(kinds(findings), QList{Kind::TwoHosts});
    }

    void whatFillsUpIsSaidInTime_data()
    {
        QTest::addColumn<double>("fill");
        QTest::addColumn<int>("severity"); // -1: nothing
        QTest::newRow("half") << 50.0 << -1;
        QTest::newRow("nearly") << 80.0 << static_cast<int>(Severity::Warning);
        QTest::newRow("almost") << 95.0 << static_cast<int>(Severity::Danger);
        QTest::newRow("full") << 100.0 << static_cast<int>(Severity::Danger);
    }

    void whatFillsUpIsSaidInTime()
    {
        QFETCH(double, fill);
        QFETCH(int, severity);
        for (const VolumeKind kind : {VolumeKind::Snapshot, VolumeKind::ThinPool}) {
            for (const bool metadata : {false, true}) {
                StorageState state = twoVolumes();
                state.volumes.first().kind = kind;
                if (metadata && kind == VolumeKind::ThinPool)
                    state.volumes.first().metadataPercent = fill;
                else
                    state.volumes.first().dataPercent = fill;
                const auto findings = findingsOf(state);
                QCOMPARE(findings.size(), severity < 0 ? 0 : 1);
                if (severity >= 0)
                    QCOMPARE(static_cast<int>(findings.first().severity), severity);
            }
        }
    }

    void whatIsBrokenIsSaid()
    {
        StorageState state = twoVolumes();
        state.groups.first().partial = true;
        state.volumes.first().kind = VolumeKind::Snapshot;
        state.volumes.first().invalid = true;
        ImageFile orphan;
        orphan.path = u"/images/a.qcow2"_s;
        orphan.backingFile = u"/gone"_s;
        orphan.backingMissing = true;
        ImageFile corrupt;
        corrupt.path = u"/images/b.qcow2"_s;
        corrupt.corrupt = true;
        state.images = {orphan, corrupt};
        QCOMPARE(kinds(findingsOf(state)),
                 (QList{Kind::GroupPartial, Kind::SnapshotFull, Kind::ImageBroken, Kind::ImageBroken}));
    }

    // Wish 18: a LUN grew, and nobody told LVM.
    void aDiskThatHasGrownIsSaid()
    {
        StorageState state = twoVolumes();
        PhysicalVolume &physical = state.physicalVolumes.first();
        physical.dataStart = ByteSize::fromMiB(1);
        physical.deviceSize = ByteSize::fromMiB(4001 + 4);
        QVERIFY(findingsOf(state).isEmpty());
        physical.deviceSize = ByteSize::fromMiB(8000);
        QCOMPARE(kinds(findingsOf(state)), QList{Kind::DeviceGrown});
    }

    // What a shrink has kept is said until somebody removes it, or has it in use again.
    void anOldDiskIsSaidUntilItGoes()
    {
        StorageState state = twoVolumes();
        QVERIFY(findingsOf(state).isEmpty());
        state.volumes.first().tags = {u"domcero.old"_s};
        ImageFile small;
        small.path = u"/images/a.img"_s;
        small.virtualSize = ByteSize::fromMiB(10);
        ImageFile old = small;
        old.path = u"/images/a.img.old2"_s;
        old.virtualSize = ByteSize::fromMiB(20);
        ImageFile other = old;
        other.path = u"/images/b.img.old"_s;
        state.images = {small, old, other};
        QCOMPARE(kinds(findingsOf(state)), (QList{Kind::OldDisk, Kind::OldDisk}));
    }

    void aDiskThatIsNotThereIsSaidOnlyWhenThatIsKnown()
    {
        StorageState state = twoVolumes();
        const QList<Guest> guests{stopped(u"web"_s, u"/dev/vg0/gone"_s)};
        QCOMPARE(kinds(findingsOf(state, guests)), QList{Kind::DiskMissing});
        QVERIFY(findingsOf(state, {stopped(u"web"_s, u"rbd:pool/web"_s)}).isEmpty());
        state.problems.append({StoragePart::Lvm, {}});
        QVERIFY(findingsOf(state, guests).isEmpty());
    }

    void theWorstComesFirst()
    {
        StorageState state = twoVolumes();
        state.physicalVolumes.first().deviceSize = ByteSize::fromGiB(90);
        const auto findings =
            findingsOf(state, {running(u"web"_s, u"/dev/vg0/web"_s), running(u"copy"_s, u"/dev/vg0/web"_s),
                               stopped(u"x"_s, u"/gone"_s)});
        QCOMPARE(kinds(findings), (QList{Kind::TwoGuests, Kind::DiskMissing, Kind::DeviceGrown}));
    }
};

QTEST_GUILESS_MAIN(TestStorageFindings)
#include "tst_storagefindings.moc"
