// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace domcero::test;

// `domcero-cli guest`, on the simulated host.
class TestCliGuest : public QObject
{
    Q_OBJECT

    CliProgram m_cli;

    CliResult guest(const QStringList &words)
    {
        return m_cli.run(
            QStringList{QStringLiteral("guest"), QStringLiteral("--language"), QStringLiteral("en")} + words);
    }

private Q_SLOTS:
    void copies()
    {
        const CliResult made = guest({QStringLiteral("copy"), QStringLiteral("demo"),
                                      QStringLiteral("archivo"), QStringLiteral("copia")});
        QVERIFY2(made.exitStatus == 0, made.errors);
        QCOMPARE(made.output, QByteArray("Make the guest copia from archivo: done\n"));
        const CliResult taken = guest({QStringLiteral("copy"), QStringLiteral("demo"),
                                       QStringLiteral("archivo"), QStringLiteral("web")});
        QCOMPARE(taken.exitStatus, 1);
        QVERIFY2(taken.errors.contains("There is a guest web already."), taken.errors);
    }

    void renames()
    {
        const CliResult renamed =
            guest({QStringLiteral("rename"), QStringLiteral("demo"), QStringLiteral("zimbra"),
                   QStringLiteral("correo"), QStringLiteral("--json")});
        QVERIFY2(renamed.exitStatus == 0, renamed.errors);
        const QJsonObject said = QJsonDocument::fromJson(renamed.output).object();
        QCOMPARE(said[QStringLiteral("guest")].toString(), QStringLiteral("correo"));
        QCOMPARE(said[QStringLiteral("result")].toString(), QStringLiteral("done"));
        const CliResult none = guest({QStringLiteral("rename"), QStringLiteral("demo"),
                                      QStringLiteral("nobody"), QStringLiteral("correo")});
        QCOMPARE(none.exitStatus, 1);
        QVERIFY2(none.errors.contains("There is no guest nobody."), none.errors);
    }

    void deletes()
    {
        const QStringList words{QStringLiteral("delete"), QStringLiteral("demo"), QStringLiteral("archivo")};
        const CliResult unasked = guest(words);
        QCOMPARE(unasked.exitStatus, 1);
        QVERIFY2(unasked.errors.contains("Nothing was done."), unasked.errors);
        const CliResult gone = guest(words + QStringList{QStringLiteral("--yes")});
        QVERIFY2(gone.exitStatus == 0, gone.errors);
        QCOMPARE(gone.output, QByteArray("Delete the guest archivo: done\n"));
        const CliResult all =
            guest({QStringLiteral("delete"), QStringLiteral("demo"), QStringLiteral("pruebas sql"),
                   QStringLiteral("--with-disks"), QStringLiteral("--yes")});
        QVERIFY2(all.exitStatus == 0, all.errors);
        const CliResult running = guest({QStringLiteral("delete"), QStringLiteral("demo"),
                                         QStringLiteral("zimbra"), QStringLiteral("--yes")});
        QCOMPARE(running.exitStatus, 1);
        QVERIFY2(running.errors.contains("The guest zimbra is running."), running.errors);
    }

    void wrongWords()
    {
        for (const char *line : {"", "jump demo", "copy demo web", "delete demo", "delete demo web x",
                                 "copy demo web new --with-disks"})
            QCOMPARE(guest(QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts)).exitStatus, 2);
        QCOMPARE(m_cli.run({QStringLiteral("guests"), QStringLiteral("demo"), QStringLiteral("--with-disks")})
                     .exitStatus,
                 2);
    }
};

QTEST_GUILESS_MAIN(TestCliGuest)
#include "tst_cliguest.moc"
