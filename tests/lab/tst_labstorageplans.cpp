// SPDX-License-Identifier: GPL-3.0-or-later
#include "labstoragetest.h"

using namespace domcero;
using namespace std::chrono_literals;
using test::LabCopy;
using test::LabStorageTest;

// The plans of storage on a true dom0, with what goes wrong; what became of it is read from dom0's own tools.
// Skipped where the lab is not built. The functions follow one another in one copy of the lab.
class TestLabStoragePlans : public LabStorageTest
{
    Q_OBJECT

    StorageParameters target() const
    {
        StorageParameters with;
        with.target = latin("iqn.2024-01.lab.dom0:disk1");
        with.portal = latin("127.0.0.1:3260");
        return with;
    }
    QString setPassword(const char *password)
    {
        StorageParameters with = target();
        with.user = latin("chapuser");
        PlanSecrets secrets;
        secrets.insert_or_assign(latin(chapSecretSlot), Secret(latin(password)));
        return act(StorageAction::SetTargetLogin, {}, with, secrets);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!LabCopy::isBuilt())
            QSKIP("The lab is not built: tests/lab/lab.sh build.");
        QVERIFY(begin("tst-plans-%1"));
    }
    void cleanupTestCase() { m_lab.reset(); }

    // Row 28: LVM takes an extent for what it is: the size is that of whole ones, and read back.
    void trap28_sizesAreWholeExtents()
    {
        QCOMPARE(act(StorageAction::CreateVolume, StorageId::group(latin("vg0")), named("datos", 33)),
                 QString());
        QCOMPARE(dom0(latin("lvs --noheadings --nosuffix --units m -o lv_size vg0/datos")),
                 QByteArray("36.00"));
        QVERIFY(act(StorageAction::CreateVolume, StorageId::group(latin("vg0")), named("datos", 8))
                    .contains(latin("There is a volume")));
    }

    // Somebody else extends it while the page shows what it was.
    void aPlanMadeStaleByAnotherHand()
    {
        QVERIFY(!dom0(latin("lvextend -L +8M vg0/datos")).contains("rror"));
        const QString said = act(StorageAction::ExtendVolume, volume("vg0/datos"), named("", 40));
        QVERIFY(!said.isEmpty());
        QCOMPARE(dom0(latin("lvs --noheadings --nosuffix --units m -o lv_size vg0/datos")),
                 QByteArray("44.00"));
        QVERIFY(read());
        QCOMPARE(act(StorageAction::ExtendVolume, volume("vg0/datos"), named("", 48)), QString());
    }

    void aGroupThatIsFull()
    {
        dom0(latin("lvcreate -y -n hog -l 100%FREE vg0"));
        const QString said =
            act(StorageAction::CreateVolume, StorageId::group(latin("vg0")), named("otro", 8));
        QVERIFY(!said.isEmpty()); // as it was last read there is room
        QVERIFY(!dom0(latin("lvs --noheadings -o lv_name vg0")).contains("otro"));
        QVERIFY(read());
        QVERIFY(act(StorageAction::CreateVolume, StorageId::group(latin("vg0")), named("otro", 8))
                    .contains(latin("full")));
        dom0(latin("lvremove -f vg0/hog"));
        QVERIFY(read());
    }

    void aFileSystemForAnOldGuest()
    {
        StorageParameters with = named("correo");
        with.format = latin("ext4");
        with.age = GuestAge::VeryOld;
        QCOMPARE(act(StorageAction::MakeFileSystem, volume("vg0/datos"), with), QString());
        const QByteArray features = dom0(latin("dumpe2fs -h /dev/vg0/datos 2>/dev/null | grep features"));
        QVERIFY2(!features.contains("64bit") && !features.contains("metadata_csum"), features.constData());
        // It bears something now: not without its name.
        QVERIFY(!act(StorageAction::MakeFileSystem, volume("vg0/datos"), with).isEmpty());
        QCOMPARE(act(StorageAction::CheckFileSystem, volume("vg0/datos")), QString());
    }

    // Row 30 and its kin: a snapshot that fills is lost, silently; here it is said.
    void aSnapshotThatFillsWhileInUse()
    {
        QCOMPARE(act(StorageAction::CreateSnapshot, volume("vg0/datos"), named("datos-snap", 4)), QString());
        dom0(latin(
            "mount /dev/vg0/datos /mnt && dd if=/dev/urandom of=/mnt/much bs=1M count=12 conv=fsync; sync"));
        QVERIFY(read());
        const StorageIndex index(m_lab->session().storage());
        const LogicalVolume *const snapshot = index.volume(latin("vg0/datos-snap"));
        QVERIFY(snapshot && snapshot->invalid);
        QVERIFY(act(StorageAction::MergeSnapshot, volume("vg0/datos-snap")).contains(latin("overflowed")));
        QVERIFY(act(StorageAction::ExtendVolume, volume("vg0/datos-snap"), named("", 8))
                    .contains(latin("overflowed")));
        QCOMPARE(act(StorageAction::RemoveVolume, volume("vg0/datos-snap")), QString());
        QVERIFY(dom0(latin("ls /mnt")).contains("much"));
    }

    // While the origin is mounted the merge is only noted (lv_attr O), and happens when it is next activated.
    void aMergeIntoWhatIsInUse()
    {
        QCOMPARE(act(StorageAction::CreateSnapshot, volume("vg0/datos"), named("datos-snap", 16)), QString());
        dom0(latin("echo later >/mnt/later; sync"));
        QCOMPARE(act(StorageAction::MergeSnapshot, volume("vg0/datos-snap")), QString());
        QVERIFY(dom0(latin("lvs --noheadings -o lv_attr vg0/datos")).startsWith('O'));
        QVERIFY(dom0(latin("umount /mnt; lvchange -an vg0/datos && lvchange -ay vg0/datos; "
                           "while lvs -a --noheadings -o lv_name vg0 | grep -q datos-snap; do sleep 1; done; "
                           "echo gone"))
                    .endsWith("gone"));
        QVERIFY(!dom0(latin("mount /dev/vg0/datos /mnt; ls /mnt; umount /mnt")).contains("later"));
        QVERIFY(read());
    }

    void aSwapKeepsItsUuid()
    {
        QCOMPARE(act(StorageAction::CreateVolume, StorageId::group(latin("vg0")), named("swap", 16)),
                 QString());
        QCOMPARE(act(StorageAction::MakeSwap, volume("vg0/swap")), QString());
        const QByteArray before = dom0(latin("blkid -p -s UUID -o value /dev/vg0/swap"));
        QCOMPARE(act(StorageAction::ExtendVolume, volume("vg0/swap"), named("", 24)), QString());
        QCOMPARE(act(StorageAction::MakeSwap, volume("vg0/swap")), QString());
        QCOMPARE(dom0(latin("blkid -p -s UUID -o value /dev/vg0/swap")), before);
    }

    void imagesWithHostileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << latin("plain.qcow2");
        QTest::newRow("quotes and blanks") << latin("it's \"my\" disk.qcow2");
        QTest::newRow("a command") << latin("$(touch x);`touch y`|>&.qcow2");
        QTest::newRow("leading dash") << latin("-f raw.qcow2");
        QTest::newRow("commas and colons") << latin("a,b:c=d,,e.qcow2");
        QTest::newRow("not ASCII") << QStringLiteral("correo ñandú.qcow2");
    }
    void imagesWithHostileNames()
    {
        QFETCH(QString, name);
        const QString folder = latin("/var/lib/xen/images/");
        StorageParameters with;
        with.file = folder + name;
        with.format = latin("qcow2");
        with.backingFile = latin("/var/lib/xen/images/extra.qcow2");
        QCOMPARE(act(StorageAction::CreateImage, {}, with), QString());
        const StorageIndex index(m_lab->session().storage());
        QVERIFY(index.image(with.file));
        QVERIFY2(!act(StorageAction::CreateImage, {}, with).isEmpty(), "never onto a file that is there");
        QCOMPARE(act(StorageAction::CheckImage, image(with.file)), QString());
        QCOMPARE(act(StorageAction::SnapshotImage, image(with.file), named("antes")), QString());
        StorageParameters copy;
        copy.file = folder + latin("copy of ") + name;
        copy.format = latin("raw");
        QCOMPARE(act(StorageAction::Convert, image(with.file), copy), QString());
        StorageParameters into;
        into.group = latin("vg0");
        into.name = latin("from-image");
        QCOMPARE(act(StorageAction::Convert, image(copy.file), into), QString());
        QCOMPARE(dom0(latin("ls / /root /var/lib/xen/images | grep -cx '[xy]'")), QByteArray("0"));
        dom0(latin("lvremove -f vg0/from-image; rm -f /var/lib/xen/images/copy*"));
        QVERIFY(read());
    }

    // What iscsiadm answers by its status alone is a sentence here: 21, 24, 15.
    void aTargetWithChap()
    {
        StorageParameters nowhere;
        nowhere.portal = latin("127.0.0.1:3999");
        QVERIFY(!act(StorageAction::DiscoverTargets, {}, nowhere).isEmpty());
        QVERIFY(act(StorageAction::LogIn, {}, target()).contains(latin("does not know the target")));
        StorageParameters portal;
        portal.portal = latin("127.0.0.1:3260");
        QCOMPARE(act(StorageAction::DiscoverTargets, {}, portal), QString());
        StorageParameters automatic = target();
        automatic.automatic = true;
        QCOMPARE(act(StorageAction::SetTargetStartup, {}, automatic), QString());
        QCOMPARE(setPassword("equivocada"), QString());
        const QString refused = act(StorageAction::LogIn, {}, target());
        QVERIFY(!refused.isEmpty());
        QCOMPARE(setPassword("chapsecret123"), QString());
        // A second discovery resets nothing of it (-o new).
        QCOMPARE(act(StorageAction::DiscoverTargets, {}, portal), QString());
        QVERIFY(dom0(latin("iscsiadm -m node -T iqn.2024-01.lab.dom0:disk1 -p 127.0.0.1:3260 | grep startup"))
                    .contains("automatic"));
        QCOMPARE(act(StorageAction::LogIn, {}, target()), QString());
        QVERIFY(dom0(latin("iscsiadm -m session")).contains("disk1"));
        QVERIFY2(!act(StorageAction::LogIn, {}, target()).isEmpty(), "it is in already");
        QVERIFY(!dom0(latin("grep -rl chapsecret123 /var/lib/domcero /var/log /run /tmp 2>/dev/null; true"))
                     .contains('/'));
    }

    // Its disk becomes a physical volume; while that is in use nobody logs out under it.
    void whatLiesOnATargetIsNotCutOff()
    {
        QByteArray disk;
        QVERIFY(LabCopy::waitFor([&] {
            disk = dom0(latin("lsblk -dno NAME,TRAN | awk '$2 == \"iscsi\" { print $1 }'"));
            return !disk.isEmpty();
        }));
        QVERIFY(read());
        const StorageId id = StorageId::device(QString::fromLatin1(disk));
        StorageParameters with;
        with.group = latin("remoto");
        QCOMPARE(act(StorageAction::CreateGroup, id, with), QString());
        QCOMPARE(act(StorageAction::CreateVolume, StorageId::group(latin("remoto")), named("uno", 8)),
                 QString());
        QVERIFY(dom0(latin("mkfs.ext4 -q /dev/remoto/uno && mount /dev/remoto/uno /mnt && echo mounted"))
                    .endsWith("mounted"));
        QVERIFY(read());
        QVERIFY(!act(StorageAction::LogOut, {}, target()).isEmpty());
        QVERIFY(dom0(latin("iscsiadm -m session")).contains("disk1"));
        // Nobody has it open: the group is deactivated first, and comes back with its volume at the next
        // login.
        dom0(latin("umount /mnt"));
        QVERIFY(read());
        QCOMPARE(act(StorageAction::LogOut, {}, target()), QString());
        QVERIFY(!dom0(latin("iscsiadm -m session 2>&1; true")).contains("disk1"));
        QVERIFY(!dom0(latin("ls /dev/mapper")).contains("remoto"));
        QCOMPARE(act(StorageAction::LogIn, {}, target()), QString());
        QVERIFY(
            LabCopy::waitFor([&] { return dom0(latin("vgs --noheadings -o vg_name")).contains("remoto"); }));
        QVERIFY(dom0(latin("lvchange -ay remoto/uno; udevadm settle; e2fsck -fn /dev/remoto/uno; echo $?"))
                    .endsWith("0"));
    }
};

QTEST_GUILESS_MAIN(TestLabStoragePlans)
#include "tst_labstorageplans.moc"
