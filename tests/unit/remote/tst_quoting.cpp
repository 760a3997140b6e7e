// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "remote/command.h"
#include "remote/quoting.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace domcero;

// The oracle is each real shell of this machine: what it gives its program back must be what was quoted.
class TestQuoting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aShellGivesBackWhatWasQuoted_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        const std::pair<const char *, QStringList> shells[] = {{"dash", {}},
                                                               {"bash", {}},
                                                               {"bash", {QStringLiteral("--posix")}},
                                                               {"busybox", {QStringLiteral("sh")}}};
        int rows = 0;
        for (const auto &[name, first] : shells) {
            const QString program = QStandardPaths::findExecutable(QLatin1String(name));
            if (program.isEmpty())
                continue;
            QTest::addRow("%s %s", name, qPrintable(first.join(QLatin1Char(' ')))) << program << first;
            ++rows;
        }
        if (rows == 0)
            QSKIP("no POSIX shell on this machine");
    }
    void aShellGivesBackWhatWasQuoted()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        QList<QByteArray> words{"",  "a",  "-n", "a b", "'", "''",  "\\", "'\\''", "$HOME",    "`id`",  "*",
                                "~", "!x", "\n", "a\n", "=", "a=b", "#",  "if",    "\xff\xfe", "{a,b}", "%s"};
        QByteArray all;
        for (int byte = 1; byte < 256; ++byte) {
            all += static_cast<char>(byte);
            words += QByteArray(1, static_cast<char>(byte));
        }
        words += all;
        QRandomGenerator random(7);
        for (int i = 0; i < 300; ++i) {
            QByteArray word;
            for (int length = random.bounded(30); length > 0; --length)
                word += static_cast<char>(random.bounded(1, 256));
            words += word;
        }
        QByteArray script;
        QByteArray expected;
        for (const QByteArray &word : words) {
            script += "printf '%s\\0' " + quoteForShell(word) + '\n';
            expected += word + '\0';
        }
        QProcess process;
        process.start(program, arguments);
        process.write(script);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), expected);
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }
    void harmlessWordsStayReadable()
    {
        const Command command{
            QStringLiteral("lvextend"),
            {QStringLiteral("-L"), QStringLiteral("+1g"), QStringLiteral("/dev/vg0/web disk")},
            {},
            false};
        QCOMPARE(shellLine(command), QByteArray("lvextend -L +1g '/dev/vg0/web disk'"));
        QCOMPARE(command.displayText(), QStringLiteral("lvextend -L +1g '/dev/vg0/web disk'"));
        QCOMPARE(Command::script(QStringLiteral("watch"), {QStringLiteral("5")}).displayText(),
                 QStringLiteral("domcero:watch 5"));
    }
    void argumentsKeepTheirBytes()
    {
        const Command command{QStringLiteral("ls"), {fromHostBytes("caf\xe9")}, {}, false};
        QCOMPARE(shellLine(command), QByteArray("ls 'caf\xe9'"));
    }
};

QTEST_GUILESS_MAIN(TestQuoting)
#include "tst_quoting.moc"
