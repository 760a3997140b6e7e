// SPDX-License-Identifier: GPL-3.0-or-later
// Every condition, by every shell, over many answers of its tool: the runner must come to the verdict of
// judge().
#include "conditionstest.h"

using namespace domcero;
using namespace domcero::test;

namespace {

QByteArray row(const QByteArray &name, const QByteArray &id, const QByteArray &flags)
{
    return name.leftJustified(40) + ' ' + id.rightJustified(5) + "   128     1     " + flags + "       4.5\n";
}

} // namespace

class TestRunnerConditions : public ConditionsTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addShells(); }
    void init()
    {
        QFETCH_GLOBAL(QStringList, shell);
        prepare(shell);
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
    void sums()
    {
        const QByteArray sum = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        QList<Condition> conditions;
        for (const QByteArray &value :
             {sum, sum.chopped(1) + '6', sum.toUpper(), QByteArray(), sum.chopped(1)})
            conditions += Condition{Condition::Kind::FileSumIs, QStringLiteral("/a"), fromHostBytes(value)};
        for (const QByteArray &answer :
             {sum + "  /a\n", '\\' + sum + "  /a\\nb\n", sum, sum + '\n', sum.chopped(1) + "  /a\n",
              sum + "0  /a\n", sum.toUpper() + "  /a\n", QByteArray(" /a\n"), QByteArray(), QByteArray("\n"),
              "*\n" + sum + "  /a\n", sum + "\n  /a"}) {
            for (const int status : {0, 1, 2, 3, 127})
                compare(conditions, answer, status);
        }
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
