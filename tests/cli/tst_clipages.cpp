// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "cli/manpage.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
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
    void manPagesNameWhatHelpNames_data();
    void manPagesNameWhatHelpNames();
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
    QTest::newRow("storage") << QStringLiteral("storage demo --json");
    QTest::newRow("run") << QStringLiteral("run demo start web --json");
    QTest::newRow("guest") << QStringLiteral("guest rename demo zimbra correo --json");
    QTest::newRow("record") << QStringLiteral("record demo --json");
    QTest::newRow("lint") << QStringLiteral("lint " DOMCERO_SOURCE_DIR "/tests/fuzz/seeds/xlcfg-1 --json");
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

void TestCliPages::manPagesNameWhatHelpNames_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("domcero-cli") << QStringLiteral(DOMCERO_CLI) << 50;
    QTest::newRow("domcero") << QStringLiteral(DOMCERO_PROGRAM) << 7;
}

// Options everywhere; of domcero-cli also commands ("plan show FILE") and actions.
void TestCliPages::manPagesNameWhatHelpNames()
{
    QFETCH(QString, program);
    QFETCH(int, atLeast);
    QProcess process;
    process.start(program, words("--help --language en"));
    QVERIFY(process.waitForFinished());
    const QString help = QString::fromUtf8(process.readAllStandardOutput());

    static const QRegularExpression option(QStringLiteral("(?<![\\w-])--[a-z-]+"));
    static const QRegularExpression command(QStringLiteral("^  ([a-z]+(?: [a-z]+)?)(?= [A-Z]|  )"),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression action(QStringLiteral("[a-z-]+(?=,|$)"),
                                           QRegularExpression::MultilineOption);
    QStringList names;
    const auto take = [&](const QRegularExpression &pattern, const QString &text) {
        for (auto match = pattern.globalMatch(text); match.hasNext();)
            names += match.next().captured(0).trimmed();
    };
    take(option, help);
    take(command, help.section(QStringLiteral("Commands:"), 1).section(QStringLiteral("HOST:\n"), 0, 0));
    take(action, help.section(QStringLiteral("ACTION:"), 1, 1).section(QStringLiteral("Options"), 0, 0));
    QVERIFY2(names.size() >= atLeast, qPrintable(names.join(u' ')));

    for (const char *language : {"", "es/"}) {
        QFile file(QStringLiteral(DOMCERO_SOURCE_DIR "/installer/linux/man/%1%2.1")
                       .arg(QLatin1String(language), QLatin1String(QTest::currentDataTag())));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(file.readAll()).remove(u'\\');
        for (const QString &name : names)
            QVERIFY2(page.contains(QRegularExpression(QStringLiteral("(?<![\\w-])%1(?![\\w-])").arg(name))),
                     qPrintable(name));
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
