// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/literal.h"
#include "formats/xlcfg/style.h"

#include <QTest>

using namespace domcero;

// Changes of a config: what they are not about keeps every byte.
class TestXlcfgEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTextKeepsItsQuotes()
    {
        const auto set = [](const QByteArray &text, const QByteArray &value) {
            return *withXlcfgText(parseXlcfg(text), "name", value);
        };
        QCOMPARE(set("name='a' # x\nk=\"b\"\nl=\"c\"\n", "web"), "name='web' # x\nk=\"b\"\nl=\"c\"\n");
        QCOMPARE(set("name='a'\n", "it's"), "name=\"it's\"\n");
        QCOMPARE(set("name=12\nk='b'\n", "13"), "name='13'\nk='b'\n");
        QCOMPARE(set("k='b'\n", "13"), "k='b'\nname='13'\n");
        QVERIFY(!withXlcfgText(parseXlcfg("name='a'\n"), "name", QByteArray("a\0b", 3)));
    }
    void setsOneKey_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *tag, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(tag) << before << after;
        };
        row("empty file", "", "memory = 777\n");
        row("value", "a=1\nmemory\t=  0x200   # half\nb=2\n", "a=1\nmemory\t=  777   # half\nb=2\n");
        row("quoted value", "memory='512'", "memory=777");
        row("twice: the last counts", "memory=1\nmemory=2\nmemory=3\na=1\n",
            "memory=1\nmemory=2\nmemory=777\na=1\n");
        row("added to", "memory=5\nmemory += 6 # x\n", "memory=5\nmemory = 777 # x\n");
        row("added to twice", "memory=5\nmemory+=6\nmemory+='7'", "memory=5\nmemory+=6\nmemory=777");
        row("of several in a line", "a=1; memory=2 ;b=3", "a=1; memory=777 ;b=3");
        row("a list", "memory=[1,\n 2]\na=1\n", "memory=777\na=1\n");
        row("new", "a=1\nb=2\n", "a=1\nb=2\nmemory=777\n");
        row("new behind a comment", "a = 1\n# the end\n", "a = 1\n# the end\nmemory = 777\n");
        row("new behind a line without an end", "a = 1\nb = 2", "a = 1\nb = 2\nmemory = 777");
        row("new behind blanks", "a=1\n  ", "a=1\n  \nmemory=777");
        row("new behind a semicolon", "a=1;", "a=1;\nmemory=777");
        row("new before a byte that xl passes over", "a=1\n@", "a=1\nmemory=777\n@");
        row("the same in a line with a setting", "b=2\na=[\n1\n] #", "b=2\nmemory=777\na=[\n1\n] #");
        row("in a column", "name    = 'x'\nvcpus   = 1\nmaxmem  = 5\nkernel  = '/k'\n",
            "name    = 'x'\nvcpus   = 1\nmaxmem  = 5\nkernel  = '/k'\nmemory  = 777\n");
        row("no column by chance", "aa = 1\nbb = 1\ncc = 1\n", "aa = 1\nbb = 1\ncc = 1\nmemory = 777\n");
        row("bytes that are no UTF-8", "# caf\xE9\na='\xFF'\r # \r\n", "");
        row("Windows line end in a comment", "# x\r\na=1 # \xE9\r\n", "# x\r\na=1 # \xE9\r\nmemory=777\n");
    }
    void setsOneKey()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const XlcfgFile file = parseXlcfg(before);
        const auto result = withXlcfgKey(file, "memory", "777");
        if (file.problem) {
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::ParseFailed);
            return;
        }
        QVERIFY(result.ok());
        QCOMPARE(*result, after);
        const XlcfgFile changed = parseXlcfg(*result);
        QCOMPARE(changed.number("memory").value, 777);
        if (file.value("memory"))
            return;
        const auto back = withoutXlcfgKey(changed, "memory");
        QVERIFY(back.ok());
        QCOMPARE(*back, before);
    }
    void unsetsOneKey_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *tag, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(tag) << before << after;
        };
        row("not there", "a = 1 # x", "a = 1 # x\n");
        row("its line", "a=1\n  memory = 5 # of it\nb=2\n", "a=1\nb=2\n");
        row("all of them", "memory=1\na=1\nmemory+=2\nmemory=3;\nb=1", "a=1\nb=1");
        row("last line", "a=1\nmemory=5\n", "a=1\n");
        row("last line without an end", "a=1  \nmemory=5 ; ", "a=1  ");
        row("last line behind an empty one", "a=1\n\nmemory=5", "a=1\n");
        row("last line behind a remark", "a=1\n# x\nmemory=5", "a=1\n# x\n");
        row("last two lines", "a=1\nmemory=5\nmemory=6", "a=1");
        row("first in a line", "memory=5; a=1 # x\n", "a=1 # x\n");
        row("middle", "a=1 ; memory=5 ; b=2\n", "a=1 ; b=2\n");
        row("last in a line", "a=1; memory=5 # x\n", "a=1 # x\n");
        row("twice in a line", "memory=5; memory=6\na=1\n", "a=1\n");
        row("behind a lone semicolon", ";memory=5\n", "\n");
        row("a list of lines", "a=1\nmemory=[ # c\n 'x',\n # d\n 'y' ] # e\nb=1\n", "a=1\nb=1\n");
        row("before a byte that xl passes over", "a=1\nmemory=5 @", "a=1\n@");
        row("only one", "memory=5", "");
    }
    void unsetsOneKey()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        if (before == "a = 1 # x")
            before += '\n';
        const auto result = withoutXlcfgKey(parseXlcfg(before), "memory");
        QVERIFY(result.ok());
        QCOMPARE(*result, after);
    }
    void addsAnItem_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *tag, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(tag) << before << after;
        };
        row("no list", "a = \"x\"\n", "a = \"x\"\nvif = [ \"n\" ]\n");
        row("no list, others", "disk=['x','y']\n", "disk=['x','y']\nvif=['n']\n");
        row("empty", "vif=[]\n", "vif=[ 'n' ]\n");
        row("blank", "vif=[ ]\n", "vif=[ 'n' ]\n");
        row("empty lines", "vif=[ # none\n]\n", "vif=[ # none\n'n']\n");
        row("one line", "vif = [ 'a', \"b\" ]\n", "vif = [ 'a', \"b\", \"n\" ]\n");
        row("tight", "vif = ['a','b']\n", "vif = ['a','b','n']\n");
        row("comma at the end", "vif = [ 'a', ]\n", "vif = [ 'a', 'n', ]\n");
        row("a line each", "vif = [\n  'a', # A\n  'b' # B\n]\n",
            "vif = [\n  'a', # A\n  'b', # B\n  'n'\n]\n");
        row("a line each with commas", "vif = [\n\t'a',\n\t'b',   # B\n]\n",
            "vif = [\n\t'a',\n\t'b',   # B\n\t'n',\n]\n");
        row("bracket behind the last", "vif = [ 'a',\n        'b' ]\n",
            "vif = [ 'a',\n        'b',\n        'n' ]\n");
        row("added list", "vif=['a']\nvif+=['b']\n", "vif=['a']\nvif+=['b', 'n']\n");
        row("dead list", "vif=['a']\nvif=['b'];vif+=[]\n", "vif=['a']\nvif=['b'];vif+=['n']\n");
    }
    void addsAnItem()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto result = withAddedXlcfgItem(parseXlcfg(before), "vif", "n");
        QVERIFY(result.ok());
        QCOMPARE(*result, after);
    }
    void removesAnItem_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("index");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *tag, const QByteArray &before, int index, const QByteArray &after) {
            QTest::newRow(tag) << before << index << after;
        };
        row("only", "vif = [ 'a' ]\n", 0, "vif = [  ]\n");
        row("only with a comma", "vif=['a',]\n", 0, "vif=[]\n");
        row("first", "vif = [ 'a', 'b' ]\n", 0, "vif = [ 'b' ]\n");
        row("last", "vif = [ 'a', 'b' ]\n", 1, "vif = [ 'a' ]\n");
        row("last with a comma", "vif = [ 'a', 'b', ]\n", 1, "vif = [ 'a', ]\n");
        row("line", "vif = [\n  'a', # A\n  'b', # B\n  'c' # C\n]\n", 1,
            "vif = [\n  'a', # A\n  'c' # C\n]\n");
        row("last line", "vif = [\n  'a', # A\n  'b' # B\n]\n", 1, "vif = [\n  'a' # A\n]\n");
        row("bracket behind the last", "vif = [ 'a',\n        'b' ]\n", 1, "vif = [ 'a'\n ]\n");
        row("added", "vif=['a']\nvif+=['b','c']\n", 1, "vif=['a']\nvif+=['c']\n");
    }
    void removesAnItem()
    {
        QFETCH(QByteArray, before);
        QFETCH(int, index);
        QFETCH(QByteArray, after);
        const auto result = withoutXlcfgItem(parseXlcfg(before), "vif", index);
        QVERIFY(result.ok());
        QCOMPARE(*result, after);
    }
    void changesAnItem()
    {
        const XlcfgFile file = parseXlcfg("disk=[ 'a', # A\n \"b\", ]\ndisk += [ 5 ]\n");
        QCOMPARE(*withXlcfgItem(file, "disk", 1, "it's"), "disk=[ 'a', # A\n \"it's\", ]\ndisk += [ 5 ]\n");
        QCOMPARE(*withXlcfgItem(file, "disk", 2, "c"), "disk=[ 'a', # A\n \"b\", ]\ndisk += [ \"c\" ]\n");
        QCOMPARE(withXlcfgItem(file, "disk", 3, "c").error().code, ErrorCode::NotFound);
        QCOMPARE(withXlcfgItem(file, "disk", -1, "c").error().code, ErrorCode::NotFound);
        QCOMPARE(withoutXlcfgItem(file, "vif", 0).error().code, ErrorCode::NotFound);
    }
    void literals_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("literal");
        const auto row = [](const QByteArray &value, const QByteArray &literal) {
            QTest::newRow(value.toPercentEncoding().constData()) << value << literal;
        };
        row("777", "777");
        row("0x1f", "0x1f");
        row("12abc", "12abc");
        row("'x y'", "'x y'");
        row("\"a'b\"", "\"a'b\"");
        row("['a', 5,\n ['b'], ]", "['a', 5,\n ['b'], ]");
        row("[]", "[]");
        row("2g", "'2g'");
        row("-5", "'-5'");
        row("", "''");
        row("zimbra", "'zimbra'");
        row("it's", "\"it's\"");
        row("it's \"x\"", "'it\\'s \"x\"'");
        row("C:\\x", "'C:\\\\x'");
        row("a\nb\r", "'a\\nb\\r'");
        row("'a' 'b'", "\"'a' 'b'\"");
        row("5;b=1", "'5;b=1'");
        row("5 # x\n", "'5 # x\\n'");
        row("[ 'a'", "\"[ 'a'\"");
        row("caf\xE9", "'caf\xE9'");
        row("'a\\q'", "");
        row("[ 'a\\q' ]", "");
    }
    void literals()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, literal);
        const XlcfgFile file = parseXlcfg("a='x'\n");
        const auto result = xlcfgLiteral(file, value, false);
        QCOMPARE(result.ok(), !literal.isEmpty());
        if (result)
            QCOMPARE(*result, literal);
        const auto text = xlcfgLiteral(file, value, true);
        QVERIFY(text.ok());
        QCOMPARE(unquoteXlcfg(*text), value);
    }
    void refusesNames()
    {
        const XlcfgFile file = parseXlcfg("a=1\n");
        for (const char *name : {"", "A", "a b", "1a", "_a", "a-b", "a=1\nb"}) {
            QCOMPARE(withXlcfgKey(file, name, "1").error().code, ErrorCode::InvalidInput);
            QCOMPARE(withoutXlcfgKey(file, name).error().code, ErrorCode::InvalidInput);
        }
        QCOMPARE(withXlcfgKey(file, "b", "1\nc=2").error().code, ErrorCode::InvalidInput);
        QCOMPARE(withXlcfgKey(file, "b", "x").error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestXlcfgEdit)
#include "tst_xlcfgedit.moc"
