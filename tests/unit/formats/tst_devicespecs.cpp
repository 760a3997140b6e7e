// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/diskdevice.h"
#include "formats/xlcfg/nicdevice.h"
#include "formats/xlcfg/vifspec.h"

#include <QTest>

using namespace domcero;

// Disk and vif specs: one thing in them changed, and what two generations of xl make of a word.
class TestDeviceSpecs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void diskFields_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<DiskField>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("after"); // empty: refused
        const auto row = [](const QByteArray &before, DiskField field, const QByteArray &value,
                            const QByteArray &after) {
            QTest::newRow((before + " <- " + value).constData()) << before << field << value << after;
        };
        using F = DiskField;
        row("/dev/a,raw,xvda,rw", F::Target, "/dev/b", "/dev/b,raw,xvda,rw");
        row("/dev/a,raw,xvda,rw", F::Target, "/b,c=d", ",raw,xvda,rw,target=/b,c=d");
        row(" /dev/a, raw, xvda, w", F::Vdev, "xvdb", " /dev/a, raw, xvdb, w");
        row("phy:/dev/a,xvda,w", F::Target, "/dev/b", "phy:/dev/b,xvda,w");
        row("phy:/dev/a,xvda,w", F::Access, "r", "phy:/dev/a,xvda,r");
        row("phy:/dev/a,xvda", F::Access, "ro", "phy:/dev/a,xvda,ro");
        row("tap:qcow2:/a,xvda,w", F::Format, "vhd", "tap:vhd:/a,xvda,w");
        row("tap:qcow2:/a,xvda,w", F::Format, "qed", "");
        row("/a.iso,raw,hdc:cdrom,r", F::Vdev, "hdd", "/a.iso,raw,hdd:cdrom,r");
        row("/a.iso,raw,hdc:cdrom,r", F::Access, "rw", "");
        row("vdev=xvda,format=raw,target=/a,b", F::Target, "/c,d", "vdev=xvda,format=raw,target=/c,d");
        row("vdev=xvda,format=raw,target=/a,b", F::Access, "ro",
            "vdev=xvda,format=raw,access=ro,target=/a,b");
        row("/a,raw,xvda,rw", F::BackendType, "qdisk", "/a,raw,xvda,rw,backendtype=qdisk");
        row("/a,raw,xvda,rw", F::Script, "block-x", "/a,raw,xvda,rw,script=block-x");
        row("/a,raw,xvda,rw,script=y,discard", F::Script, "block-x", "/a,raw,xvda,rw,script=block-x,discard");
        row("/a,,xvda,", F::Format, "qcow2", "/a,qcow2,xvda,");
        row("/a,raw,xvda,rw", F::Format, "zip", "");
        row("/a,raw,xvda,rw", F::Vdev, "xv,b", "");
        row(",hdc:cdrom,r", F::Target, "/x.iso", "");
        row("/x.iso,raw,hdc,ro,cdrom", F::Target, "", ",raw,hdc,ro,cdrom");
        row("/a,raw", F::Vdev, "xvda", "");
    }
    void diskFields()
    {
        QFETCH(QByteArray, before);
        QFETCH(DiskField, field);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, after);
        const auto result = withDiskField(before, field, value);
        QVERIFY(!result || !after.isEmpty());
        if (!after.isEmpty()) {
            QVERIFY(result.ok());
            QCOMPARE(*result, after);
        }
    }
    void vifKeys()
    {
        QCOMPARE(*withVifKey("", "bridge", "br0"), "bridge=br0");
        QCOMPARE(*withVifKey("mac=00:16:3e:0:0:1, bridge=br0 ,x", "bridge", "br1"),
                 "mac=00:16:3e:0:0:1, bridge=br1,x");
        QCOMPARE(*withVifKey("mac=00:16:3e:0:0:1, model=e1000", "bridge", "br1"),
                 "mac=00:16:3e:0:0:1, model=e1000, bridge=br1");
        QCOMPARE(*withVifKey("bridge=a,bridge=b", "bridge", "c"), "bridge=a,bridge=c");
        QCOMPARE(*withVifKey("bridge=a,mac=x,bridge=b", "bridge", ""), "mac=x");
        QCOMPARE(*withVifKey("vifname=bridge=x", "bridge", "c"), "vifname=bridge=x,bridge=c");
        QCOMPARE(*withVifKey("mac=x,", "bridge", "c"), "mac=x,bridge=c");
        QVERIFY(!withVifKey("", "bridge", "a,b"));
        QVERIFY(!withVifKey("", "brdige", "a"));
    }
    // manual-traps.md and knowledge: what Xen 4.17 ships knows no "trusted" for disks.
    void trustedDependsOnTheXl()
    {
        const QByteArray spec = "/a,raw,xvda,rw,trusted";
        QCOMPARE(readDisk({spec}, DiskDialect::Documented)->device.trusted, true);
        QVERIFY(!readDisk({spec}, DiskDialect::Xen417));
        QCOMPARE(readDisk({"untrusted,raw,xvda"}, DiskDialect::Xen417)->device.target, "untrusted");
        QCOMPARE(readDisk({"grant_usage=1,/a,raw,xvda"}, DiskDialect::Documented)->device.grantUsage, true);
        QVERIFY(!readDisk({"grant_usage=1,/a,raw,xvda"}, DiskDialect::Xen417));
    }
    void wordsOfADiskAreReadAsOne()
    {
        const auto disk = readDisk({"phy:/dev/a", "xvda", "r", "discard"}, DiskDialect::Xen417);
        QVERIFY(disk.ok());
        QCOMPARE(diskDeviceJson(disk->device),
                 "{\n    \"pdev_path\": \"/dev/a\",\n    \"vdev\": \"xvda\",\n    \"format\": \"raw\",\n    "
                 "\"discard_enable\": \"True\"\n}\n");
        QVERIFY(!readDisk({"/dev/a", "xvda", "r"}, DiskDialect::Xen417));
    }
    void aShortMacGoesOnInTheNextWord()
    {
        const auto nic = readNicArguments({"mac=00:16:3e:00:00", "bridge=br0"});
        QVERIFY(nic.ok());
        QCOMPARE(nicDeviceJson(*nic), "{\n    \"mac\": \"00:16:3e:00:00:0b\",\n    \"bridge\": \"br0\"\n}\n");
        QVERIFY(!readNicArguments({"bridge=br0", "mac=00:16:3e:00:00"}));
        QCOMPARE(nicDeviceJson(*readNicArguments({})), "{\n\n}\n");
    }
};

QTEST_GUILESS_MAIN(TestDeviceSpecs)
#include "tst_devicespecs.moc"
