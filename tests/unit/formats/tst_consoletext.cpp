// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/consoletext.h"

#include <QTest>

using namespace domcero;

class TestConsoleText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void read_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &bytes, const char *text) {
            QTest::newRow(name) << bytes << QString::fromUtf8(text);
        };
        row("nothing", "", "");
        row("lines", "a\nb\n", "a\nb");
        row("lines of a terminal", "a\r\nb\r\r\n\r\nc  \r\n\r\n", "a\nb\n\nc");
        row("an unfinished line", "web login: ", "web login:");
        row("colours", "[\x1b[0;32m  OK  \x1b[0m] done", "[  OK  ] done");
        row("written over", "10 %\r20 %\r100 %\n", "100 %");
        row("written over by less", "abcdef\rxyz\n", "xyzdef");
        row("erased and written", "[*** ] waiting\r\x1b[K[ OK ]\n", "[ OK ]");
        row("erased to the end", "abcdef\x1b[3D\x1b[K\n", "abc");
        row("erased to the begin", "abcdef\x1b[3D\x1b[1K\n", "    ef");
        row("erased as a whole", "abc\x1b[2Kdef\n", "   def");
        row("backspace", "rooo\b\bt\b \b\n", "ro o");
        row("a backspace too many", "a\b\b\bxy\n", "xy");
        row("tabs", "a\tb\t\tc\n", "a       b               c");
        row("moves within a line", "a\x1b[3Cb\x1b[1Gx\x1b[Cy\n", "x y b");
        row("a move too far", "\x1b[99999999Cx\x1b[2K\x1b[1Gy", "y");
        row("moves to other lines", "\x1b[2J\x1b[1;1Hone\x1b[2;1H\x1b[3;1Htwo\x1b[Athree", "one\ntwo\nthree");
        row("modes", "\x1b[?25l\x1b[?2004ha\x1b[>0c\x1b[6 qb", "ab");
        row("a title", "\x1b]0;root@web: ~\x07# ls", "# ls");
        row("a title with ST", "\x1b]0;web\x1b\\# ls", "# ls");
        row("a title that was cut", "\x1b]0;web\nlogin:", "0;web\nlogin:");
        row("other strings",
            "\x1bP1$r0m\x1b\\a\x1b_x\x1b\\b\x1b^y\x07"
            "c",
            "abc");
        row("character sets",
            "\x1b(B\x1b)0a\x1b"
            "7\x1b=b",
            "ab");
        row("cut in a sequence", "a\x1b[0;3", "a");
        row("cut in an escape", "a\x1b", "a");
        row("an escape of nothing", "\x1b\x1b[1ma", "a");
        row("other controls",
            QByteArray("a\0\x01\x07\x0c\x7f"
                       "b\xc2\x85"
                       "c",
                       11),
            "abc");
        row("UTF-8", "espa\xc3\xb1ol \xf0\x9f\x98\x80\rE\n", "Español 😀");
        row("wide ones count once", "\xf0\x9f\x98\x80x\ry\n", "yx");
        row("not UTF-8", "a\xe9 \xff\n", "a\xef\xbf\xbd \xef\xbf\xbd");
        row("what deceives",
            "a\xe2\x80\xae"
            "b\n",
            "a\xef\xbf\xbd"
            "b");
    }
    void read()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(consoleText(bytes), text);
        QCOMPARE(consoleText(text.toUtf8()), text);
    }

    void manyMovesStaySmall()
    {
        QByteArray bytes;
        for (int i = 0; i < 5000; ++i)
            bytes += "\x1b[99999Cx\x1b[99999C\x1b[99999Cy\n";
        QVERIFY(consoleText(bytes).size() < qsizetype{5000} * 600);
    }
    void aLongLineStaysWhole()
    {
        const QByteArray bytes = QByteArray("x").repeated(5000) + "\ty\x1b[Cz";
        QCOMPARE(consoleText(bytes), QString::fromLatin1(QByteArray("x").repeated(5000) + "yz"));
    }
};

QTEST_GUILESS_MAIN(TestConsoleText)
#include "tst_consoletext.moc"
