// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "app/cli/table.h"
#include "app/cli/terminal.h"
#include "text/language.h"

#include <QTest>

using namespace domcero;
using namespace domcero::cli;

class TestCliOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void optionsStandAnywhere()
    {
        const auto options = parseOptions(
            {QStringLiteral("--json"), QStringLiteral("run"), QStringLiteral("demo"),
             QStringLiteral("--timeout=5"), QStringLiteral("pause"), QStringLiteral("--identity"),
             QStringLiteral("a b"), QStringLiteral("web"), QStringLiteral("--"), QStringLiteral("--yes")});
        QVERIFY(options.ok());
        QVERIFY(options->json);
        QVERIFY(!options->yes);
        QCOMPARE(options->timeout, std::chrono::seconds(5));
        QCOMPARE(options->identityFile, QStringLiteral("a b"));
        const QStringList operands{QStringLiteral("demo"), QStringLiteral("pause"), QStringLiteral("web"),
                                   QStringLiteral("--yes")};
        QCOMPARE(options->operands, operands);
    }

    void usageErrors_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"", "dance", "guests", "guests a b", "hosts a", "run demo", "run demo start",
                                 "run demo dance web", "guests demo --timeout", "guests demo --timeout=0",
                                 "guests demo --timeout=x", "guests demo --nothing", "guests demo --json=1",
                                 "guests demo --language=tlh",
                                 "guests demo --identity=", "guests demo --trust-host-key=MD5:1", "-x hosts"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void usageErrors()
    {
        QFETCH(QString, line);
        const auto options = parseOptions(line.split(u' ', Qt::SkipEmptyParts));
        QVERIFY(!options.ok());
        QCOMPARE(options.error().code, ErrorCode::InvalidInput);
    }

    void helpNeedsNothingElse()
    {
        QVERIFY(parseOptions({QStringLiteral("--help")}).ok());
        QVERIFY(parseOptions({QStringLiteral("--version")}).ok());
        QVERIFY(parseOptions({QStringLiteral("run"), QStringLiteral("-h")}).ok());
    }

    void helpInBothLanguagesHasTheSameSyntax()
    {
        const auto syntax = [](const QString &language) {
            useLanguage(language);
            QStringList words;
            for (const OptionLine &line : verbLines() + optionLines())
                words += line.syntax;
            return words;
        };
        QCOMPARE(syntax(QStringLiteral("es")), syntax(QStringLiteral("en")));
        useLanguage(QStringLiteral("es"));
        for (const OptionLine &line : verbLines() + optionLines())
            QVERIFY(helpText().contains(line.meaning));
        for (const QString &line : helpText().split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void tableIsAlignedAndCannotBeBroken()
    {
        Table table;
        table.headings = {QStringLiteral("NAME"), QStringLiteral("N"), QStringLiteral("X")};
        table.toTheRight = {1};
        table.rows = {{QStringLiteral("año\n\x1b[2J"), QStringLiteral("7"), QStringLiteral("a")},
                      {QStringLiteral("漢字"), QStringLiteral("10"), {}}};
        QCOMPARE(table.text(), QStringLiteral("NAME       N  X\n"
                                              "año\uFFFD\uFFFD[2J   7  a\n"
                                              "漢字      10\n"));
        QCOMPARE(Table().text(), QString());
    }

    void yesAndNoInBothLanguages()
    {
        QCOMPARE(yesOrNo(QStringLiteral(" Sí ")), std::optional(true));
        QCOMPARE(yesOrNo(QStringLiteral("YES")), std::optional(true));
        QCOMPARE(yesOrNo(QStringLiteral("n")), std::optional(false));
        QCOMPARE(yesOrNo(QStringLiteral("")), std::nullopt);
        QCOMPARE(yesOrNo(QStringLiteral("nonsense")), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestCliOptions)
#include "tst_clioptions.moc"
