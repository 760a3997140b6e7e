// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/convert.h"
#include "formats/xlcfg/file.h"

#include <QTest>

using namespace domcero;

// Old Python configs: what is static is written down, what would have to be run is refused.
class TestXlcfgConvert : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void converts_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("explained"); // lines
        const auto row = [](const char *tag, const QByteArray &old, const QByteArray &text, int explained) {
            QTest::newRow(tag) << old << text << explained;
        };
        row("nothing to do", "# x\nmemory = 5 # y", "", -1);
        row("a config of xl", "name='x'\nmemory=5;vcpus=1\n", "name='x'\nmemory=5;vcpus=1\n", 0);
        row("import", "import os\nname = 'x'  # y\n", "# import os\nname = 'x'  # y\n", 1);
        row("sum and format", "import os\nn=3\nmemory = 64*n + 1 # MiB\nname = 'g%02d' % n\n",
            "# import os\n# n=3\nmemory = 193 # MiB\nname = 'g03'\n", 4);
        row("tuple and list", "disk = ('phy:/a,xvda,w', 'x' \"y\")\n",
            "disk = [ \"phy:/a,xvda,w\", \"xy\" ]\n", 1);
        row("words", "acpi=True; apic = False\nvncpasswd=None\n", "acpi = 1\napic = 0\n# vncpasswd=None\n",
            3);
        row("negative", "rtc_timeoffset = -3600\n", "rtc_timeoffset = \"-3600\"\n", 1);
        row("list over lines stays", "import re\ndisk = [ 'a', # A\n         'b' ]\n",
            "# import re\ndisk = [ 'a', # A\n         'b' ]\n", 1);
        row("added list", "import re\nvif=['a']\nvif += ['b']\n", "# import re\nvif=['a']\nvif += ['b']\n",
            1);
        row("added number", "import re\nmemory=5\nmemory += 6\n", "# import re\nmemory=5\nmemory = 11\n", 2);
        row("added text", "a='x'\nextra = a + ' y'\n", "a='x'\nextra = a + ' y'\n", -1);
        row("function", "def f(x):\n    return x\n\nname='x'\n", "# def f(x):\n#     return x\n\nname='x'\n",
            1);
        row("library of the machine",
            "arch = os.uname()[4]\nif re.search('64', arch):\n    lib = 'lib64'\nelse:\n    lib = 'lib'\n"
            "device_model = '/usr/' + lib + '/qemu-dm'\nname='x'\n",
            "# arch = os.uname()[4]\n# if re.search('64', arch):\n#     lib = 'lib64'\n# else:\n#     lib = "
            "'lib'\n"
            "# device_model = '/usr/' + lib + '/qemu-dm'\nname='x'\n",
            4);
        row("three quotes", "extra = \"\"\"a\nb\"\"\"\n", "extra = \"a\\nb\"\n", 1);
        row("Windows and a byte order mark", "\xEF\xBB\xBFname = 'x'\r\nimport os\r\n",
            "name = 'x'\n# import os\n", 3);
        row("comment at the end", "name='x'\n# end", "name='x'\n# end\n", 1);
        row("line that goes on", "memory = 5 + \\\n 6\n", "memory = 11\n", 1);
    }
    void converts()
    {
        QFETCH(QByteArray, old);
        QFETCH(QByteArray, text);
        QFETCH(int, explained);
        const ConvertedXlcfg converted = convertXlcfg(old);
        if (explained < 0) { // refused by xl and by us, or as it is
            QVERIFY(parseXlcfg(converted.text).problem == std::nullopt);
            return;
        }
        QVERIFY(converted.refusals.isEmpty());
        QCOMPARE(converted.text, text);
        QCOMPARE(converted.explanations.size(), explained);
        QVERIFY(!parseXlcfg(converted.text).problem);
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<int>("line");
        const auto row = [](const QByteArray &old, int line) {
            QTest::newRow(old.toPercentEncoding(" =()'").constData()) << old << line;
        };
        row("memory = len('abc')\n", 1);
        row("name='x'\nmemory = open('/etc/passwd').read()\n", 2);
        row("name='x'\nif True:\n    memory = 5\n", 3);
        row("if x: memory = 5\n", 1);
        row("for i in range(3):\n  vif += ['']\n", 2);
        row("vif=['a']\nvif.append('b')\n", 2);
        row("vif=['a']\nvif[0] = 'b'\n", 2);
        row("name = \xE2\x80\x9Cx\xE2\x80\x9D\n", 1);
        row("name = 'a' 'b\n", 1);
        row("memory = 1.5\n", 1);
        row("name = '%s' % os.environ\n", 1);
        row("name = '\\x41'\n", 1);
        row("memory = 9999999999999 * 9999999999999\n", 1);
        row("name = " + QByteArray(5000, '(') + "\n", 1);
    }
    void refuses()
    {
        QFETCH(QByteArray, old);
        QFETCH(int, line);
        const ConvertedXlcfg converted = convertXlcfg(old);
        QVERIFY(converted.text.isEmpty());
        QCOMPARE(converted.refusals.size(), 1);
        QCOMPARE(converted.refusals.first().line, line);
        QVERIFY(!converted.refusals.first().what.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestXlcfgConvert)
#include "tst_xlcfgconvert.moc"
