// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "cli/manpage.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace domcero::test;

// The manual pages say what the program does: every JSON key, every option, in both languages.
class TestCliPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonKeysAreDocumented_data();
    void jsonKeysAreDocumented();
    void keysOfWatchAreDocumented();
    void manPagesNameEveryOption();
    void manPagesAreClean();

private:
    CliProgram m_cli;
};

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void TestCliPages::jsonKeysAreDocumented_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("hosts") << QStringLiteral("hosts --json");
    QTest::newRow("check") << QStringLiteral("check demo --json");
    QTest::newRow("guests") << QStringLiteral("guests demo --json");
    QTest::newRow("run") << QStringLiteral("run demo start web --json");
    QTest::newRow("record") << QStringLiteral("record demo --json");
    QTest::newRow("plan show") << QStringLiteral("plan show " DOMCERO_SOURCE_DIR
                                                 "/tests/fuzz/seeds/plantext-1 --json");
}

void TestCliPages::jsonKeysAreDocumented()
{
    QFETCH(QString, line);
    const QString verb = QString::fromLatin1(QTest::currentDataTag());
    const CliResult result = m_cli.run(line.split(u' '));
    const QSet<QString> printed = keysOf(QJsonDocument::fromJson(result.output));
    QVERIFY(!printed.isEmpty());
    for (const char *language : {"", "es/"}) {
        const ManPage page(QStringLiteral(DOMCERO_SOURCE_DIR "/installer/linux/man/%1domcero-cli.1")
                               .arg(QLatin1String(language)));
        const QSet<QString> documented = page.boldWords(verb) + page.boldWords(QStringLiteral("err"));
        QVERIFY2((printed - documented).isEmpty(),
                 qPrintable(QStringList((printed - documented).values()).join(u' ')));
        const QSet<QString> promised = page.keys(verb);
        QVERIFY2((promised - printed).isEmpty(),
                 qPrintable(QStringList((promised - printed).values()).join(u' ')));
    }
}

void TestCliPages::keysOfWatchAreDocumented()
{
    const auto process = m_cli.start(words("watch demo --json"));
    QByteArray output;
    const auto hasGuests = [&] {
        process->waitForReadyRead(50);
        output += process->readAllStandardOutput();
        return output.contains("\"zimbra\"") && output.endsWith('\n');
    };
    QVERIFY(QTest::qWaitFor(hasGuests, 30000));
    process->terminate();
    QVERIFY(process->waitForFinished(10000));
    QSet<QString> printed;
    for (const QByteArray &line : output.split('\n'))
        printed += keysOf(QJsonDocument::fromJson(line));
    QVERIFY(printed.contains(QStringLiteral("event")));
    for (const char *language : {"", "es/"}) {
        const ManPage page(QStringLiteral(DOMCERO_SOURCE_DIR "/installer/linux/man/%1domcero-cli.1")
                               .arg(QLatin1String(language)));
        const QSet<QString> undocumented = printed - page.boldWords(QStringLiteral("watch"));
        QVERIFY2(undocumented.isEmpty(), qPrintable(QStringList(undocumented.values()).join(u' ')));
    }
}

void TestCliPages::manPagesNameEveryOption()
{
    const QByteArray help = m_cli.run(words("--help --language en")).output;
    for (const char *language : {"", "es/"}) {
        QFile file(QStringLiteral(DOMCERO_SOURCE_DIR "/installer/linux/man/%1domcero-cli.1")
                       .arg(QLatin1String(language)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray page = file.readAll().replace("\\-", "-");
        int options = 0;
        for (const QByteArray &word : QByteArray(help).replace('\n', ' ').split(' ')) {
            if (!word.startsWith("--"))
                continue;
            ++options;
            QVERIFY2(page.contains(word), word);
        }
        QVERIFY(options >= 10);
    }
}

void TestCliPages::manPagesAreClean()
{
    for (const char *name : {"domcero.1", "domcero-cli.1", "es/domcero.1", "es/domcero-cli.1"}) {
        QProcess man;
        man.start(QStringLiteral("man"),
                  {QStringLiteral("--warnings"), QStringLiteral("-E"), QStringLiteral("UTF-8"),
                   QStringLiteral("-l"), QStringLiteral("-Tutf8"), QStringLiteral("-Z"),
                   QStringLiteral(DOMCERO_SOURCE_DIR "/installer/linux/man/") + QLatin1String(name)});
        if (!man.waitForStarted())
            QSKIP("There is no man here.");
        QVERIFY(man.waitForFinished());
        QCOMPARE(man.readAllStandardError(), QByteArray());
        QCOMPARE(man.exitCode(), 0);
        QVERIFY(man.readAllStandardOutput().size() > 1000);
    }
}

QTEST_GUILESS_MAIN(TestCliPages)
#include "tst_clipages.moc"
