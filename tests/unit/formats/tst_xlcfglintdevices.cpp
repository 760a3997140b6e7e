// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lint.h"

#include <QTest>

using namespace domcero;

// What lint finds in processors, NUMA nodes and devices of the host: where, and the edit that mends it.
// Whether xl refuses it too is tst_lintgolden's.
class TestXlcfgLintDevices : public QObject
{
    Q_OBJECT

    static QByteArrayList idsOf(const QByteArray &text)
    {
        QByteArrayList ids;
        for (const LintFinding &finding : lintConfig(parseXlcfg("name='x';kernel='/k'\n" + text)))
            ids.append(finding.id);
        return ids;
    }

private Q_SLOTS:
    void goodValues_data();
    void goodValues();
    void findings_data();
    void findings();
    void eachNumberOfAController();
    void nodesAgainstTheGuest();
};

void TestXlcfgLintDevices::goodValues_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"vcpus=2\ncpus='0-3,^1'\n",
          "cpus='all,^1'\n",
          "cpus='node:0,^1'\n",
          "cpus=\"nodes:0-1,^node:1\"\n",
          "vcpus=2\ncpus=['0','1-2']\n",
          "vcpus=2\ncpus=['0']\n",
          "cpus='1, 2'\n",
          "cpus_soft='^1'\n",
          "vcpus=2\ncpus=[0,1]\n",
          "pci=['01:00.0','0000:01:00.1,permissive=1,seize=0']\n",
          "pci=['01:00.*@1f,rdm_policy=strict']\n",
          "pci=['name=card']\n",
          "pci=['bdf=01:00.0']\n",
          "pci=['01:00.0,']\n",
          "ioports=['2f8-2ff','3f8']\n",
          "ioports=[80]\n",
          "irqs=[5,'7']\n",
          "iomem=['a0000,20','a0000, 20@b0000']\n",
          "channel=['name=a, connection=pty']\n",
          "channel=['connection=socket,path=/x,name=a,backend=0']\n",
          "usbctrl=['version=2, ports=8']\n",
          "usbctrl=['type=QUSB']\n",
          "usbdev=['hostbus=1,hostaddr=3']\n",
          "usbdev=['type=hostdev,hostbus=001,hostaddr=0x1f,controller=0,port=1']\n",
          "mmio_hole=1\n",
          "type='hvm'\nmmio_hole=3072\n",
          "type='hvm'\nmaxmem=512\nmaxvcpus=2\n"
          "vnuma=[['pnode=0','size=256','vcpus=0','vdistances=10,20'],"
          "['pnode=1','size=256','vcpus=1','vdistances=20,10']]\n",
          "type='hvm'\nvcpus=2\nvnuma=[['pnode = 0','size= 512','vcpus=0-1','vdistances=10']]\n"})
        QTest::newRow(text) << QByteArray(text);
}

void TestXlcfgLintDevices::goodValues()
{
    QFETCH(QByteArray, text);
    QCOMPARE(idsOf(text), QByteArrayList());
}

void TestXlcfgLintDevices::findings_data()
{
    QTest::addColumn<QByteArray>("text"); // one line
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("mended"); // empty: no edit is sure
    const auto row = [](const QByteArray &text, const char *id, int column, const QByteArray &mended = {}) {
        QTest::newRow(text) << text << QByteArray(id) << column << mended;
    };
    row("cpus='0,x'", "bad-cpus", 9);
    row("cpus='0,3-1'", "bad-cpus", 9);
    row("cpus='^all'", "bad-cpus", 7);
    row("cpus='1--2'", "bad-cpus", 7);
    row("cpus='1 2'", "bad-cpus", 7);
    row("cpus='1 ,2'", "bad-cpus", 7, "cpus='1,2'");
    row("cpus='0';cpus+=',1 ,2'", "bad-cpus", 16);
    row("cpus=\"ALL\"", "bad-cpus", 7, "cpus=\"all\"");
    row("cpus='\\t0x1'", "bad-cpus", 6);
    row("cpus=''", "no-cpus-left", 6);
    row("cpus='^1'", "no-cpus-left", 6);
    row("cpus='0-3,^0-3'", "no-cpus-left", 6);
    row("cpus=['0']", "cpus-ignored", 6);
    row("vcpus=1;cpus=['0','x']", "cpus-ignored", 19);
    row("vcpus=2;cpus=['0','x']", "bad-cpus", 20);
    row("vcpus=1;cpus_soft='-'", "bad-cpus", 20);
    row("pci=['01:00']", "bad-pci", 7);
    row("pci=['01.00.0']", "bad-pci", 7);
    row("pci=['01:20.0']", "bad-pci", 7);
    row("pci=['01:00.8']", "bad-pci", 7);
    row("pci=['01:00.0,foo=1']", "bad-pci", 15);
    row("pci=['01:00.0,permissive']", "bad-pci", 15);
    row("pci=['01:00.0,rdm_policy=x']", "bad-pci", 15);
    row("pci=['01:00.0,name=x']", "bad-pci", 7);
    row("pci=['01:00.0, permissive=1']", "bad-pci", 15, "pci=['01:00.0,permissive=1']");
    row("pci=[' 01:00.0']", "bad-pci", 7, "pci=['01:00.0']");
    row("pci=['01:00.0,permissive=yes']", "bad-pci-value", 6);
    row("pci=['01:00.0','0000:1:0.0']", "duplicate-pci", 16);
    row("type='pvh';pci=['01:00.0']", "pci-of-pvh", 17);
    row("pci=['01:00.0',['x']]", "list-in-list", 16);
    row("ioports=['zz']", "bad-ioports", 11);
    row("ioports=['2f8-2fz']", "bad-ioports", 11);
    row("ioports=['2f8,3f8-3ff']", "bad-ioports", 14, "ioports=['2f8', '3f8-3ff']");
    row("ioports=['2f8 ']", "bad-ioports", 14, "ioports=['2f8']");
    row("ioports=['2ff-2f8']", "bad-ioports", 10);
    row("ioports=['10000']", "bad-ioports", 10);
    row("ioports=['ffffffff']", "bad-ioports", 11);
    row("irqs=['x']", "bad-irqs", 7);
    row("irqs=['-1']", "bad-irqs", 7);
    row("irqs=['0x10']", "bad-irqs", 7, "irqs=['16']");
    row("irqs=['5 ']", "bad-irqs", 7, "irqs=['5']");
    row("iomem=['a0000']", "bad-iomem", 8);
    row("iomem=['a0000,20@']", "bad-iomem", 8);
    row("iomem=['a0000 ,20']", "bad-iomem", 8, "iomem=['a0000,20']");
    row("channel=['name=a']", "bad-channel", 11);
    row("channel=['']", "bad-channel", 11);
    row("channel=['connection=pty']", "bad-channel", 11);
    row("channel=['name=a,connection=PTY']", "bad-channel", 18, "channel=['name=a,connection=pty']");
    row("channel=['name=a,connection=socket']", "bad-channel", 11);
    row("channel=['name=a,connection=pty,foo=1']", "bad-channel-word", 33);
    row("channel=['name,connection=pty']", "bad-channel", 11);
    row("usbctrl=['type=x']", "bad-usbctrl", 11);
    row("usbctrl=['ports=2,foo=1']", "bad-usbctrl", 19);
    row("usbctrl=['version = 1']", "bad-usbctrl", 11, "usbctrl=['version=1']");
    row("usbdev=['1.3']", "bad-usbdev", 10);
    row("usbdev=['hostbus=1']", "bad-usbdev", 9);
    row("usbdev=['hostbus=1,hostaddr=300']", "bad-usbdev", 20);
    row("usbdev=['hostbus=1,hostaddr=x']", "bad-usbdev", 20);
    row("usbdev=['hostbus=1,hostaddr=3,port=1']", "bad-usbdev", 31);
    row("usbdev=['hostbus=001,hostaddr=010']", "octal-number", 22, "usbdev=['hostbus=001,hostaddr=10']");
    row("type='hvm';mmio_hole=255", "out-of-range", 22);
    row("type='hvm';mmio_hole=3841", "out-of-range", 22);
    row("type='hvm';vnuma=['pnode=0']", "bad-vnuma", 19);
    row("vnuma=[['pnode=0','size=512','vcpus=0','vdistances=10']]", "vnuma-of-pv", 7);
}

void TestXlcfgLintDevices::findings()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, id);
    QFETCH(int, column);
    QFETCH(QByteArray, mended);
    const QByteArray whole = "name='x';kernel='/k'\n" + text + '\n';
    const QList<LintFinding> findings = lintConfig(parseXlcfg(whole));
    QCOMPARE(findings.size(), 1);
    const LintFinding &finding = findings.first();
    QCOMPARE(finding.id, id);
    QCOMPARE(finding.line, 2);
    QCOMPARE(finding.column, column);
    QVERIFY(!finding.what.isEmpty());
    QCOMPARE(finding.fix.has_value(), !mended.isEmpty());
    if (!finding.fix)
        return;
    const LintFix &fix = *finding.fix;
    const QByteArray better = QByteArray(whole).replace(fix.offset, fix.length, fix.text);
    QCOMPARE(better, "name='x';kernel='/k'\n" + mended + '\n');
    QCOMPARE(lintConfig(parseXlcfg(better)).size(), 0);
}

// libxl_usb.c: what it makes a controller of.
void TestXlcfgLintDevices::eachNumberOfAController()
{
    const QByteArrayList bad{"bad-usbctrl"};
    const QByteArrayList good;
    const auto ids = [](const char *head, const char *spec) {
        return idsOf(QByteArray(head) + "usbctrl=['" + spec + "']\n");
    };
    const char *hvm = "type='hvm'\n";
    QCOMPARE(ids("", "version=3"), bad);
    QCOMPARE(ids("", "version=0"), bad);
    QCOMPARE(ids("", "ports=31"), good);
    QCOMPARE(ids("", "ports=32"), bad);
    QCOMPARE(ids("", "ports=x"), bad);
    QCOMPARE(ids(hvm, "version=3,ports=15"), good);
    QCOMPARE(ids(hvm, "version=3,ports=16"), bad);
    QCOMPARE(ids(hvm, "version=2,ports=8"), bad);
    QCOMPARE(ids(hvm, "ports=6"), good);
    QCOMPARE(ids(hvm, "version=1,ports=2"), good);
    QCOMPARE(ids(hvm, "version=1,ports=4"), bad);
    QCOMPARE(ids(hvm, "version=4"), bad);
    QCOMPARE(ids(hvm, "type=pv,version=1,ports=4"), good);
}

void TestXlcfgLintDevices::nodesAgainstTheGuest()
{
    const auto ids = [](const QByteArray &head, const QByteArray &nodes) {
        return idsOf("type='hvm'\n" + head + "\nvnuma=[" + nodes + "]\n");
    };
    const QByteArray one = "['pnode=0','size=512','vcpus=0-1','vdistances=10']";
    QCOMPARE(ids("", one), QByteArrayList());
    QCOMPARE(ids("maxmem=512", one), QByteArrayList());
    QCOMPARE(ids("maxmem=256", one), QByteArrayList{"vnuma-memory"});
    QCOMPARE(ids("memory=256", one), QByteArrayList());
    QCOMPARE(ids("memory=1024", one), QByteArrayList{"vnuma-memory"});
    QCOMPARE(ids("vcpus=2", one), QByteArrayList());
    QCOMPARE(ids("vcpus=3", one), QByteArrayList{"vnuma-vcpus"});
    QCOMPARE(ids("maxvcpus=3", one), QByteArrayList{"vnuma-vcpus"});
    QCOMPARE(ids("", QByteArray(one).replace("0-1", "1-2")), QByteArrayList{"vnuma-vcpus"});
    QCOMPARE(ids("", QByteArray(one).replace("0-1", "0,0")), QByteArrayList{"vnuma-vcpus"});
    QCOMPARE(ids("", QByteArray(one).replace("0-1", "1-0")), QByteArrayList{"bad-vnuma"});
    QCOMPARE(ids("", QByteArray(one).replace("512", "512m")), QByteArrayList{"bad-vnuma"});
    QCOMPARE(ids("", QByteArray(one).replace("=10'", "=10,20'")), QByteArrayList{"bad-vnuma"});
    QCOMPARE(ids("", QByteArray(one).replace("'pnode=0',", "")), QByteArrayList{"bad-vnuma"});
    QCOMPARE(ids("", QByteArray(one).replace("'pnode", "'node=1','pnode")), QByteArrayList{"bad-vnuma-word"});
    QCOMPARE(ids("", one + ',' + one), (QByteArrayList{"bad-vnuma", "bad-vnuma"}));
}

QTEST_GUILESS_MAIN(TestXlcfgLintDevices)
#include "tst_xlcfglintdevices.moc"
