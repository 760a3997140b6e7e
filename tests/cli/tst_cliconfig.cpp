// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

using namespace domcero::test;

// The verbs for configs: what they print, what they write and what they leave alone.
class TestCliConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showPrintsWhatXlReads();
    void getPrintsOneValue();
    void setChangesOneLine();
    void setKeepsModeAndLink();
    void whatIsRefusedIsNotWritten();
    void standardInputAndOutput();
    void namesThatAreNoUtf8();
    void whatCannotBeWrittenFails();
    void usage_data();
    void usage();
    void devicesPrintWhatXlPrints();
    void convertExplainsAndNeverRuns();
    void convertRefusesInJsonToo();
    void lintSaysWhereAndWhat();

private:
    QString write(const QByteArray &text)
    {
        const QString path = m_cli.home() + QStringLiteral("/guest.cfg");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return path;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    CliResult onInput(const QStringList &arguments, const QByteArray &input)
    {
        const auto process = m_cli.start(arguments);
        process->write(input);
        process->closeWriteChannel();
        process->waitForFinished(20000);
        return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
    }
    static QStringList words(const char *line)
    {
        return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
    }

    CliProgram m_cli;
};

void TestCliConfig::showPrintsWhatXlReads()
{
    const QString path =
        write("memory=0x10 # x\nname='caf\xE9'\ndisk=['a',5,['x']]\ndisk+=[\"b\"]\nmemory+=5\n");
    const CliResult json =
        m_cli.run({QStringLiteral("config"), QStringLiteral("show"), path, QStringLiteral("--json")});
    QCOMPARE(json.exitStatus, 0);
    QVERIFY(json.output.contains("\"name\": \"caf\\udce9\""));
    const QJsonObject object = QJsonDocument::fromJson(json.output).object();
    QCOMPARE(object.size(), 3);
    QCOMPARE(object.value(QLatin1String("memory")), QJsonValue(QStringLiteral("0x105")));
    QCOMPARE(object.value(QLatin1String("disk")).toArray().size(), 4);
    const CliResult text = m_cli.run({QStringLiteral("config"), QStringLiteral("show"), path});
    QCOMPARE(text.output,
             QByteArray("disk = [ 'a', 5, [ 'x' ], 'b' ]\nmemory = 0x105\nname = \"caf\xE9\"\n"));
}

void TestCliConfig::getPrintsOneValue()
{
    const QString path = write("memory=512\nvif=['a','b']\n");
    const auto get = [&](const char *name, bool json = false) {
        QStringList line{QStringLiteral("config"), QStringLiteral("get"), path, QString::fromLatin1(name)};
        if (json)
            line += QStringLiteral("--json");
        return m_cli.run(line);
    };
    QCOMPARE(get("memory").output, QByteArray("512\n"));
    QCOMPARE(get("vif").output, QByteArray("a\nb\n"));
    QCOMPARE(get("memory", true).output, QByteArray("\"512\"\n"));
    const CliResult absent = get("maxmem");
    QCOMPARE(absent.exitStatus, 1);
    QVERIFY(absent.output.isEmpty());
    QVERIFY(absent.errors.startsWith(path.toUtf8() + ": "));
}

void TestCliConfig::setChangesOneLine()
{
    const QString path = write("# caf\xE9\na=1; memory=2 # x\r\nname = 'x'");
    const auto config = [&](const char *line) {
        QStringList all = words(line);
        all.insert(2, path);
        return m_cli.run(all).exitStatus;
    };
    QCOMPARE(config("config set memory 777"), 0);
    QCOMPARE(read(path), QByteArray("# caf\xE9\na=1; memory=777 # x\r\nname = 'x'"));
    QCOMPARE(config("config set name zimbra"), 0);
    QCOMPARE(config("config set rtc_timeoffset -3600"), 0);
    QCOMPARE(config("config set memory --string 5"), 0);
    QCOMPARE(config("config set vif ['mac=1']"), 0);
    QCOMPARE(config("config unset a"), 0);
    QCOMPARE(config("config unset never_there"), 0);
    QCOMPARE(read(path), QByteArray("# caf\xE9\nmemory='5' # x\r\nname = 'zimbra'\nrtc_timeoffset='-3600'\n"
                                    "vif=['mac=1']"));
}

void TestCliConfig::setKeepsModeAndLink()
{
    const QString path = write("memory=2\n");
    const QString link = m_cli.home() + QStringLiteral("/link.cfg");
    QFile::remove(link);
    QVERIFY(QFile::link(path, link));
    QCOMPARE(::chmod(path.toLocal8Bit().constData(), 0640), 0);
    QCOMPARE(m_cli
                 .run({QStringLiteral("config"), QStringLiteral("set"), link, QStringLiteral("memory"),
                       QStringLiteral("3")})
                 .exitStatus,
             0);
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(read(path), QByteArray("memory=3\n"));
    struct stat now;
    QCOMPARE(::stat(path.toLocal8Bit().constData(), &now), 0);
    QCOMPARE(now.st_mode & 07777, mode_t{0640});
    QCOMPARE(QDir(m_cli.home()).entryList({QStringLiteral("guest.cfg*")}, QDir::Files).size(), 1);
}

void TestCliConfig::whatIsRefusedIsNotWritten()
{
    const QByteArray bad = "a=1\nname = \xE2\x80\x9Cx\xE2\x80\x9D\n";
    const QString path = write(bad);
    for (const char *line : {"config set memory 5", "config unset a", "config show", "config get a"}) {
        QStringList all = words(line);
        all.insert(2, path);
        const CliResult result = m_cli.run(all);
        QCOMPARE(result.exitStatus, 1);
        QVERIFY(result.output.isEmpty());
        QVERIFY2(result.errors.startsWith(path.toUtf8() + ":2:8: "), result.errors);
        QVERIFY2(result.errors.contains("lexical error"), result.errors);
    }
    QCOMPARE(read(path), bad);
    write("a=1\n");
    for (const QStringList &pair : {QStringList{QStringLiteral("A"), QStringLiteral("1")},
                                    QStringList{QStringLiteral("a"), QStringLiteral("'x\\q'")}}) {
        const CliResult result =
            m_cli.run({QStringLiteral("config"), QStringLiteral("set"), path, pair[0], pair[1]});
        QCOMPARE(result.exitStatus, 1);
        QCOMPARE(read(path), QByteArray("a=1\n"));
    }
    const CliResult none = m_cli.run(words("config set /nowhere/x.cfg memory 5"));
    QCOMPARE(none.exitStatus, 1);
    QVERIFY(none.errors.startsWith("/nowhere/x.cfg: "));
}

void TestCliConfig::standardInputAndOutput()
{
    const CliResult good = onInput(words("config set - memory 777"), "a=1\n# \xFF\n");
    QCOMPARE(good.exitStatus, 0);
    QCOMPARE(good.output, QByteArray("a=1\n# \xFF\nmemory=777\n"));
    const CliResult bad = onInput(words("config set - memory 777"), "a=1\n# end");
    QCOMPARE(bad.exitStatus, 1);
    QVERIFY(bad.output.isEmpty());
    QVERIFY(bad.errors.startsWith("-:2:1: "));
    const CliResult json = onInput(words("config show - --json"), "import os\n");
    const QJsonObject error =
        QJsonDocument::fromJson(json.output).object().value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("line")).toInt(), 1);
    QCOMPARE(error.value(QLatin1String("column")).toInt(), 1);
}

void TestCliConfig::namesThatAreNoUtf8()
{
    const QByteArray name = "n=$(printf 'caf\\351.cfg'); ";
    const CliResult set = m_cli.runInShell(name + "echo memory=5 >$n && \"$0\" config set $n memory 6 && "
                                                  "\"$0\" config get $n memory && rm $n");
    QCOMPARE(set.output, QByteArray("6\n"));
    const CliResult none = m_cli.runInShell(name + "\"$0\" config show $n");
    QCOMPARE(none.exitStatus, 1);
    QVERIFY2(none.errors.startsWith("caf\xEF\xBF\xBD.cfg: "), none.errors);
    const CliResult unnamed = m_cli.runInShell("\"$0\" config show ''");
    QCOMPARE(unnamed.exitStatus, 1);
    QVERIFY2(unnamed.errors.startsWith(": "), unnamed.errors);
}

void TestCliConfig::whatCannotBeWrittenFails()
{
    write("a=1\n");
    for (const char *line : {"config show guest.cfg", "config get guest.cfg a", "config set - a 1 <guest.cfg",
                             "config disk /a,raw,xvda", "config vif --json", "lint guest.cfg --json"}) {
        const CliResult result = m_cli.runInShell(QByteArray("\"$0\" ") + line + " >/dev/full");
        QCOMPARE(result.exitStatus, 1);
        QVERIFY2(result.errors.contains("Standard output cannot be written to."), line);
    }
}

void TestCliConfig::usage_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"config", "config frob x", "config show", "config show a b", "config get x",
                             "config set x a", "config set x a b c", "config unset x", "config disk", "lint",
                             "lint - -", "config get x a --string", "guests demo --string"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCliConfig::usage()
{
    QFETCH(QString, line);
    QCOMPARE(m_cli.run(line.split(u' ')).exitStatus, 2);
}

void TestCliConfig::devicesPrintWhatXlPrints()
{
    const CliResult disk = m_cli.run(words("config disk /dev/a,raw,xvda,rw"));
    QCOMPARE(disk.exitStatus, 0);
    QCOMPARE(disk.output, QByteArray("disk: {\n    \"pdev_path\": \"/dev/a\",\n    \"vdev\": \"xvda\",\n    "
                                     "\"format\": \"raw\",\n    \"readwrite\": 1\n}\n\n"));
    const CliResult nic = m_cli.run(words("config vif --json bridge=br0"));
    QCOMPARE(nic.output, QByteArray("{\n    \"bridge\": \"br0\"\n}\n"));
    QCOMPARE(m_cli.run(words("config vif")).exitStatus, 0);
    QCOMPARE(m_cli.run(words("config disk -x,raw,xvda")).exitStatus, 0);
    const CliResult refused = m_cli.run(words("config disk /dev/a,xvda,w"));
    QCOMPARE(refused.exitStatus, 1);
    QVERIFY(refused.output.isEmpty());
    QVERIFY(refused.errors.contains("xvda"));
}

void TestCliConfig::convertExplainsAndNeverRuns()
{
    const CliResult good = onInput(words("config convert -"), "import os\nname = 'g%02d' % 3\n");
    QCOMPARE(good.exitStatus, 0);
    QCOMPARE(good.output, QByteArray("# import os\nname = 'g03'\n"));
    QVERIFY(good.errors.startsWith("-:1:1: "));
    QVERIFY(good.errors.contains("-:2:1: "));
    const QByteArray old = "name='x'\nmemory = os.system('touch ran')\n";
    const QString path = write(old);
    const CliResult bad = m_cli.run({QStringLiteral("config"), QStringLiteral("convert"), path});
    QCOMPARE(bad.exitStatus, 1);
    QVERIFY(bad.errors.startsWith(path.toUtf8() + ":2:1: "));
    QVERIFY(bad.output.isEmpty());
    QCOMPARE(read(path), old);
}

void TestCliConfig::convertRefusesInJsonToo()
{
    const QByteArray old = "name='x'\nmemory = os.system('touch ran')\nvcpus = f()\n";
    const QString path = write(old);
    const CliResult bad =
        m_cli.run({QStringLiteral("config"), QStringLiteral("convert"), path, QStringLiteral("--json")});
    QCOMPARE(bad.exitStatus, 1);
    QVERIFY(bad.errors.startsWith(path.toUtf8() + ":2:1: "));
    const QJsonObject error =
        QJsonDocument::fromJson(bad.output).object().value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("file")).toString(), path);
    QCOMPARE(error.value(QStringLiteral("line")).toInt(), 2);
    QCOMPARE(error.value(QStringLiteral("column")).toInt(), 1);
    QVERIFY(!error.value(QStringLiteral("code")).toString().isEmpty());
    const QJsonArray refusals = error.value(QStringLiteral("refusals")).toArray();
    QCOMPARE(refusals.size(), 2);
    QCOMPARE(refusals[0].toObject().value(QStringLiteral("message")), error.value(QStringLiteral("message")));
    QCOMPARE(refusals[1].toObject().value(QStringLiteral("line")).toInt(), 3);
    QVERIFY(bad.errors.contains(refusals[1].toObject().value(QStringLiteral("message")).toString().toUtf8()));
    QCOMPARE(read(path), old);
}

void TestCliConfig::lintSaysWhereAndWhat()
{
    const QString path = write("name='x'\nkernel='/k'\nmemroy=5\n");
    const CliResult warned = m_cli.run({QStringLiteral("lint"), path});
    QCOMPARE(warned.exitStatus, 0);
    QVERIFY(warned.output.startsWith(path.toUtf8() + ":3:1: warning: "));
    QVERIFY(warned.output.endsWith("[unknown-key]\n"));
    write("name='x'\nkernel='/k'\nmemory='2g'\n");
    const CliResult wrong = m_cli.run({QStringLiteral("lint"), path, QStringLiteral("--json")});
    QCOMPARE(wrong.exitStatus, 1);
    const QJsonObject finding = QJsonDocument::fromJson(wrong.output)
                                    .array()
                                    .first()
                                    .toObject()
                                    .value(QLatin1String("findings"))
                                    .toArray()
                                    .first()
                                    .toObject();
    QCOMPARE(finding.value(QLatin1String("id")).toString(), QStringLiteral("not-a-number"));
    QCOMPARE(finding.value(QLatin1String("fix")).toObject().value(QLatin1String("text")).toString(),
             QStringLiteral("2048"));
    const CliResult absent =
        m_cli.run({QStringLiteral("lint"), QStringLiteral("/nowhere/x.cfg"), path, QStringLiteral("--json")});
    QCOMPARE(absent.exitStatus, 1);
    const QJsonArray both = QJsonDocument::fromJson(absent.output).array();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0].toObject().value(QLatin1String("error")).toObject().value(QLatin1String("code")),
             QJsonValue(QStringLiteral("not-found")));
    QVERIFY(both[1].toObject().value(QLatin1String("error")).isNull());
    write("name = zimbra\n");
    const CliResult refused = m_cli.run({QStringLiteral("lint"), path});
    QCOMPARE(refused.exitStatus, 1);
    QVERIFY(refused.output.isEmpty());
    QVERIFY(refused.errors.startsWith(path.toUtf8() + ":1:8: error: "));
}

QTEST_GUILESS_MAIN(TestCliConfig)
#include "tst_cliconfig.moc"
