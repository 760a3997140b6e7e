// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/maskedoutput.h"

#include <QTest>

using namespace domcero;

class TestMaskedOutput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passwordsAreMasked_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("logged");
        const auto row = [](const char *name, const char *output, const char *logged) {
            QTest::newRow(name) << QByteArray(output) << QByteArray(logged);
        };
        row("a setting", "name = 'web'\nvncpasswd = \"geheim\"  # x\n",
            "name = 'web'\nvncpasswd = \"******\"  # x\n");
        row("other quotes", "vncpasswd='a\\'b'\nvnc=1\n", "vncpasswd='****'\nvnc=1\n");
        row("added to", "spicepasswd += 'x'\n", "spicepasswd += '*'\n");
        row("bare", "vncpasswd=12345\n", "vncpasswd=*****\n");
        row("an item", "vfb = [ 'type=vnc,vncpasswd=abc,vncunused=1' ]\n",
            "vfb = [ 'type=vnc,vncpasswd=***,vncunused=1' ]\n");
        row("JSON", "{\"vnc\": {\n \"enable\": true,\n \"passwd\": \"a\\\"b\"\n}}\n",
            "{\"vnc\": {\n \"enable\": true,\n \"passwd\": \"****\"\n}}\n");
        row("JSON, spice", "\"spicepassword\": \"abc\"", "\"spicepassword\": \"***\"");
        row("an open quote", "vncpasswd = \"abc\nmemory = 1\n", "vncpasswd = \"***\nmemory = 1\n");
        row("the end", "vncpasswd", "vncpasswd");
        row("nothing of it", "root:x:0:0:/etc/passwd = 1\npasswd: changed\n",
            "root:x:0:0:/etc/passwd = 1\npasswd: changed\n");
        row("twice", "vncpasswd='a'\nvncpasswd='b'\n", "vncpasswd='*'\nvncpasswd='*'\n");
    }
    void passwordsAreMasked()
    {
        QFETCH(QByteArray, output);
        QFETCH(QByteArray, logged);
        QCOMPARE(maskedOutput(output), logged);
        QCOMPARE(logged.size(), output.size());
    }
};

QTEST_GUILESS_MAIN(TestMaskedOutput)
#include "tst_maskedoutput.moc"
