// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/diskspec.h"
#include "formats/xlcfg/file.h"
#include "formats/xlcfg/guestfromconfig.h"
#include "formats/xlcfg/literal.h"
#include "formats/xlcfg/vdev.h"
#include "formats/xlcfg/vifspec.h"

#include <QTest>

using namespace domcero;

namespace {

const QByteArray mailServer = "# mail server\n"
                              "name = \"zimbra\"\n"
                              "uuid = '11111111-1111-4111-8111-1111111111AB'\n"
                              "memory = 6144 ; maxmem=8192\n"
                              "vcpus=2\n"
                              "maxvcpus=4\n"
                              "kernel = '/boot/vmlinuz' # caf\xE9\n"
                              "disk = [ '/dev/vg0/zimbra-root,raw,xvda,rw',  # system\n"
                              "         \"file:/iso/cd.iso,hdc:cdrom,r\",\n"
                              "       ]\n"
                              "vif = [ 'mac=00:16:3E:1:00:01, bridge=br0', 'model=rtl8139,foo=1' ]\n";

} // namespace

class TestXlcfg : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tokensCoverEveryByteOnce()
    {
        QByteArray all;
        for (int c = 0; c < 256; ++c)
            all += static_cast<char>(c);
        for (const QByteArray &text : {mailServer, all,
                                       QByteArray("\xEF\xBB\xBF"
                                                  "a=1\r\n'x"),
                                       QByteArray("#")}) {
            for (qsizetype length = 0; length <= text.size(); ++length) {
                const QByteArray cut = text.first(length);
                QByteArray together;
                for (const XlcfgToken &token : tokenizeXlcfg(cut)) {
                    QCOMPARE(token.offset, together.size());
                    QVERIFY(token.length > 0);
                    together += cut.mid(token.offset, token.length);
                }
                QCOMPARE(together, cut);
            }
        }
    }
    void assignmentsKeepTheirPlace()
    {
        const XlcfgFile file = parseXlcfg(mailServer);
        QVERIFY(!file.problem);
        QCOMPARE(file.assignments.size(), 9);
        const XlcfgAssignment &disk = file.assignments[7];
        QCOMPARE(disk.name, "disk");
        QCOMPARE(disk.line, 8);
        QVERIFY(disk.value.isList);
        QVERIFY(mailServer.sliced(disk.value.offset).startsWith("[ '/dev/vg0"));
        QVERIFY(mailServer.first(disk.value.offset + disk.value.length).endsWith("\n       ]"));
        const XlcfgValue &item = disk.value.items[1];
        QCOMPARE(mailServer.mid(item.offset, item.length), "\"file:/iso/cd.iso,hdc:cdrom,r\"");
        QCOMPARE(item.text, "file:/iso/cd.iso,hdc:cdrom,r");
        QCOMPARE(file.assignments[4].line, 5);
    }
    void lookups()
    {
        const XlcfgFile file =
            parseXlcfg("a=1\na=0x10\nb='2g'\nc=['x',['y'],'z']\nc+=['w']\nd='x'\nd+='y'\ne+=5\nf=010\n");
        QVERIFY(!file.problem);
        QCOMPARE(file.number("a").value, 16);
        QCOMPARE(file.number("b").state, XlcfgLookup::NoNumber);
        QCOMPARE(file.number("c").state, XlcfgLookup::WrongKind);
        QCOMPARE(file.number("e").state, XlcfgLookup::NoNumber);
        QCOMPARE(file.number("f").value, 8);
        QCOMPARE(file.number("g").state, XlcfgLookup::Absent);
        QCOMPARE(file.string("d"), "xy");
        QVERIFY(!file.string("c"));
        QCOMPARE(*file.strings("c"), QList<QByteArray>{"x"}); // xl stops at the first item that is a list
        QCOMPARE(file.value("c")->items.size(), 4);
        QVERIFY(!file.strings("a"));
        QCOMPARE(file.names(), (QList<QByteArray>{"a", "b", "c", "d", "e", "f"}));
    }
    void problemsSayWhereAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("word"); // a word of the sentence
        const auto row = [](const char *tag, const QByteArray &text, int line, int column,
                            const QByteArray &word) { QTest::newRow(tag) << text << line << column << word; };
        row("typographic quotes", "a=1\nname = \xE2\x80\x9Cx\xE2\x80\x9D\n", 2, 8, "typographic");
        row("Windows-1252 quotes", "name = \x93x\x94\n", 1, 8, "typographic");
        row("CR LF", "a=1\r\nb=2\r\n", 1, 4, "Windows");
        row("CR LF after a word", "a='x'\r\n", 1, 6, "Windows");
        row("byte order mark", "\xEF\xBB\xBFname='x'\n", 1, 1, "byte order mark");
        row("NUL", QByteArray("a='x\0'\n", 7), 1, 3, "NUL");
        row("comment without line end", "a=1\n# the end", 2, 1, "comment without a line end");
        row("no closing quote", "\xC3\xB1", 1, 1, "cannot stand");
        row("open text", "a=1\nb = 'x\nc=1\n", 2, 5, "closing quotation mark");
        row("backslash", "a=[ 1, \\\n 2 ]\n", 1, 8, "backslash");
        row("import", "import os, re\n", 1, 1, "Python");
        row("call", "memory = 5\nvcpus = len(x)\n", 2, 9, "must stand in quotes");
        row("tuple", "a = ('x')\n", 1, 5, "Python");
        row("def", "def f():\n", 1, 1, "Python");
        row("True", "hap = True\n", 1, 7, "does not know");
        row("negative", "a = -1\n", 1, 5, "only in quotes");
        row("upper case key", "Name = 'x'\n", 1, 1, "lower case");
        row("unquoted", "name = zimbra\n", 1, 8, "must stand in quotes");
        row("no value", "name =\n", 1, 7, "no value");
        row("no operator", "name 'x'\n", 1, 1, "no = after");
        row("key alone", "name\n", 1, 1, "no = after");
        row("two in a line", "a=1 b=2\n", 1, 5, "goes on with");
        row("no key", "= 1\n", 1, 1, "instead of a key");
        row("no comma", "a=['x' 'y']\n", 1, 8, "comma or ]");
        row("two commas", "a=['x',,'y']\n", 1, 8, "a value or ]");
        row("open list", "a=['x',\n", 2, 1, "not closed");
        row("end", "a", 1, 2, "middle of a setting");
        row("bad escape", "a='C:\\xen'\n", 1, 3, "backslash before");
        row("mixed addition", "a=['x']\n a+='y'\n", 2, 2, "adds to");
        row("deep", "a=" + QByteArray(100000, '[') + "\n", 1, 203, "too deeply");
        row("column counts characters", "a='\xC3\xB1\xC3\xB1' b=1\n", 1, 8, "goes on with");
    }
    void problemsSayWhereAndWhatToDo()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QByteArray, word);
        const XlcfgFile file = parseXlcfg(text);
        QVERIFY(file.problem);
        QVERIFY2(file.problem->what.id().contains(word), file.problem->what.id());
        QCOMPARE(file.problem->line, line);
        QCOMPARE(file.problem->column, column);
        QVERIFY(!file.problem->remedy.isEmpty());
        const Error error = xlcfgError(file);
        QCOMPARE(error.code, ErrorCode::ParseFailed);
        QVERIFY(!error.detail.contains(QLatin1Char('\n')));
    }
    void numbers()
    {
        QCOMPARE(longFromXlcfg("-9223372036854775808"), std::numeric_limits<qint64>::min());
        QCOMPARE(longFromXlcfg("9223372036854775807"), std::numeric_limits<qint64>::max());
        QVERIFY(!longFromXlcfg("9223372036854775808"));
        QVERIFY(!longFromXlcfg("0x"));
        QVERIFY(!longFromXlcfg(""));
        QVERIFY(!longFromXlcfg("-"));
        QCOMPARE(longFromXlcfg("0xFf"), 255);
    }
    void deviceNumbers_data()
    {
        QTest::addColumn<QByteArray>("vdev");
        QTest::addColumn<int>("number"); // -1: none
        const auto row = [](const char *vdev, int number) {
            QTest::newRow(vdev) << QByteArray(vdev) << number;
        };
        row("xvda", 51712);
        row("xvdb", 51728);
        row("xvdb1", 51729);
        row("xvdz", 268441856); // as xl 4.17 printed it
        row("xvdaa", (1 << 28) | (26 << 8));
        row("hda", 768);
        row("hdc", 22 << 8);
        row("hdd", (22 << 8) | 64);
        row("hde", -1);
        row("sda", 2048);
        row("sdp15", 2048 + 255);
        row("sdq", -1);
        row("d16p1", (1 << 28) | (16 << 8) | 1);
        row("51712", 51712);
        row("0xca00", 51712);
        row("xvba", -1);
        row("xvd", -1);
        row("xvd1", -1);
        row("xvda01", -1);
        row("xvda256", -1);
        row("-1", -1);
        row("", -1);
    }
    void deviceNumbers()
    {
        QFETCH(QByteArray, vdev);
        QFETCH(int, number);
        QCOMPARE(virtualDeviceNumber(vdev).value_or(-1), number);
    }
    void disks()
    {
        const auto disk = parseDiskSpec("vdev=xvda,format=qcow2,script=block-x,target=/i/a,b=c.img");
        QVERIFY(disk.ok());
        QCOMPARE(disk->target, "/i/a,b=c.img");
        QCOMPARE(disk->format, DiskSpec::Format::Qcow2);
        QCOMPARE(disk->script, "block-x");
        const auto newer = parseDiskSpec("/dev/vg/a,raw,xvda,rw,untrusted,grant_usage=1,discard");
        QVERIFY(newer.ok());
        QCOMPARE(newer->trusted, false);
        QCOMPARE(newer->grantUsage, true);
        QCOMPARE(newer->discard, true);
        const auto manual = parseDiskSpec("/dev/vg/rootDomu,xvda,w");
        QVERIFY(!manual.ok());
        QVERIFY(manual.error().what.id().contains("no disk format"));
        QCOMPARE(manual.error().detail, QStringLiteral("/dev/vg/rootDomu,xvda,w"));
        QVERIFY(!manual.error().remedy.isEmpty());
    }
    void cards()
    {
        const VifSpec vif = parseVifSpec(
            "mac=0:16:3e-A:0 ff,  bridge=br0,type=ioemu,_model_=e1000,model=e1000,accel=1,mac=1:2");
        QCOMPARE(vif.mac(), "00:16:3e:0a:00:ff");
        QCOMPARE(vif.bridge(), "br0");
        QCOMPARE(vif.model(), "e1000");
        QCOMPARE(vif.ignored, (QList<QByteArray>{"_model_=e1000", "accel=1", "mac=1:2"}));
        QVERIFY(parseVifSpec("").values.isEmpty());
        QVERIFY(parseVifSpec("mac=00:16:3e:00:00").mac().isEmpty());
        QVERIFY(parseVifSpec("mac=00:16:3e:00:00:1FF").mac().isEmpty());
        QCOMPARE(parseVifRate("10Mb/s"), (VifRate{1250000, 50000}));
        QCOMPARE(parseVifRate("250KB/s@20ms"), (VifRate{250000, 20000}));
        QVERIFY(!parseVifRate("10mb/s"));
    }
    void aGuestFromItsConfig()
    {
        const Guest guest = guestFromConfig(mailServer, QStringLiteral("/etc/xen/z.cfg"));
        QVERIFY(!guest.configProblem);
        QCOMPARE(guest.name, QStringLiteral("zimbra"));
        QCOMPARE(guest.uuid, QStringLiteral("11111111-1111-4111-8111-1111111111ab"));
        QCOMPARE(guest.configPath, QStringLiteral("/etc/xen/z.cfg"));
        QCOMPARE(guest.state, GuestState::Stopped);
        QCOMPARE(guest.type, GuestType::Pv);
        QCOMPARE(guest.memory, ByteSize::fromMiB(6144));
        QCOMPARE(guest.maxMemory, ByteSize::fromMiB(8192));
        QCOMPARE(guest.vcpus, 2);
        QCOMPARE(guest.maxVcpus, 4);
        QCOMPARE(guest.disks.size(), 2);
        QCOMPARE(guest.disks[0], (GuestDisk{QStringLiteral("/dev/vg0/zimbra-root"), QStringLiteral("raw"),
                                            QStringLiteral("xvda"), false, false}));
        QCOMPARE(guest.disks[1], (GuestDisk{QStringLiteral("/iso/cd.iso"), QStringLiteral("raw"),
                                            QStringLiteral("hdc"), true, true}));
        QCOMPARE(guest.nics.size(), 2);
        QCOMPARE(guest.nics[0],
                 (GuestNic{QStringLiteral("00:16:3e:01:00:01"), QStringLiteral("br0"), QString()}));
        QCOMPARE(guest.nics[1].model, QStringLiteral("rtl8139"));
    }
    void typesByTheirOldAndNewWords_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<GuestType>("type");
        QTest::addColumn<bool>("problem");
        QTest::newRow("none") << QByteArray("") << GuestType::Pv << false;
        QTest::newRow("pvh") << QByteArray("type='pvh'\n") << GuestType::Pvh << false;
        QTest::newRow("hvm") << QByteArray("type='hvm'\n") << GuestType::Hvm << false;
        QTest::newRow("h") << QByteArray("type='h'\n") << GuestType::Hvm << false;
        QTest::newRow("p") << QByteArray("type='p'\n") << GuestType::Pv << false;
        QTest::newRow("empty") << QByteArray("type=''\n") << GuestType::Hvm << false;
        QTest::newRow("builder") << QByteArray("builder='hvm'\n") << GuestType::Hvm << false;
        QTest::newRow("generic") << QByteArray("builder='generic'\n") << GuestType::Pv << false;
        QTest::newRow("both") << QByteArray("builder='hvm'\ntype='hvm'\n") << GuestType::Hvm << false;
        QTest::newRow("against each other")
            << QByteArray("builder='hvm'\ntype='pv'\n") << GuestType::Pv << true;
        QTest::newRow("pvh=1") << QByteArray("pvh=1\n") << GuestType::Pvh << false;
        QTest::newRow("wrong") << QByteArray("type='vm'\n") << GuestType::Unknown << true;
        QTest::newRow("wrong builder") << QByteArray("builder='linux'\n") << GuestType::Unknown << true;
    }
    void typesByTheirOldAndNewWords()
    {
        QFETCH(QByteArray, text);
        QFETCH(GuestType, type);
        QFETCH(bool, problem);
        const Guest guest = guestFromConfig("name='x'\n" + text, QStringLiteral("/etc/xen/x"));
        QCOMPARE(guest.type, type);
        QCOMPARE(guest.configProblem.has_value(), problem);
        QCOMPARE(guest.name, QStringLiteral("x"));
    }
    void sizesByDefault()
    {
        const Guest bare = guestFromConfig("name='x'", QStringLiteral("/etc/xen/x"));
        QCOMPARE(bare.memory, ByteSize::fromMiB(32));
        QCOMPARE(bare.vcpus, 1);
        QCOMPARE(bare.maxVcpus, 1);
        const Guest odd =
            guestFromConfig("name='x'\nmemory='2g'\nmaxmem=64\nvcpus='-3'\n", QStringLiteral("/etc/xen/x"));
        QCOMPARE(odd.memory, ByteSize::fromMiB(64));
        QCOMPARE(odd.vcpus, 0);
        const Guest huge =
            guestFromConfig("name='x'\nmemory=9223372036854775807\n", QStringLiteral("/etc/xen/x"));
        QVERIFY(huge.memory > ByteSize::fromGiB(1000));
    }
    void brokenConfigs()
    {
        const Guest broken =
            guestFromConfig("name = 'x'\nmemory = 5 GB\n", QStringLiteral("/etc/xen/mail.cfg"));
        QVERIFY(broken.configProblem);
        QCOMPARE(broken.name, QStringLiteral("mail"));
        QCOMPARE(broken.configProblem->detail, QStringLiteral("memory = 5 GB"));
        const Guest nameless = guestFromConfig("memory = 5\n", QStringLiteral("/etc/xen/mail"));
        QVERIFY(nameless.configProblem);
        QCOMPARE(nameless.name, QStringLiteral("mail"));
        QCOMPARE(nameless.memory, ByteSize::fromMiB(5));
        const Guest disk =
            guestFromConfig("name='x'\ndisk=['/dev/a,xvda,w','/dev/b,raw,xvdb,rw']\n", QStringLiteral("/c"));
        QVERIFY(disk.configProblem);
        QCOMPARE(disk.name, QStringLiteral("x"));
        QCOMPARE(disk.disks.size(), 1);
        const Guest cpus = guestFromConfig("name='x'\nvcpus=4\nmaxvcpus=2\n", QStringLiteral("/c"));
        QVERIFY(cpus.configProblem);
        const Guest uuid = guestFromConfig("name='x'\nuuid='12'\n", QStringLiteral("/c"));
        QVERIFY(uuid.configProblem);
    }
    void aCutConfigIsNeverMistaken()
    {
        for (qsizetype length = 0; length < mailServer.size(); ++length) {
            const Guest guest = guestFromConfig(mailServer.first(length), QStringLiteral("/etc/xen/z.cfg"));
            if (!guest.configProblem)
                QCOMPARE(guest.name, QStringLiteral("zimbra"));
            else
                QVERIFY(guest.name == QStringLiteral("z") || guest.name == QStringLiteral("zimbra"));
        }
    }
};

QTEST_GUILESS_MAIN(TestXlcfg)
#include "tst_xlcfg.moc"
