// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/file.h"
#include "formats/xlcfg/straighten.h"

#include <QTest>

using namespace domcero;

// Marks of word processors and wikis. Rows of the manual's traps have their number in the name.
class TestXlcfgStraighten : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void straightens_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("better"); // empty: as it is
        const auto row = [](const char *tag, const QByteArray &text, const QByteArray &better) {
            QTest::newRow(tag) << text << better;
        };
        row("8 name", "name = “atlixco”\n", "name = \"atlixco\"\n");
        row("8 all of the manual", "name = “atlixco”\nbuilder=“hvm”\nroot= “/dev/xvda ro”\nmemory=512\n",
            "name = \"atlixco\"\nbuilder=\"hvm\"\nroot= \"/dev/xvda ro\"\nmemory=512\n");
        row("8 without a line end", "name=“a”", "name=\"a\"");
        row("8 single ones", "name = ‘a’ # ‘x’\n", "name = 'a' # ‘x’\n");
        row("8 low and high", "name = „a“\n", "name = \"a\"\n");
        row("8 guillemets", "name = «a»\n", "name = \"a\"\n");
        row("8 twice the same", "name = ”a”\n", "name = \"a\"\n");
        row("8 a list", "disk = [ ‘phy:/dev/vg/a,xvda,w’, ‘/b,raw,xvdb,rw’ ]\n",
            "disk = [ 'phy:/dev/vg/a,xvda,w', '/b,raw,xvdb,rw' ]\n");
        row("8 a list of lines", "disk = [ “/a,raw,xvda,rw”,\n  “/b,raw,xvdb,rw”,\n]\n",
            "disk = [ \"/a,raw,xvda,rw\",\n  \"/b,raw,xvdb,rw\",\n]\n");
        row("8 only the first is typographic", "name = “a\"\nmemory = 1\n", "name = \"a\"\nmemory = 1\n");
        row("8 only the last is typographic", "name = \"a”\nmemory = 1\n", "name = \"a\"\nmemory = 1\n");
        row("8 an apostrophe inside", "extra = “it’s”\n", "extra = \"it’s\"\n");
        row("8 straight ones inside", "extra = “a \"b\" c”\n", "extra = 'a \"b\" c'\n");
        row("8 a backslash inside", "extra = “a\\b”\n", "extra = \"a\\\\b\"\n");
        row("8 what is behind stays wrong", "name = “a”\nimport os\n", "name = \"a\"\nimport os\n");
        row("8 inside a text they are meant", "extra = \"a “b” c\"\n# “x”\n", "");
        row("8 no end", "name = “a\nmemory = 1\n", "");
        row("8 a text without an end, and a mark in it", "extra = \"a ” b\n", "");
        row("8 quotes of two kinds", "extra = \"a ‘b’\n", "");
        row("8 something before it is wrong", "import os\nname = “a”\n", "");
        row("8 a bad escape", "extra = \"\\q\"\n", "");
        row("7 both words of the manual", "vif = [ 'mac=00:16:3e:00:00:01,_type=ioemu_,_model_=rtl8139' ]\n",
            "vif = [ 'mac=00:16:3e:00:00:01,type=ioemu,model=rtl8139' ]\n");
        row("7 two cards", "vif=['*bridge*=br0','_bridge=br1_']\n", "vif=['bridge=br0','bridge=br1']\n");
        row("7 two cards in one",
            "vif=['_bridge=br0_']\nvif+=['_mac=00:16:3e:00:00:01_,_script=s_,*rate=1Mb/s*']\n",
            "vif=['bridge=br0']\nvif+=['mac=00:16:3e:00:00:01,script=s,rate=1Mb/s']\n");
        row("7 and 8", "vif = [ ‘_type=ioemu_,bridge=br0’ ]\n", "vif = [ 'type=ioemu,bridge=br0' ]\n");
        row("7 a disk", "disk = [ '_phy:/dev/vg/a_,_xvda_,_w_' ]\n", "disk = [ 'phy:/dev/vg/a,xvda,w' ]\n");
        row("7 a disk that xl reads", "disk = [ '/dev/vg/_a_,raw,xvda,rw' ]\n", "");
        row("7 a word that nobody knows", "vif = [ '_colour=red_' ]\n", "");
        row("nothing to do", "name = \"a\"\nmemory = 1\n", "");
        row("nothing at all", "", "");
    }
    void straightens()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, better);
        const auto result = straightenedXlcfg(text);
        QCOMPARE(result.value_or(QByteArray()), better);
        if (!result)
            return;
        const XlcfgFile before = parseXlcfg(text);
        const XlcfgFile after = parseXlcfg(*result);
        QVERIFY(!after.problem || after.problem->line > before.problem->line);
        QVERIFY(!straightenedXlcfg(*result)); // once is enough
    }
};

QTEST_GUILESS_MAIN(TestXlcfgStraighten)
#include "tst_xlcfgstraighten.moc"
