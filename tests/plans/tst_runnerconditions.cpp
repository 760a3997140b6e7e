// SPDX-License-Identifier: GPL-3.0-or-later
// Every condition, by every shell, over many answers of its tool: the runner must come to the verdict of
// judge().
#include "base/hosttext.h"
#include "plan/conditioncheck.h"
#include "plan/conditionname.h"
#include "plan/plantextwords.h"
#include "plan/runnertext.h"
#include "support/shells.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace domcero;
using namespace domcero::test;

namespace {

// As the answer would be judged by the client: what the runner's function returns.
int verdictOf(const Condition &condition, const CommandResult &answer)
{
    const auto verdict = judge(condition, answer);
    if (!verdict)
        return 3;
    return verdict->holds ? 0 : verdict->final ? 2 : 1;
}

QByteArray row(const QByteArray &name, const QByteArray &id, const QByteArray &flags)
{
    return name.leftJustified(40) + ' ' + id.rightJustified(5) + "   128     1     " + flags + "       4.5\n";
}

} // namespace

class TestRunnerConditions : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_shell;

    QString at(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &text) const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFile::Permissions(0x7755));
    }

    // The verdicts of many conditions in one shell.
    QList<int> ask(const QList<Condition> &conditions) const
    {
        QByteArray questions;
        for (const Condition &condition : conditions)
            questions += QByteArray(conditionName(condition.kind)) + '\n' +
                         escapeValue(toHostBytes(condition.subject)) + '\n' +
                         escapeValue(toHostBytes(condition.value)) + '\n';
        write("questions", questions);
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(m_shell.first(), m_shell.mid(1) + QStringList{at("ask.sh")});
        if (!process.waitForFinished(30000))
            qFatal("the runner's conditions hang");
        QList<int> verdicts;
        for (const QByteArray &word : process.readAllStandardOutput().split(' ')) {
            if (!word.isEmpty())
                verdicts += word.toInt();
        }
        return verdicts;
    }

    void compare(const QList<Condition> &conditions, const QByteArray &answer, int status) const
    {
        write("answer", answer);
        write("status", QByteArray::number(status));
        CommandResult result;
        result.exitStatus = status;
        result.standardOutput = answer;
        const QList<int> verdicts = ask(conditions);
        QCOMPARE(verdicts.size(), conditions.size());
        for (qsizetype i = 0; i < conditions.size(); ++i) {
            const Condition &condition = conditions[i];
            if (condition.subject.isEmpty() && verdictOf(condition, result) != 3)
                continue; // no condition is about a domain without a name
            QVERIFY2(verdicts[i] == verdictOf(condition, result),
                     qPrintable(QStringLiteral("%1 '%2' '%3': %4, not %5")
                                    .arg(QString::fromLatin1(conditionName(condition.kind)),
                                         condition.subject, condition.value)
                                    .arg(verdicts[i])
                                    .arg(verdictOf(condition, result))));
        }
    }

private Q_SLOTS:
    void initTestCase_data() { addShells(); }
    void init()
    {
        QFETCH_GLOBAL(QStringList, shell);
        m_shell = shell;
        // The runner without its last part, which would start something.
        const QByteArray text = runnerText();
        const qsizetype end = text.indexOf("\nverb=$1");
        QVERIFY(end > 0);
        write("ask.sh", text.left(end) + R"(
given=$(command cat answer && printf x)
given=${given%x}
gives=$(command cat status)
xl() {
    printf '%s' "$given"
    return "$gives"
}
df() { xl; }
readlink() { xl; }
grep() { xl; }
lvs() { xl; }
vgs() { xl; }
pvs() { xl; }
wipefs() { xl; }
lsblk() { xl; }
blkid() { xl; }
losetup() { xl; }
sfdisk() { xl; }
pgrep() { xl; }
dumpe2fs() { xl; }
ntfsresize() { xl; }
btrfs() { xl; }
iscsiadm() { xl; }
PATH=$PWD:$PATH
while IFS= read -r kind && IFS= read -r asked_subject && IFS= read -r asked_value; do
    decode "$asked_subject" && asked_subject=$word
    decode "$asked_value"
    condition "$kind" && "$by" "$asked_subject" "$word"
    printf '%d ' $?
done <questions
)");
        for (const char *name : {"xenstore-read", "qemu-img"})
            write(name, "#!/bin/sh\ncat answer\nexit $(cat status)\n");
    }

    void domains_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        const QByteArray header =
            "Name                                        ID   Mem VCPUs\tState\tTime(s)\n";
        const QByteArray dom0 = row("Domain-0", "0", "r-----");
        QTest::newRow("only dom0") << header + dom0 << 0;
        for (const char *flags : {"-b----", "r-----", "--p---", "---s--", "---sr-", "---sc-", "---sw-",
                                  "---ss-", "-----d", "--ps-d", "------", "--p-c-"})
            QTest::addRow("web %s", flags) << header + dom0 + row("web", "7", flags) << 0;
        QTest::newRow("others") << header + row("web2", "7", "-b----") + row("we", "8", "-b----") +
                                       row("web server", "9", "-b----") + row("xweb", "10", "-b----")
                                << 0;
        QTest::newRow("digits") << header + row("7", "12", "-b----") + row("12", "7", "-b----") << 0;
        QTest::newRow("no name") << header + row("(null)", "7", "-b---d") << 0;
        QTest::newRow("long names") << header + row(QByteArray(40, 'n'), "7", "-b----") +
                                           row(QByteArray(60, 'n'), "123456", "--p---")
                                    << 0;
        QTest::newRow("two of one name")
            << header + row("web", "7", "--p---") + row("web", "8", "-b----") << 0;
        QTest::newRow("line break in a name")
            << header + row("a\nb", "7", "-b----") + row("web", "8", "-b----") << 0;
        QTest::newRow("star") << header + row("*", "7", "-b----") + row("web", "8", "-b----") << 0;
        QTest::newRow("latin-1") << header + row("caf\xe9", "7", "-b----") + row("\xc3\xb1", "8", "-b----")
                                 << 0;
        QTest::newRow("no header") << dom0 + row("web", "7", "-b----") << 0;
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("fails") << header + dom0 << 1;
        const QByteArray whole = header + dom0 + row("web", "7", "-b----");
        for (int cut : {1, 2, 3, 8, 12, 20, 30, 40, 60})
            QTest::addRow("cut %d", cut) << whole.chopped(cut) << 0;
        QTest::newRow("unknown flags") << header + row("web", "7", "-b-X--") << 0;
    }
    void domains()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        QList<Condition> conditions;
        for (const char *name :
             {"web", "7", "*", "", "we", "caf\xe9", "\xc3\xb1", "(null)", "Domain-0", "web 7"}) {
            for (const char *value : {"", "7", "8"}) {
                for (const auto kind : {Condition::Kind::DomainPresent, Condition::Kind::DomainAlive,
                                        Condition::Kind::DomainAbsent, Condition::Kind::DomainPaused,
                                        Condition::Kind::DomainNotPaused, Condition::Kind::DomainRestarted})
                    conditions += Condition{kind, fromHostBytes(name), QString::fromLatin1(value)};
            }
        }
        for (const int length : {40, 60, 41})
            conditions += Condition{Condition::Kind::DomainAlive, QString(length, QLatin1Char('n'))};
        for (const char *value : {"", "1", "2", "127", "128", "129", "130", "x"}) {
            for (const auto kind : {Condition::Kind::DomainVcpus, Condition::Kind::DomainMemory})
                conditions += Condition{kind, QStringLiteral("web"), QString::fromLatin1(value)};
        }
        compare(conditions, answer, status);
    }

    void uuids_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        const QByteArray header =
            "Name                                        ID   Mem VCPUs\tState\tTime(s)   UUID   "
            "                         Reason-Code\tSecurity Label\n";
        const auto verbose = [](const QByteArray &row, const QByteArray &uuid) {
            return row.chopped(1) + ' ' + uuid + "        -                -\n";
        };
        const QByteArray uuid = "abcdef01-2345-6789-abcd-ef0123456789";
        const QByteArray dom0 = verbose(row("Domain-0", "0", "r-----"), QByteArray(uuid).replace('a', '0'));
        const QByteArray web = verbose(row("web", "7", "-b----"), uuid);
        QTest::newRow("there") << header + dom0 + web << 0;
        QTest::newRow("capitals") << header + dom0 + verbose(row("web", "7", "-b----"), uuid.toUpper()) << 0;
        QTest::newRow("not there") << header + dom0 << 0;
        QTest::newRow("line break") << header + dom0 + verbose(row("a\nb", "7", "-b----"), uuid) << 0;
        QTest::newRow("bad uuid") << header + dom0 + verbose(row("web", "7", "-b----"), uuid + '0') << 0;
        QTest::newRow("without") << header + dom0 + row("web", "7", "-b----") << 0;
        QTest::newRow("cut") << (header + dom0 + web).chopped(20) << 0;
        QTest::newRow("fails") << header + dom0 << 1;
        QTest::newRow("nothing") << QByteArray() << 0;
    }
    void uuids()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        compare({{Condition::Kind::UuidAbsent, QStringLiteral("abcdef01-2345-6789-abcd-ef0123456789")},
                 {Condition::Kind::UuidAbsent, QStringLiteral("00000000-2345-6789-abcd-ef0123456789")}},
                answer, status);
    }

    void devices_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        const QByteArray disks = "Vdev  BE  handle state evt-ch ring-ref BE-path                       \n";
        const QByteArray nics =
            "Idx BE Mac Addr.         handle state evt-ch   tx-/rx-ring-ref BE-path                       \n";
        const QByteArray xvda =
            "51712 0   1      4     9      8        /local/domain/0/backend/vbd/1/51712\n";
        const QByteArray xvdb =
            "51728 0   1      3     10     9        /local/domain/0/backend/vbd/1/51728\n";
        const QByteArray fresh =
            "51728 0   1      -1    -1     -1       /local/domain/0/backend/vbd/1/51728\n";
        const QByteArray eth0 =
            "0   0  00:16:3E:00:00:01     0     4     -1   524/525         /local/domain/0/backend/vif/1/0\n";
        const QByteArray eth1 =
            "1   0  00:16:3e:00:00:02     1     1     -1   524/525         /local/domain/0/backend/vif/1/1\n";
        for (const QByteArray &rows :
             {QByteArray(), xvda, xvdb, xvda + xvdb, xvdb + xvdb, xvda + fresh, xvda + "x\n",
              xvda + xvdb.chopped(1), QByteArray(xvda).replace('/', 'x'), xvda + eth0})
            QTest::addRow("disks %s", rows.toHex().constData()) << disks + rows << 0;
        for (const QByteArray &rows :
             {QByteArray(), eth0, eth1, eth0 + eth1, eth1 + eth1, eth0.chopped(1), xvda})
            QTest::addRow("nics %s", rows.toHex().constData()) << nics + rows << 0;
        QTest::addRow("heading only, then failed") << nics << 1;
        QTest::addRow("nothing") << QByteArray() << 0;
        QTest::addRow("cut heading") << disks.chopped(1) << 0;
    }
    void devices()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        QList<Condition> conditions{{Condition::Kind::DisksConnected, QStringLiteral("7")}};
        for (const char *number : {"51712", "51728", "5171"}) {
            for (const auto kind : {Condition::Kind::DiskConnected, Condition::Kind::DiskAbsent})
                conditions += Condition{kind, QStringLiteral("7"), QString::fromLatin1(number)};
        }
        for (const char *mac : {"00:16:3e:00:00:01", "00:16:3e:00:00:02", "00:16:3e:00:00:03"}) {
            for (const auto kind : {Condition::Kind::NicConnected, Condition::Kind::NicAbsent})
                conditions += Condition{kind, QStringLiteral("7"), QString::fromLatin1(mac)};
        }
        compare(conditions, answer, status);
    }

    // What df, readlink, grep and xenstore-read say.
    void texts_data()
    {
        QTest::addColumn<QByteArray>("answer");
        for (const char *text :
             {"",
              "\n",
              "running\n",
              "running",
              "running\n\n",
              "paused\n",
              "a b\n",
              "/etc/xen/web.cfg\n",
              "/etc/xen/web.cfg",
              "  \"name\": \"web\",\n",
              "  \"name\": \"web\"\n",
              "  \"name\": \"web\n",
              "  \"name\": \"a\"b\",\n",
              "  \"uuid\": \"web\"\n",
              "  \"name\": \"caf\xe9\",\n",
              "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sda1 1000 400 600 40% /\n",
              "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/a b 1000 400 599 40% /a% b\n",
              "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sda1 1000 400 600 40% /",
              "Filesystem 1024-blocks Used Available Capacity Mounted on\nproc 0 0 0 - /proc\n",
              "Filesystem 1024-blocks Used Available Capacity Mounted on\n"})
            QTest::addRow("%s", QByteArray(text).toHex().constData()) << QByteArray(text);
    }
    void texts()
    {
        QFETCH(QByteArray, answer);
        QList<Condition> conditions{{Condition::Kind::DeviceModelRuns, QStringLiteral("7")}};
        for (const char *value : {"", "running", "a b", "/etc/xen/web.cfg", "web", "a\"b", "caf\xe9"}) {
            for (const auto kind :
                 {Condition::Kind::XenstoreHolds, Condition::Kind::LinkTo, Condition::Kind::SavedGuest})
                conditions += Condition{kind, QStringLiteral("/a"), fromHostBytes(value)};
        }
        for (const char *bytes : {"0", "613376", "614400", "614401", "99999999999999"})
            conditions +=
                Condition{Condition::Kind::FolderHasRoom, QStringLiteral("/a"), QString::fromLatin1(bytes)};
        const bool all = answer.isEmpty() || answer == "running\n";
        for (const int status : all ? QList<int>{0, 1, 2, 3, 127} : QList<int>{0})
            compare(conditions, answer, status);
    }

    // What the tools of storage say.
    void storage_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QByteArray>("answer");
        const auto add = [](const char *tool, const QByteArray &answer) {
            QTest::addRow("%s %s", tool, answer.toHex().constData()) << QString::fromLatin1(tool) << answer;
        };
        const QByteArray web = "  web|w-uuid|-wi-a-----|4194304\n";
        for (const QByteArray &answer :
             {web, QByteArray("  mail|m-uuid|owi-aos---|8388608\n") + web,
              QByteArray("  off|o-uuid|-wi-------|4194304\n"),
              QByteArray("  web|w-uuid|Owi-aos---|4194304\n"), web.chopped(1),
              web + "  [pool_tdata]|t|Twi-ao----|4\n", web + "x\n", web.mid(1),
              QByteArray("  web|w-uuid|-wi-a-----|\n"), QByteArray("  web|w-uuid|-wi-a-----\n"),
              QByteArray("  *|w-uuid|-wi-a-----|4\n")})
            add("lvs", answer);
        for (const char *answer :
             {"  vg0|g-uuid|12\n", "  vg0|g-uuid|x\n", "  vg1|h|0\n  vg0|g-uuid|1234567\n", "  vg0|12\n"})
            add("vgs", answer);
        for (const char *answer : {"  p-uuid|0|vg0\n", "  p-uuid|7|\n", "  p-uuid|7", "p-uuid|7|\n"})
            add("pvs", answer);
        for (const char *answer : {"disk\n", "disk \npart \n", "disk\nlvm\n", "lvm /mnt\n",
                                   "disk\npart /boot\n", "part [SWAP]\n", "disk"})
            add("lsblk", answer);
        for (const char *answer : {"ext4\n", "ext4", "a b\n", "a=b\n"})
            add("blkid", answer);
        const QByteArray ext = "Filesystem volume name:   a\nBlock count:              1024\n"
                               "Free blocks:              12\nBlock size:               4096\n";
        for (const QByteArray &answer :
             {"Last write time:          Sun Nov 15 09:12:41 2026\n" + ext, ext + "Last write time: x \n",
              ext, ext + "Block count: 2048\n", ext + "Block count: x\n", ext.chopped(30),
              QByteArray("Block count: 1048577\nBlock size: 1\nFree blocks: 0\n")})
            add("dumpe2fs", answer);
        for (const char *answer :
             {"ntfsresize v2022.10.3 (libntfs-3g)\nCurrent volume size: 4194304 bytes (5 MB)\n",
              "Current volume size: 4194305 bytes (5 MB)\n", "Current volume size: bytes\n"})
            add("ntfsresize", answer);
        for (const char *answer :
             {"Label: 'bt'  uuid: 34c9\n\tTotal devices 1 FS bytes used 147456\n"
              "\tdevid    1 size 4194304 used 92274688 path /dev/mapper/vg0-x\n\n",
              "Label: 'a\n\tdevid 1 size 1 used 1'\n\tTotal devices 2 FS bytes used 147456\n"
              "\tdevid    1 size 4194304 used 92 path /dev/a\n\tdevid    2 size 1 used 92 path /dev/b\n",
              "\tdevid    1 size 4194304 used 92 path /dev/a\n"})
            add("btrfs", answer);
        add("wipefs", "DEVICE OFFSET TYPE\nsda 0x438 ext4\n");
        for (const char *answer :
             {"/dev/loop0: []: (/a)\n",
              "/dev/loop0: [0005]:394 (/dev/dm-3), offset 1048576, sizelimit 4096\n",
              "/dev/loop1: []: (/a)\n/dev/loop0: []: (/a b), offset 1048576, sizelimit 4096\n",
              "/dev/loop0: []: (/a), offset 1048576, sizelimit 40960\n",
              "/dev/loop0: []: (/a), offset 11048576, sizelimit 4096\n",
              "/dev/loop00: []: (/a), offset 1048576, sizelimit 4096\n"})
            add("losetup", answer);
        for (const char *answer :
             {"label: gpt\ndevice: /dev/vg0/a\nsector-size: 512\n\n/dev/vg0/a1 : start=        2048, size=   "
              "    "
              "8, type=83, uuid=A, name=\"size=9, start=1\"\n",
              "# partition table of /dev/a\nunit: sectors\n\n/dev/a1 : start=     2048, size=        8, "
              "Id=83\n"
              "/dev/a2 : start=        0, size=        0, Id= 0\n",
              "label: gpt\nsector-size: 4096\n\nnbd0p12 : start= 256, size= 1, type=83\nnbd0p1 : "
              "start=2048,size=8\n",
              "/a1 : start= 2048\n", "/a1 : start= x, size= 8\n", "/a : start= 2048, size= 8\n",
              "sector-size: 1\n/a1 : start= 2048, size= 8\n", "/a1: start= 2048, size= 8\n"})
            add("sfdisk", answer);
        for (const char *answer :
             {"qemu-nbd -f qcow2 -c /dev/nbd0 /a\n", "qemu-nbd -f qcow2 -c /dev/nbd00 /a\n",
              "qemu-nbd -f qcow2 -c /dev/nbd1 /b\nqemu-nbd -c /dev/nbd0 /a b\n",
              "qemu-nbd -c /dev/nbd0 /b /a\n"})
            add("pgrep", answer);
        for (const char *answer : {"0\n", "16\n", "0", "00\n"})
            add("cat", answer);
        const QByteArray size = "virtual size: 1 GiB (1073741824 bytes)\n";
        for (const QByteArray &answer :
             {"image: /a\nfile format: qcow2\n" + size, size + "backing file: /b c\n",
              size + "backing file: b c (actual path: /b c)\n", size + "backing file: (actual path: /b)\n",
              size + "backing file: a (actual path: /x) (actual path: /b)\n",
              size + "backing file: /b (actual path: /b c)\n", "backing file: /b\n" + size,
              QByteArray("virtual size: 1.0G (1073741824 bytes)\n"), QByteArray("virtual size: 1.0G\n"),
              QByteArray("image: virtual size: 1 (2 bytes)\n"),
              QByteArray("Snapshot list:\nID TAG VM SIZE DATE\n1  before  0 B 2026-01-01\n"),
              QByteArray("ID before\n12 after 0\n"), QByteArray("1\n")})
            add("qemu-img", answer);
        for (const char *answer :
             {"tcp: [3] 127.0.0.1:3260,1 iqn.a:b (non-flash)\n",
              "127.0.0.1:3260,1 iqn.a:b\n[fd00::1]:3260,1 iqn.c\n", "tcp: [3] 127.0.0.1:3260,1 iqn.a:bc\n",
              "no records\n", "# BEGIN RECORD\nnode.startup = manual\n# END RECORD\n",
              "node.startup = manual2\n", "node.startup = manual"})
            add("iscsiadm", answer);
        add("", "x\n"); // of all of them
        add("", {});
    }
    void storage()
    {
        using Kind = Condition::Kind;
        QFETCH(QString, tool);
        QFETCH(QByteArray, answer);
        const QString file = QStringLiteral("/a");
        const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
        QList<Condition> conditions;
        for (const char *volume : {"vg0/web", "vg0/mail", "vg0/off", "vg0/*"}) {
            for (const Kind kind : {Kind::VolumeAbsent, Kind::VolumeNotOpen, Kind::VolumeMerging})
                conditions += Condition{kind, text(volume)};
            for (const char *value : {"w-uuid", "m-uuid", "4194304", ""})
                conditions += {Condition{Kind::VolumeIs, text(volume), text(value)},
                               Condition{Kind::VolumeBytes, text(volume), text(value)}};
        }
        for (const char *group : {"vg0", "vg1"}) {
            conditions +=
                {Condition{Kind::GroupAbsent, text(group)}, Condition{Kind::GroupNotActive, text(group)},
                 Condition{Kind::GroupIs, text(group), text("g-uuid")}};
            for (const char *value : {"0", "12", "13", "1234567"})
                conditions += Condition{Kind::GroupHasExtents, text(group), text(value)};
        }
        for (const char *value : {"", "p-uuid", "vg0"})
            conditions += {Condition{Kind::PhysicalVolumeIs, file, text(value)},
                           Condition{Kind::PhysicalVolumeIn, file, text(value)}};
        for (const Kind kind :
             {Kind::PhysicalVolumeEmpty, Kind::Blank, Kind::DeviceUnused, Kind::FileUnbound})
            conditions += Condition{kind, file};
        for (const char *value : {"TYPE=ext4", "TYPE=a b", "LABEL=a b", "LABEL=a=b"})
            conditions += Condition{Kind::ContentIs, file, text(value)};
        for (const char *value : {"qcow2", "qcow2 1073741824", "qcow2 1"})
            conditions += Condition{Kind::ImageIs, file, text(value)};
        for (const char *value : {"", "/b", "/b c"})
            conditions += Condition{Kind::ImageBuildsOn, file, text(value)};
        for (const char *value : {"before", "after", "TAG", "b"})
            conditions += {Condition{Kind::ImageHasSnapshot, file, text(value)},
                           Condition{Kind::ImageHasNoSnapshot, file, text(value)}};
        for (const char *value :
             {"ext4 4194304", "ext3 4194303", "ext2 99999999999999", "ntfs 4194304", "btrfs 4194304"})
            conditions += Condition{Kind::FileSystemFits, file, text(value)};
        for (const char *value : {"/dev/loop0 1048576 4096", "/dev/loop1 1048576 4096"})
            conditions += Condition{Kind::LoopOf, file, text(value)};
        for (const char *value : {"1 1048576 4096", "2 0 0", "12 1048576 4096", "1 1048576 8"})
            conditions += Condition{Kind::PartitionIs, file, text(value)};
        for (const char *value : {"/a", "/b", "b"})
            conditions += {Condition{Kind::NbdServes, text("/dev/nbd0"), text(value)},
                           Condition{Kind::NbdGone, text("/dev/nbd0"), text(value)}};
        conditions += Condition{Kind::NbdWithoutParts, text("nbd")};
        for (const char *value : {"Sun Nov 15 09:12:41 2026", "x", ""})
            conditions += Condition{Kind::FileSystemUnwritten, file, text(value)};
        for (const char *target : {"iqn.a:b", "iqn.c"}) {
            for (const char *portal : {"127.0.0.1:3260", "[fd00::1]:3260"}) {
                for (const Kind kind : {Kind::TargetLoggedIn, Kind::TargetLoggedOut, Kind::TargetKnown})
                    conditions += Condition{kind, text(target), text(portal)};
            }
        }
        conditions +=
            Condition{Kind::TargetHolds, text("iqn.a:b 127.0.0.1:3260"), text("node.startup = manual")};
        conditions.removeIf([&](const Condition &condition) {
            return !tool.isEmpty() && readingOf(condition).program != tool;
        });
        for (const int status : answer.isEmpty() ? QList<int>{0, 1, 2, 5, 21, 127} : QList<int>{0})
            compare(conditions, answer, status);
    }

    void files()
    {
        write("there", "");
        write("answer", "");
        write("status", "0");
        QList<Condition> conditions;
        QList<int> wanted;
        for (const char *name : {"there", "gone", "", "../../dev/null", "../../dev/loop0"}) {
            for (const auto kind : {Condition::Kind::FileExists, Condition::Kind::PathAbsent,
                                    Condition::Kind::FolderExists, Condition::Kind::DeviceExists}) {
                const Condition condition{kind, at(name)};
                const Command reading = readingOf(condition);
                CommandResult result;
                result.exitStatus = QProcess::execute(QStringLiteral("/usr/bin/test"), reading.arguments);
                conditions += condition;
                wanted += verdictOf(condition, result);
            }
        }
        QCOMPARE(ask(conditions), wanted);
        QVERIFY(wanted.contains(0) && wanted.contains(1));
    }
};

QTEST_GUILESS_MAIN(TestRunnerConditions)
#include "tst_runnerconditions.moc"
