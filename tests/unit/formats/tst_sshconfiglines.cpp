// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sshpatterns.h"
#include "formats/sshconfig/configlexer.h"

#include <QTest>

using namespace domcero;

namespace {

QByteArrayList wordsOf(const QByteArray &text)
{
    const auto line = readConfigLine(text, 1);
    if (!line)
        return {"nothing"};
    if (line->fault == ConfigLine::Fault::NoArgument)
        return {line->keyword, "no argument"};
    if (line->fault == ConfigLine::Fault::OpenQuote)
        return {line->keyword, "open quote"};
    return QByteArrayList{line->keyword} + line->words;
}

} // namespace

// Each row was asked of OpenSSH 9.2.
class TestSshConfigLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("words");
        const auto row = [](const char *text, const QByteArrayList &words) {
            QTest::addRow("%s", text) << QByteArray(text) << words;
        };
        row("", {"nothing"});
        row(" \t ", {"nothing"});
        row("# Port 1", {"nothing"});
        row("\t# Port 1", {"nothing"});
        row("\"Port 22", {"nothing"}); // a quote that does not close in the keyword: passed over
        row("Port 22", {"port", "22"});
        row("  pOrT\t22 \t\r", {"port", "22"});
        row("Port=22", {"port", "22"});
        row("Port = 22", {"port", "22"});
        row("Port == 22", {"port", "=", "22"}); // one '=' only
        row("Port==22", {"port", "=22"});
        row("=Port 22", {"port", "22"});
        row("\"Port\" 22", {"port", "22"});
        row("Po\"rt\" 22", {"port", "22"});
        row("\"Port\"=22", {"port", "=22"});
        row("Port", {"port", "no argument"});
        row("Port =", {"port", "no argument"});
        row("Port # 22", {"port"});
        row("Host a \"b c\" 'd e' f\\ g", {"host", "a", "b c", "d e", "f g"});
        row("Host a\"b c\"d ''", {"host", "ab cd", ""});
        row("Host \"a\\\"b\" \"a\\ b\" 'a\\'b' C:\\x\\\\y", {"host", "a\"b", "a\\ b", "a'b", "C:\\x\\y"});
        row("Host \"it's\" '\"'", {"host", "it's", "\""});
        row("Host a#b c #d \"", {"host", "a#b", "c"});
        row("Host \"#a\" b", {"host", "#a", "b"});
        row("Host \"a", {"host", "open quote"});
        row("Host a'", {"host", "open quote"});
        row("User a\f", {"user", "a"});
        row("User a\fb", {"user", "a\fb"}); // a form feed is white at the end only
        QTest::newRow("NUL") << QByteArray("User a\0b c", 10) << QByteArrayList{"user", "a"};
        QTest::newRow("Latin-1") << QByteArray("User p\xe9rez") << QByteArrayList{"user", "p\xe9rez"};
    }
    void lines()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, words);
        QCOMPARE(wordsOf(text), words);
    }

    void wordsOfMatch()
    {
        DelimitedWords words("host=a,b user \"x y\"z  = \"\" last");
        for (const char *word : {"host", "a,b", "user", "x y", "z", "", "last"})
            QCOMPARE(words.next().value_or("none"), QByteArray(word));
        QVERIFY(!words.next());
        DelimitedWords open("a \"b");
        QCOMPARE(*open.next(), QByteArray("a"));
        QVERIFY(!open.next());
        QVERIFY(open.rest().isEmpty());
    }

    void patterns_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *text, const char *pattern, bool fits) {
            QTest::addRow("%s %s", text, pattern) << QByteArray(text) << QByteArray(pattern) << fits;
        };
        row("", "", true);
        row("", "*", true);
        row("", "?", false);
        row("a", "", false);
        row("abc", "abc", true);
        row("abc", "ABC", false);
        row("abc", "ab", false);
        row("abc", "a?c", true);
        row("abc", "????", false);
        row("abc", "*", true);
        row("abc", "***", true);
        row("abc", "*c", true);
        row("abc", "*b", false);
        row("aXbXc", "a*b*c", true);
        row("abab", "*ab", true);
        row("ababc", "*abc", true);
        row("a.lab", "*.lab", true);
        row("lab", "*.lab", false);
        row("[a]", "[a]", true); // no classes
        row("a", "[a]", false);
    }
    void patterns()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, pattern);
        QFETCH(bool, fits);
        QCOMPARE(matchesPattern(text, pattern), fits);
    }
    void aPatternOfManyStarsIsQuick()
    {
        QVERIFY(!matchesPattern(QByteArray(5000, 'a'), QByteArray("*a").repeated(200) + 'b'));
    }
    void patternLists()
    {
        QVERIFY(matchesPatternList("a", "b,a"));
        QVERIFY(matchesPatternList("a", "*,!b"));
        QVERIFY(!matchesPatternList("b", "*,!b"));
        QVERIFY(!matchesPatternList("b", "!b,*"));
        QVERIFY(!matchesPatternList("a", "!b")); // nothing that fits
        QVERIFY(!matchesPatternList("a", ""));
        QVERIFY(!matchesPatternList("a", "b,"));
        QVERIFY(!matchesPatternList("a", "A"));
        QVERIFY(matchesPatternList("a", "A", true));
        QVERIFY(!matchesPatternList("a", QByteArray(2000, '*') + ",a")); // too long: the end
    }
};

QTEST_APPLESS_MAIN(TestSshConfigLines)
#include "tst_sshconfiglines.moc"
