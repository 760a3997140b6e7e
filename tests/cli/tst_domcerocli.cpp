// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace domcero::test;

// The program as a person or a script meets it, on the simulated host.
class TestDomceroCli : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linksNoWindow();
    void help_data();
    void help();
    void version();
    void usage_data();
    void usage();
    void usageErrorInSpanish();

    void hosts();
    void hostsFile();
    void noConnection();
    void unreadableHostsFileIsSaidAndNotInTheWay();
    void guests();
    void storage();
    void check();
    void runAndProve();
    void runSeveral();
    void refusedAndUnknown();
    void nothingIsLostWithoutAWord();
    void aWordOnTheTerminal_data();
    void aWordOnTheTerminal();
    void yesNeedsNoTerminal();
    void interruptedRunSaysWhatIsNotKnown();
    void hostileNames();
    void namesThatAreNotUtf8();
    void watchEndsCleanly_data();
    void watchEndsCleanly();
    void watchEndsWhenNobodyReads();
    void record();
    void recordToAFile();
    void spanishThroughout();

private:
    CliProgram m_cli;
};

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QJsonArray arrayOf(const QByteArray &output)
{
    return QJsonDocument::fromJson(output).array();
}

QJsonObject guestOf(const QByteArray &output, const QString &name)
{
    for (const QJsonValue &guest : arrayOf(output)) {
        if (guest[QStringLiteral("name")] == name)
            return guest.toObject();
    }
    return {};
}

// The first line of a table that begins with the word.
QByteArray lineOf(const QByteArray &output, const QByteArray &word)
{
    for (const QByteArray &line : output.split('\n')) {
        if (line.startsWith(word + ' '))
            return line;
    }
    return {};
}

} // namespace

void TestDomceroCli::linksNoWindow()
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {QStringLiteral(DOMCERO_CLI)});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY2(libraries.contains("Qt6Core"), libraries);
    for (const char *unwanted : {"Qt6Widgets", "Qt6Gui", "Qt6PrintSupport", "xcb"})
        QVERIFY2(!libraries.contains(unwanted), unwanted);
}

void TestDomceroCli::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("en") << words("--help --language en") << QByteArray("Exit status:");
    QTest::newRow("es") << words("--language=es -h") << QByteArray("Estado de salida:");
    QTest::newRow("behind a command") << words("run --help") << QByteArray("Exit status:");
}

void TestDomceroCli::help()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, expected);
    const CliResult result = m_cli.run(arguments);
    QCOMPARE(result.exitStatus, 0);
    QVERIFY2(result.output.contains(expected), result.output);
    QVERIFY(result.output.contains("run HOST ACTION GUEST..."));
    QCOMPARE(result.errors, QByteArray());
}

void TestDomceroCli::version()
{
    const CliResult result = m_cli.run({QStringLiteral("--version")});
    QCOMPARE(result.output, QByteArray("domcero-cli " DOMCERO_VERSION "\n"));
    QCOMPARE(result.exitStatus, 0);
}

void TestDomceroCli::usage_data()
{
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char *line, const char *sentence) {
        QTest::newRow(line) << QByteArray(sentence);
    };
    row("", "What is to be done is missing.");
    row("dance", "There is no command dance.");
    row("guests", "The host is missing behind guests.");
    row("run demo", "The action is missing behind run demo.");
    row("run demo dance web", "There is no action dance.");
    row("run demo pause", "At least one guest must be named.");
    row("guests demo web", "There is one word too many: “web”.");
    row("guests demo --nothing", "There is no option --nothing.");
    row("guests demo --timeout", "The option --timeout needs a value.");
    row("guests a/b", "“a/b” is no host.");
    row("guests host:99999", "is no host.");
    row("guests host:", "is no host.");
    row("guests @host", "is no host.");
    row("guests [::1", "is no host.");
    row("guests ::1", "is no host.");
    row("guests [::1]x", "is no host.");
}

void TestDomceroCli::usage()
{
    QFETCH(QByteArray, sentence);
    const CliResult result = m_cli.run(words(QTest::currentDataTag()));
    QCOMPARE(result.exitStatus, 2);
    QVERIFY2(result.errors.contains(sentence), result.errors);
    QVERIFY(result.errors.startsWith("domcero-cli: "));
    QCOMPARE(result.output, QByteArray());
}

void TestDomceroCli::usageErrorInSpanish()
{
    const CliResult result = m_cli.run(words("guests --language es"));
    QCOMPARE(result.exitStatus, 2);
    QVERIFY2(result.errors.contains("Falta el anfitrión después de guests."), result.errors);
}

void TestDomceroCli::hosts()
{
    const CliResult text = m_cli.run(words("hosts"));
    QCOMPARE(text.exitStatus, 0);
    QVERIFY2(text.output.contains("demo"), text.output);
    const CliResult json = m_cli.run(words("hosts --json"));
    QCOMPARE(arrayOf(json.output).size(), 1);
    QCOMPARE(arrayOf(json.output)[0][QStringLiteral("source")].toString(), QStringLiteral("demo"));
}

void TestDomceroCli::hostsFile()
{
    QFile file(m_cli.home() + QStringLiteral("/my hosts.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"version": 1, "hosts": [{"id": "5d0d5c55-9a0e-4f6f-8d2b-8c5f0f0f0f01", "kind": "ssh", "name": "dom0-a",
                  "group": "Puebla", "address": "2001:db8::7", "port": 2222, "user": "admin"}]})");
    file.close();
    const CliResult result = m_cli.run({QStringLiteral("hosts"), QStringLiteral("--hosts"), file.fileName()});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY2(result.output.contains("dom0-a  Puebla  admin@[2001:db8::7]:2222  saved"),
             result.output + result.errors);
}

void TestDomceroCli::noConnection()
{
    const CliResult text = m_cli.run(words("guests 127.0.0.1:1 --timeout 20"));
    QCOMPARE(text.exitStatus, 3);
    QVERIFY2(text.errors.contains("root@127.0.0.1:1 does not answer."), text.errors);
    const CliResult json = m_cli.run(words("check 127.0.0.1:1 --json"));
    QCOMPARE(json.exitStatus, 3);
    const QJsonObject object = QJsonDocument::fromJson(json.output).object();
    QCOMPARE(object[QStringLiteral("error")][QStringLiteral("code")].toString(),
             QStringLiteral("unreachable"));
}

void TestDomceroCli::unreadableHostsFileIsSaidAndNotInTheWay()
{
    QFile file(m_cli.home() + QStringLiteral("/broken.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ this is no JSON");
    file.close();
    const CliResult result = m_cli.run(
        {QStringLiteral("guests"), QStringLiteral("demo"), QStringLiteral("--hosts"), file.fileName()});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY2(result.errors.contains("broken.json"), result.errors);
    QVERIFY(result.output.contains("zimbra"));
}

void TestDomceroCli::guests()
{
    const CliResult text = m_cli.run(words("guests demo"));
    QCOMPARE(text.exitStatus, 0);
    QVERIFY2(text.output.startsWith("NAME"), text.output);
    QVERIFY2(lineOf(text.output, "zimbra").contains("/etc/xen/zimbra.cfg"), text.output);
    QVERIFY2(lineOf(text.output, "respaldo").contains("stopped"), text.output);

    const CliResult json = m_cli.run(words("guests demo --json"));
    const QJsonObject zimbra = guestOf(json.output, QStringLiteral("zimbra"));
    QCOMPARE(zimbra[QStringLiteral("type")].toString(), QStringLiteral("pv"));
    QVERIFY(zimbra[QStringLiteral("memoryBytes")].toInteger() > 1 << 30);
    QVERIFY(zimbra[QStringLiteral("domainId")].isDouble());
    QVERIFY(guestOf(json.output, QStringLiteral("respaldo"))[QStringLiteral("domainId")].isNull());
    const auto broken = [&] {
        for (const QJsonValue &guest : arrayOf(json.output)) {
            if (guest[QStringLiteral("configProblem")].isObject())
                return true;
        }
        return false;
    };
    QVERIFY2(broken(), json.output);
}

void TestDomceroCli::storage()
{
    const CliResult text = m_cli.run(words("storage demo --language en"));
    QCOMPARE(text.exitStatus, 0);
    QVERIFY2(text.output.contains("Volume group vg0: 931.0 GiB, "), text.output);
    QVERIFY2(lineOf(text.output, "zimbra-root").contains("zimbra (xvda2)"), text.output);
    QVERIFY2(lineOf(text.output, "respaldo-data-antes").contains("83 %"), text.output);
    QVERIFY2(lineOf(text.output, "/dev/sda2").contains("mounted at /"), text.output);
    QVERIFY2(text.output.contains("debian-12.qcow2"), text.output);
    QVERIFY2(text.output.contains("The snapshot vg0/respaldo-data-antes on demo is 83 % full."), text.output);

    const CliResult json = m_cli.run(words("storage demo --json"));
    QCOMPARE(json.exitStatus, 0);
    const QJsonObject object = QJsonDocument::fromJson(json.output).object();
    const QJsonArray volumes = object[QStringLiteral("volumes")].toArray();
    const auto root = std::find_if(volumes.begin(), volumes.end(), [](const QJsonValue &volume) {
        return volume[QStringLiteral("name")] == QStringLiteral("zimbra-root");
    });
    QVERIFY(root != volumes.end());
    QCOMPARE((*root)[QStringLiteral("sizeBytes")].toInteger(), qint64{20} << 30);
    QCOMPARE((*root)[QStringLiteral("uses")][0][QStringLiteral("kind")].toString(),
             QStringLiteral("running-guest"));
    QVERIFY(!object[QStringLiteral("findings")].toArray().isEmpty());
    QVERIFY(object[QStringLiteral("problems")].toObject().isEmpty());
}

void TestDomceroCli::check()
{
    const CliResult text = m_cli.run(words("check demo"));
    QVERIFY2(text.output.contains("Xen 4.17"), text.output);
    const CliResult json = m_cli.run(words("check demo --json"));
    const QJsonObject object = QJsonDocument::fromJson(json.output).object();
    const QJsonArray requirements = object[QStringLiteral("requirements")].toArray();
    QVERIFY(requirements.size() >= 8);
    bool bad = false;
    for (const QJsonValue &requirement : requirements)
        bad = bad || requirement[QStringLiteral("verdict")] == QStringLiteral("bad");
    QCOMPARE(text.exitStatus, bad ? 1 : 0);
    QCOMPARE(json.exitStatus, text.exitStatus);
}

void TestDomceroCli::runAndProve()
{
    const CliResult result = m_cli.run(words("run demo pause web --json"));
    QCOMPARE(result.exitStatus, 0);
    const QJsonObject web = arrayOf(result.output)[0].toObject();
    QCOMPARE(web[QStringLiteral("result")].toString(), QStringLiteral("done"));
    QCOMPARE(web[QStringLiteral("state")].toString(), QStringLiteral("paused"));
    QVERIFY(web[QStringLiteral("error")].isNull());
}

void TestDomceroCli::runSeveral()
{
    const CliResult result = m_cli.run(words("run demo pause web nobody zimbra web --json"));
    QCOMPARE(result.exitStatus, 1);
    const QJsonArray tasks = arrayOf(result.output);
    QCOMPARE(tasks.size(), 3); // web is one guest, however often it is named
    QCOMPARE(tasks[0][QStringLiteral("result")].toString(), QStringLiteral("done"));
    QCOMPARE(tasks[1][QStringLiteral("result")].toString(), QStringLiteral("refused"));
    QCOMPARE(tasks[1][QStringLiteral("error")][QStringLiteral("code")].toString(),
             QStringLiteral("not-found"));
    QVERIFY(tasks[1][QStringLiteral("state")].isNull());
    QCOMPARE(tasks[2][QStringLiteral("result")].toString(), QStringLiteral("done"));
}

void TestDomceroCli::refusedAndUnknown()
{
    const CliResult running = m_cli.run(words("run demo start web"));
    QCOMPARE(running.exitStatus, 1);
    QVERIFY2(running.errors.startsWith("web: "), running.errors);
    const CliResult unknown = m_cli.run(words("run demo start nobody"));
    QCOMPARE(unknown.exitStatus, 1);
    QVERIFY2(unknown.errors.startsWith("nobody: "), unknown.errors);
}

void TestDomceroCli::nothingIsLostWithoutAWord()
{
    const CliResult text = m_cli.run(words("run demo forceoff web"));
    QCOMPARE(text.exitStatus, 1);
    QVERIFY2(text.errors.contains("there is no terminal to ask on. Nothing was done."), text.errors);
    QVERIFY2(text.errors.contains("\n  "), text.errors); // what would be lost
    const CliResult json = m_cli.run(words("run demo forceoff web --json"));
    QCOMPARE(json.exitStatus, 1);
    const QJsonObject object = QJsonDocument::fromJson(json.output).object();
    QCOMPARE(object[QStringLiteral("error")][QStringLiteral("code")].toString(), QStringLiteral("cancelled"));
}

void TestDomceroCli::aWordOnTheTerminal_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("exitStatus");
    QTest::newRow("yes") << QByteArray("yes") << 0;
    QTest::newRow("no") << QByteArray("no") << 1;
    QTest::newRow("end of input") << QByteArray("\x04") << 1;
    QTest::newRow("interrupt") << QByteArray("\x03") << 1;
}

void TestDomceroCli::aWordOnTheTerminal()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, exitStatus);
    const CliResult result =
        m_cli.runOnTerminal(words("run demo forceoff web"), {{"Do it all the same? (yes/no)", answer}});
    QVERIFY2(result.exitStatus == exitStatus, result.errors);
    QCOMPARE(result.output.contains("done"), exitStatus == 0);
}

void TestDomceroCli::yesNeedsNoTerminal()
{
    const CliResult result = m_cli.run(words("run demo forceoff web --yes --json"));
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(arrayOf(result.output)[0][QStringLiteral("state")].toString(), QStringLiteral("stopped"));
}

void TestDomceroCli::interruptedRunSaysWhatIsNotKnown()
{
    // A shut-down takes the guest a while.
    const auto process = m_cli.start(words("run demo shutdown zimbra --json"));
    QVERIFY(process->waitForStarted());
    // The interrupt may come before or after the action was given: the answer says which.
    QTRY_VERIFY(catches(*process, SIGINT));
    QVERIFY(interrupt(*process, SIGINT));
    QVERIFY(process->waitForFinished(30000));
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 1);
    const QByteArray output = process->readAllStandardOutput();
    const QJsonDocument document = QJsonDocument::fromJson(output);
    QVERIFY2(!document.isNull(), output);
    if (document.isArray())
        QVERIFY2(document.array()[0][QStringLiteral("result")] == QStringLiteral("unknown"), output);
    else
        QCOMPARE(document[QStringLiteral("error")][QStringLiteral("code")].toString(),
                 QStringLiteral("cancelled"));
}

void TestDomceroCli::hostileNames()
{
    const QString name = QStringLiteral("x\x1b[2J\nY\u202Ez");
    const CliResult result =
        m_cli.run({QStringLiteral("run"), QStringLiteral("demo"), QStringLiteral("pause"), name});
    QCOMPARE(result.exitStatus, 1);
    QVERIFY(!result.errors.contains('\x1b'));
    QVERIFY(!result.errors.contains("\xE2\x80\xAE"));
    QVERIFY2(result.errors.contains("x\xEF\xBF\xBD[2J\xEF\xBF\xBDY"), result.errors);
    // JSON is for programs: nothing is lost, nothing breaks it.
    const CliResult json = m_cli.run({QStringLiteral("run"), QStringLiteral("demo"), QStringLiteral("pause"),
                                      name, QStringLiteral("--json")});
    QCOMPARE(arrayOf(json.output)[0][QStringLiteral("guest")].toString(), name);
}

void TestDomceroCli::namesThatAreNotUtf8()
{
    const auto shell = std::make_unique<QProcess>();
    shell->start(QStringLiteral("/bin/sh"),
                 {QStringLiteral("-c"),
                  QStringLiteral("\"$0\" run demo pause \"$(printf 'se\\361or')\" --json"),
                  QStringLiteral(DOMCERO_CLI)});
    QVERIFY(shell->waitForFinished());
    const QByteArray output = shell->readAllStandardOutput();
    QVERIFY2(output.contains("\"guest\":\"se\\udcf1or\""), output);
}

void TestDomceroCli::watchEndsCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestDomceroCli::watchEndsCleanly()
{
    QFETCH(int, signal);
    const auto process = m_cli.start(words("watch demo --json"));
    QByteArray output;
    QVERIFY(QTest::qWaitFor(
        [&] {
            process->waitForReadyRead(50);
            output += process->readAllStandardOutput();
            return output.contains("\"zimbra\"");
        },
        30000));
    QVERIFY(interrupt(*process, signal));
    QVERIFY(process->waitForFinished(10000));
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 0);
    output += process->readAllStandardOutput();
    for (const QByteArray &line : output.split('\n')) {
        if (!line.isEmpty())
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line);
    }
}

void TestDomceroCli::watchEndsWhenNobodyReads()
{
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("{ \"$0\" watch demo; echo $? >&2; } | head -n 1"),
                 QStringLiteral(DOMCERO_CLI)});
    QVERIFY(shell.waitForFinished(30000));
    QCOMPARE(shell.readAllStandardError(), QByteArray("0\n"));
    QCOMPARE(shell.readAllStandardOutput().count('\n'), 1);
}

void TestDomceroCli::record()
{
    const CliResult text = m_cli.run(words("record demo"));
    QCOMPARE(text.exitStatus, 0);
    QVERIFY2(text.output.contains("\n$ xl info\n| "), text.output);
    QVERIFY(text.output.contains("\n= exit 0, "));
    // The names of the demo site are not in it, nor its addresses.
    for (const char *name : {"zimbra", "w2012", "contabilidad"})
        QVERIFY2(!text.output.toLower().contains(name), text.output);

    const CliResult json = m_cli.run(words("record demo --json"));
    const QJsonArray commands = arrayOf(json.output);
    QVERIFY(commands.size() >= 3);
    for (const QJsonValue &command : commands)
        QVERIFY(!command[QStringLiteral("command")].toString().isEmpty());
}

void TestDomceroCli::recordToAFile()
{
    const QString path = m_cli.home() + QStringLiteral("/transcript.txt");
    const QStringList arguments{QStringLiteral("record"), QStringLiteral("demo"), QStringLiteral("--output"),
                                path};
    QCOMPARE(m_cli.run(arguments).exitStatus, 0);
    QVERIFY(QFile(path).size() > 500);
    QCOMPARE(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const CliResult again = m_cli.run(arguments);
    QCOMPARE(again.exitStatus, 1);
    QVERIFY2(again.errors.contains("could not be written as a new file"), again.errors);
}

void TestDomceroCli::spanishThroughout()
{
    m_cli.setLanguage("es_MX.UTF-8"); // the system's language, without an option
    const CliResult guests = m_cli.run(words("guests demo"));
    const CliResult refused = m_cli.run(words("run demo start web"));
    const CliResult english = m_cli.run(words("guests demo --language en"));
    m_cli.setLanguage("en_US.UTF-8");
    QVERIFY2(guests.output.startsWith("NOMBRE"), guests.output);
    QVERIFY2(guests.output.contains("detenida"), guests.output);
    QVERIFY2(english.output.startsWith("NAME"), english.output);
    QCOMPARE(refused.exitStatus, 1);
    QVERIFY2(!refused.errors.contains("The guest"), refused.errors);
}

QTEST_GUILESS_MAIN(TestDomceroCli)
#include "tst_domcerocli.moc"
