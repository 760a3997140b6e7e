// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/actionoptions.h"
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
        for (const char *line :
             {"", "dance", "guests", "guests a b", "hosts a", "run demo", "run demo start",
              "run demo dance web", "guests demo --timeout", "guests demo --timeout=0",
              "guests demo --timeout=x", "guests demo --nothing", "guests demo --json=1",
              "guests demo --sudo --doas", "guests demo --socks-proxy a:b", "guests demo --language=tlh",
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
            for (const OptionLine &line : verbLines() + optionLines() + actionOptionLines())
                words += line.syntax;
            return words;
        };
        QCOMPARE(syntax(QStringLiteral("es")), syntax(QStringLiteral("en")));
        useLanguage(QStringLiteral("es"));
        for (const OptionLine &line : verbLines() + optionLines() + actionOptionLines())
            QVERIFY(helpText().contains(line.meaning));
        for (const QString &line : helpText().split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void whatAnActionIsTold()
    {
        const auto parse = [](const char *line) {
            return parseOptions(QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts));
        };
        const auto memory = parse("run h set-memory a b --memory 2g");
        QVERIFY(memory);
        QCOMPARE(memory->with.memory, ByteSize::fromGiB(2));
        const auto disk =
            parse("run h attach-disk a --target=/dev/vg0/x --device xvdc --format raw --read-only");
        QVERIFY(disk && disk->with.readOnly);
        QCOMPARE(disk->with.target, QStringLiteral("/dev/vg0/x"));
        QCOMPARE(disk->with.device, QStringLiteral("xvdc"));
        QVERIFY(parse("run h sysrq a --key s")->with.key == 's');
        QVERIFY(parse("run h save a b --folder /srv"));
        for (const char *bad :
             {"run h set-memory a --memory 512", "run h set-memory a", "run h set-vcpus a --vcpus 0",
              "run h set-vcpus a --vcpus x", "run h start a --vcpus 2", "run h save a b --file /x",
              "run h rename a b --name c", "guests h --name x", "run h sysrq a --key ss",
              "run h attach-disk a --target x --read-only=1",
              "run h attach-nic a --device 00:16:3e:00:00:01"}) {
            const auto refused = parse(bad);
            QVERIFY2(!refused, bad);
            QVERIFY(!refused.error().what.isEmpty());
        }
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
