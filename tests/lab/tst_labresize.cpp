// SPDX-License-Identifier: GPL-3.0-or-later
#include "labstoragetest.h"

using namespace domcero;
using namespace std::chrono_literals;
using test::LabCopy;
using test::LabStorageTest;

// A volume resized with its file system on a true dom0, when something is not as it should be: a sentence,
// and a disk that nothing has happened to. Skipped where the lab is not built.
class TestLabResize : public LabStorageTest
{
    Q_OBJECT

    const StorageId m_disk = volume("vg0/disk");

    bool readInto(const StorageId &id)
    {
        const auto future = m_lab->session().readFileSystem(id);
        return LabCopy::waitFor([&] { return future.isFinished(); }) && future.result().ok();
    }
    QString resize(const StorageId &id, qint64 mebibytes, bool inPlace = false)
    {
        StorageParameters with = named("", mebibytes);
        with.inPlace = inPlace;
        with.typedName = id.name;
        return act(StorageAction::Resize, id, with);
    }
    QByteArray sizeOf(const char *name) const
    {
        return dom0(latin("lvs --noheadings --nosuffix --units m -o lv_size ") + latin(name));
    }
    // Every file by its content, and nothing to repair.
    QByteArray files(const char *name) const
    {
        return dom0(
            latin("e2fsck -fn /dev/%1 >/dev/null 2>&1 || echo not clean; mount -o ro,noload /dev/%1 /mnt && "
                  "(cd /mnt && find . -type f | sort | xargs sha256sum); umount /mnt")
                .arg(latin(name)));
    }
    // What a plan that stopped in its middle leaves is taken back, as a person would.
    bool takeBack()
    {
        return LabCopy::waitFor([&] { return dom0(latin("pgrep -f jobs/.*/[r]unner; true")).isEmpty(); }) &&
               !dom0(latin("rm -rf /var/lib/domcero/jobs /var/lib/domcero/locks; lvremove -f vg0/disk-new; "
                           "echo ok"))
                    .isEmpty() &&
               read();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!LabCopy::isBuilt())
            QSKIP("The lab is not built: tests/lab/lab.sh build.");
        QVERIFY(begin("tst-resize-%1"));
        QVERIFY(
            dom0(latin("xl destroy pvh1; xl destroy hvm1; lvcreate -y -W y -n disk -L 64M vg0 >/dev/null && "
                       "mkfs.ext4 -q /dev/vg0/disk && mount /dev/vg0/disk /mnt && cp -r /etc/xen /etc/ssh "
                       "/mnt && "
                       "umount /mnt && echo made"))
                .endsWith("made"));
        QVERIFY(read());
    }
    void cleanupTestCase() { m_lab.reset(); }

    // Row 22: its journal is replayed by e2fsck, and then it shrinks with all that was written.
    void trap22_aFileSystemThatWasNotUnmounted()
    {
        QVERIFY(dom0(latin("lvcreate -y -W y -n dirty -L 64M vg0 >/dev/null; mount /dev/vg0/disk /mnt && cp "
                           "-r /etc/lvm /mnt && "
                           "sync && dd if=/dev/vg0/disk of=/dev/vg0/dirty bs=1M conv=fsync 2>/dev/null; "
                           "umount /mnt; "
                           "dumpe2fs -h /dev/vg0/dirty 2>/dev/null | grep -c needs_recovery"))
                    .endsWith("1"));
        QVERIFY(read());
        QVERIFY(readInto(volume("vg0/dirty")));
        const QByteArray before = files("vg0/disk");
        QCOMPARE(resize(volume("vg0/dirty"), 40), QString());
        QCOMPARE(sizeOf("vg0/dirty"), QByteArray("40.00"));
        QCOMPARE(files("vg0/dirty"), before);
        dom0(latin("lvremove -f vg0/dirty vg0/dirty-old"));
        QVERIFY(read());
    }

    void trap22_aFileSystemWithErrors()
    {
        QVERIFY(dom0(latin("lvcreate -y -W y -n bad -L 32M vg0 >/dev/null && mkfs.ext4 -q /dev/vg0/bad && "
                           "debugfs -w -R 'set_super_value state 2' /dev/vg0/bad 2>/dev/null; echo made"))
                    .endsWith("made"));
        QVERIFY(read());
        QVERIFY(readInto(volume("vg0/bad")));
        const QByteArray before = dom0(latin("sha256sum </dev/vg0/bad"));
        QVERIFY(resize(volume("vg0/bad"), 16).contains(latin("has errors")));
        QCOMPARE(dom0(latin("sha256sum </dev/vg0/bad")), before);
    }

    // Grown with their volume, and, but XFS, shrunk by a copy: the same files inside, nothing mounted left.
    void otherFileSystems_data()
    {
        QTest::addColumn<QString>("make");
        QTest::newRow("ntfs") << latin("mkntfs -q -f");
        QTest::newRow("xfs") << latin("mkfs.xfs -q");
        QTest::newRow("btrfs") << latin("mkfs.btrfs -q");
    }
    void otherFileSystems()
    {
        QFETCH(QString, make);
        const StorageId other = volume("vg0/other");
        QVERIFY(
            dom0(
                latin("lvcreate -y -W y -n other -L 400M vg0 >/dev/null && %1 /dev/vg0/other 2>/dev/null && "
                      "mount /dev/vg0/other /mnt && cp -r /etc/xen /etc/ssh /mnt && umount /mnt && echo made")
                    .arg(make))
                .endsWith("made"));
        const auto sums = [&] {
            return dom0(latin("mount -o ro /dev/vg0/other /mnt && (cd /mnt && find . -type f | sort | xargs "
                              "sha256sum) && df -B1M --output=size /mnt | tail -n 1; umount /mnt"));
        };
        const QByteArray before = sums();
        QVERIFY(read() && readInto(other));
        QCOMPARE(resize(other, 600), QString());
        QCOMPARE(sizeOf("vg0/other"), QByteArray("600.00"));
        QByteArray after = sums();
        QVERIFY(before.split('\n').size() > 10);
        QCOMPARE(after.split('\n').mid(0, after.count('\n')), before.split('\n').mid(0, before.count('\n')));
        QVERIFY2(after.split('\n').last().toInt() > 500, after.split('\n').last().constData());
        QVERIFY(read() && readInto(other));
        if (QByteArray(QTest::currentDataTag()) == "ntfs") { // it waits for Windows to check it
            QVERIFY(resize(other, 320).contains(latin("Windows")));
            dom0(latin("ntfsfix -d /dev/vg0/other"));
            QVERIFY(takeBack());
            dom0(latin("lvremove -f vg0/other-new; true"));
            QVERIFY(read() && readInto(other));
        }
        if (QByteArray(QTest::currentDataTag()) == "xfs") {
            QVERIFY(resize(other, 400).contains(latin("cannot be made smaller")));
        } else {
            QCOMPARE(resize(other, 320), QString());
            QCOMPARE(sizeOf("vg0/other"), QByteArray("320.00"));
            after = sums();
            QCOMPARE(after.split('\n').mid(0, after.count('\n')),
                     before.split('\n').mid(0, before.count('\n')));
            QVERIFY(dom0(latin("ls /dev/vg0")).contains("other-old"));
        }
        QCOMPARE(dom0(latin("grep -c domcero /proc/mounts; ls -d /var/lib/domcero/*.mnt 2>/dev/null; true")),
                 QByteArray("0"));
        dom0(latin("lvremove -f vg0/other vg0/other-old"));
        QVERIFY(read());
    }

    // Row 23: one extent below what its own tool says is refused; the least itself works.
    void trap23_tooSmallByOneUnit()
    {
        QVERIFY(readInto(m_disk));
        const StorageIndex index(m_lab->session().storage());
        const ByteSize extent = ByteSize::fromMiB(4);
        const qint64 least = leastSizeFor(*index.contentOf(m_disk), extent).bytes() >> 20;
        const QByteArray before = files("vg0/disk");
        QVERIFY(resize(m_disk, least - 4).contains(latin("needs at least")));
        QCOMPARE(sizeOf("vg0/disk"), QByteArray("64.00"));
        QCOMPARE(resize(m_disk, least), QString());
        QCOMPARE(files("vg0/disk"), before);
        dom0(latin("lvremove -f vg0/disk && lvrename vg0 disk-old disk"));
        QVERIFY(read());
        QVERIFY(readInto(m_disk));
    }

    // Row 21: somebody mounts it in dom0 after the page was read.
    void trap21_mountedInDom0Meanwhile()
    {
        const QByteArray before = files("vg0/disk");
        QVERIFY(dom0(latin("mount /dev/vg0/disk /mnt && echo mounted")).endsWith("mounted"));
        for (const bool inPlace : {false, true}) {
            QVERIFY(!resize(m_disk, 40, inPlace).isEmpty());
            QVERIFY(takeBack());
            QVERIFY(readInto(m_disk));
            dom0(latin("mount /dev/vg0/disk /mnt 2>/dev/null; true"));
        }
        QVERIFY(resize(m_disk, 40).contains(latin("mounted"))); // and now that it was read
        dom0(latin("umount /mnt"));
        QCOMPARE(sizeOf("vg0/disk"), QByteArray("64.00"));
        QCOMPARE(files("vg0/disk"), before);
        QVERIFY(read() && readInto(m_disk));
    }

    // A snapshot that was made since: LVM itself refuses the cut in place.
    void aSnapshotOnTheOriginMeanwhile()
    {
        const QByteArray before = files("vg0/disk");
        QVERIFY(dom0(latin("lvcreate -y -s -n disk-snap -L 8M vg0/disk >/dev/null && echo made"))
                    .endsWith("made"));
        QVERIFY(!resize(m_disk, 40, true).isEmpty());
        QVERIFY(takeBack());
        QVERIFY(readInto(m_disk));
        QVERIFY(resize(m_disk, 40).contains(latin("snapshot"))); // as it was read
        QCOMPARE(sizeOf("vg0/disk"), QByteArray("64.00"));
        dom0(latin("lvremove -f vg0/disk-snap; e2fsck -fp /dev/vg0/disk; resize2fs /dev/vg0/disk; e2fsck -fp "
                   "/dev/vg0/disk"));
        QCOMPARE(files("vg0/disk"), before);
        QVERIFY(read() && readInto(m_disk));
    }

    void aThinVolumeSaysWhy()
    {
        QVERIFY(dom0(latin("lvs --noheadings -o lv_name -S 'segtype=thin' vg1 | head -n 1")).size() > 0);
        const QByteArray name =
            dom0(latin("lvs --noheadings -o lv_name -S 'segtype=thin' vg1 | head -n 1 | tr -d ' '"));
        QVERIFY(
            resize(StorageId::volume(latin("vg1"), QString::fromLatin1(name)), 4).contains(latin("thin")));
    }

    // Row 21: its guest is started by somebody else while the copy is made. The copy never takes the name.
    void trap21_theGuestIsStartedInTheMiddle()
    {
        QVERIFY(dom0(latin("xl shutdown -w pv1 >/dev/null; while xl list pv1 >/dev/null 2>&1; do sleep 1; "
                           "done; echo off"))
                    .endsWith("off"));
        QVERIFY(read());
        const StorageId root = volume("vg0/pv1-root");
        QVERIFY(LabCopy::waitFor([&] { return readInto(root); }));
        StorageParameters with = named("", 240);
        const QByteArray size = sizeOf("vg0/pv1-root");
        const auto job = m_lab->session().perform(StorageAction::Resize, root, with, {});
        QVERIFY(LabCopy::waitFor([&] { return dom0(latin("ls /dev/vg0")).contains("pv1-root-new"); }));
        QVERIFY(dom0(latin("xl create /etc/xen/pv1.cfg >/dev/null && echo on")).endsWith("on"));
        QVERIFY(LabCopy::waitFor([&] { return job.isFinished(); }, 600s));
        QVERIFY(!job.result().ok());
        qInfo("en: %s", qPrintable(render(job.result().error())));
        QCOMPARE(sizeOf("vg0/pv1-root"), size);
        QVERIFY(dom0(latin("xl list pv1 && ls /dev/vg0")).contains("pv1-root"));
        QVERIFY(!dom0(latin("ls /dev/vg0")).contains("pv1-root-old"));
        QVERIFY(dom0(latin("xl shutdown -w pv1 >/dev/null; while xl list pv1 >/dev/null 2>&1; do sleep 1; "
                           "done; e2fsck -fn /dev/vg0/pv1-root; echo $?"))
                    .endsWith("0"));
    }

    // Or the plan shuts it down itself, and waits until its disk is free.
    void trap21_thePlanShutsTheGuestDown()
    {
        dom0(latin("xl list pv1 >/dev/null 2>&1 || xl create /etc/xen/pv1.cfg; rm -rf /var/lib/domcero; "
                   "lvremove -f vg0/pv1-root-new"));
        m_lab->session().refresh();
        const StorageId root = volume("vg0/pv1-root");
        QVERIFY(LabCopy::waitFor([&] {
            const StorageIndex index(m_lab->session().storage());
            const StorageUses uses(index, m_lab->session().state().guests);
            return !uses.guestsRunningFrom(root).isEmpty() || (read() && false);
        }));
        QVERIFY(readInto(root));
        StorageParameters with = named("", 240);
        QVERIFY(act(StorageAction::Resize, root, with).contains(latin("pv1"))); // it runs from it
        with.stopGuests = true;
        QCOMPARE(act(StorageAction::Resize, root, with), QString());
        QCOMPARE(sizeOf("vg0/pv1-root"), QByteArray("240.00"));
        QVERIFY(dom0(latin("xl list pv1 >/dev/null 2>&1; echo $?")).endsWith("0")); // it was started again
        QVERIFY(dom0(latin("xl shutdown -w pv1 >/dev/null 2>&1; e2fsck -fn /dev/vg0/pv1-root; echo $?"))
                    .endsWith("0"));
        QVERIFY(dom0(latin("ls /dev/vg0")).contains("pv1-root-old"));
    }
};

QTEST_GUILESS_MAIN(TestLabResize)
#include "tst_labresize.moc"
