// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/conditioncheck.h"

#include <QTest>

using namespace domcero;
using Kind = Condition::Kind;

namespace {

const QByteArray disks = "Vdev  BE  handle state evt-ch ring-ref BE-path                       \n"
                         "51712 0   1      4     9      8        /local/domain/0/backend/vbd/1/51712\n"
                         "51776 0   1      1     -1     -1       /local/domain/0/backend/qdisk/1/51776\n";
const QByteArray nics =
    "Idx BE Mac Addr.         handle state evt-ch   tx-/rx-ring-ref BE-path                       \n"
    "0   0  00:16:3e:00:00:01     0     4     -1   524/525         /local/domain/0/backend/vif/1/0\n"
    "1   0  00:16:3e:00:00:0a     1     3     -1  1037/1038        /local/domain/0/backend/vif/1/1\n";
const QByteArray df = "Filesystem     1024-blocks   Used Available Capacity Mounted on\n"
                      "/dev/my disk       2534172 543732   1841604      23% /mnt/a b\n";
const QByteArray domains =
    "Name                                        ID   Mem VCPUs\tState\tTime(s)\n"
    "web                                          1   127     2     -b----      45.5\n";
const QByteArray verbose = "Name                                        ID   Mem VCPUs\tState\tTime(s)   "
                           "UUID                            "
                           "Reason-Code\tSecurity Label\n"
                           "web                                          1   128     1     -b----      45.5 "
                           "11111111-1111-4111-8111-111111111111        -                -\n";

} // namespace

// Each condition beside those on domains (tst_conditioncheck): its reading and its verdict.
class TestJudgements : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("verdict"); // 1 holds, 0 does not, -1 cannot be judged
        const auto add = [](const char *name, Kind kind, const char *subject, const char *value,
                            const char *reading, int status, const QByteArray &answer, int verdict) {
            QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(subject)
                                << QString::fromLatin1(value) << QString::fromLatin1(reading) << status
                                << answer << verdict;
        };
        add("vcpus", Kind::DomainVcpus, "web", "2", "xl list", 0, domains, 1);
        add("vcpus, another number", Kind::DomainVcpus, "web", "1", "xl list", 0, domains, 0);
        add("vcpus, gone", Kind::DomainVcpus, "mail", "1", "xl list", 0, domains, 0);
        add("memory, nearly", Kind::DomainMemory, "web", "128", "xl list", 0, domains, 1);
        add("memory, less", Kind::DomainMemory, "web", "130", "xl list", 0, domains, 0);
        add("uuid", Kind::UuidAbsent, "11111111-1111-4111-8111-111111111111", "", "xl list -v", 0, verbose,
            0);
        add("uuid, absent", Kind::UuidAbsent, "21111111-1111-4111-8111-111111111111", "", "xl list -v", 0,
            verbose, 1);
        add("folder", Kind::FolderExists, "/srv", "", "test -d /srv", 0, {}, 1);
        add("no folder", Kind::FolderExists, "/srv", "", "test -d /srv", 1, {}, 0);
        add("no device", Kind::DeviceExists, "/dev/x", "", "test -b /dev/x", 1, {}, 0);
        add("path absent", Kind::PathAbsent, "/a b", "", "test -e '/a b' -o -L '/a b'", 1, {}, 1);
        add("path there", Kind::PathAbsent, "/a", "", "test -e /a -o -L /a", 0, {}, 0);
        add("path, test fails", Kind::PathAbsent, "/a", "", "test -e /a -o -L /a", 2, {}, -1);
        add("link", Kind::LinkTo, "/etc/xen/auto/a", "../a", "readlink /etc/xen/auto/a", 0, "../a\n", 1);
        add("link elsewhere", Kind::LinkTo, "/etc/xen/auto/a", "../a", "readlink /etc/xen/auto/a", 0,
            "../b\n", 0);
        add("no link", Kind::LinkTo, "/etc/xen/auto/a", "../a", "readlink /etc/xen/auto/a", 1, {}, 0);
        add("room", Kind::FolderHasRoom, "/srv", "1885802496", "df -P -k /srv", 0, df, 1);
        add("no room", Kind::FolderHasRoom, "/srv", "1885802497", "df -P -k /srv", 0, df, 0);
        add("room, no folder", Kind::FolderHasRoom, "/srv", "1", "df -P -k /srv", 1, {}, 0);
        add("room, cut", Kind::FolderHasRoom, "/srv", "1", "df -P -k /srv", 0, df.left(80), -1);
        const char *grep = "grep -a -m 1 '^ *\"name\": \"' /s";
        add("saved", Kind::SavedGuest, "/s", "web", grep, 0, "        \"name\": \"web\",\n", 1);
        add("saved, another", Kind::SavedGuest, "/s", "web", grep, 0, "        \"name\": \"web2\",\n", 0);
        add("saved, not", Kind::SavedGuest, "/s", "web", grep, 1, {}, 0);
        const QByteArray sum(64, 'a');
        add("sum", Kind::FileSumIs, "/a b", sum.constData(), "sha256sum '/a b'", 0, sum + "  /a b\n", 1);
        add("sum, a name with a line end", Kind::FileSumIs, "/a\nb", sum.constData(), "sha256sum '/a\nb'", 0,
            '\\' + sum + "  /a\\nb\n", 1);
        add("sum, another", Kind::FileSumIs, "/s", sum.constData(), "sha256sum /s", 0,
            QByteArray(64, 'b') + "  /s\n", 0);
        add("sum, no file", Kind::FileSumIs, "/s", sum.constData(), "sha256sum /s", 1, {}, 0);
        add("sum, cut", Kind::FileSumIs, "/s", sum.constData(), "sha256sum /s", 0, sum, -1);
        add("sum, no tool", Kind::FileSumIs, "/s", sum.constData(), "sha256sum /s", 127, {}, -1);
        add("disk", Kind::DiskConnected, "1", "51712", "xl block-list 1", 0, disks, 1);
        add("disk, state 1", Kind::DiskConnected, "1", "51776", "xl block-list 1", 0, disks, 0);
        add("disk, none", Kind::DiskConnected, "1", "51728", "xl block-list 1", 0, disks, 0);
        add("disk absent", Kind::DiskAbsent, "1", "51728", "xl block-list 1", 0, disks, 1);
        add("disk not absent", Kind::DiskAbsent, "1", "51776", "xl block-list 1", 0, disks, 0);
        add("disk, unreadable", Kind::DiskAbsent, "1", "51776", "xl block-list 1", 0, "what\n", -1);
        add("all disks", Kind::DisksConnected, "1", "", "xl block-list 1", 0, disks, 0);
        add("all disks, yes", Kind::DisksConnected, "1", "", "xl block-list 1", 0,
            disks.left(disks.indexOf("51776")), 1);
        add("nic", Kind::NicConnected, "1", "00:16:3e:00:00:01", "xl network-list 1", 0, nics, 1);
        add("nic, state 3", Kind::NicConnected, "1", "00:16:3e:00:00:0a", "xl network-list 1", 0, nics, 0);
        add("nic absent", Kind::NicAbsent, "1", "00:16:3e:00:00:0b", "xl network-list 1", 0, nics, 1);
        add("nic, no domain", Kind::NicAbsent, "1", "00:16:3e:00:00:0b", "xl network-list 1", 1, {}, -1);
        const char *model = "xenstore-read /local/domain/0/device-model/1/state";
        add("device model", Kind::DeviceModelRuns, "1", "", model, 0, "running\n", 1);
        add("device model, none", Kind::DeviceModelRuns, "1", "", model, 1, {}, 0);
        add("xenstore", Kind::XenstoreHolds, "/a", "x", "xenstore-read /a", 0, "x\n", 1);
        add("xenstore, empty", Kind::XenstoreHolds, "/a", "", "xenstore-read /a", 0, "\n", 1);
        add("xenstore, no path", Kind::XenstoreHolds, "/a", "", "xenstore-read /a", 1, {}, 0);
    }
    void verdicts()
    {
        QFETCH(int, kind);
        QFETCH(QString, subject);
        QFETCH(QString, value);
        QFETCH(QString, reading);
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        QFETCH(int, verdict);
        const Condition condition{static_cast<Kind>(kind), subject, value};
        QCOMPARE(readingOf(condition).displayText(), reading);
        const auto judged = judge(condition, CommandResult{status, answer, {}, {}});
        QCOMPARE(judged.ok(), verdict >= 0);
        if (!judged)
            return;
        QCOMPARE(judged->holds, verdict == 1);
        QCOMPARE(judged->asGuard.isEmpty(), judged->holds);
        QCOMPARE(judged->asProof.isEmpty(), judged->holds);
    }
};

QTEST_GUILESS_MAIN(TestJudgements)
#include "tst_judgements.moc"
