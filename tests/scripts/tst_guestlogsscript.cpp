// SPDX-License-Identifier: GPL-3.0-or-later
// The script that reads a guest's logs, by every shell, over a folder of logs and a /proc of the test's own.
#include "formats/host/sections.h"
#include "scripthost.h"

using namespace domcero;

class TestGuestLogsScript : public test::ScriptHost
{
    Q_OBJECT

    // The sections, or none when the script refused or its framing is broken.
    QList<Section> read(const QString &guest)
    {
        QProcess process;
        prepare(process, QStringLiteral("guestlogs"),
                {guest, at(QStringLiteral("log")), at(QStringLiteral("proc"))});
        process.start();
        process.closeWriteChannel();
        if (!process.waitForFinished(30000))
            qFatal("the script hangs");
        m_status = process.exitCode();
        m_standardError = process.readAllStandardError();
        const auto sections = parseSections(process.readAllStandardOutput());
        return sections ? *sections : QList<Section>();
    }
    static Section part(const QList<Section> &sections, const char *name)
    {
        const Section *found = findSection(sections, name);
        return found ? *found : Section{name, -1, {}};
    }
    int m_status = -1;
    QByteArray m_standardError;

private Q_SLOTS:
    void thoseThatAreThere()
    {
        QByteArray bytes;
        for (int i = 1; i < 256; ++i)
            bytes += static_cast<char>(i);
        write(QStringLiteral("log/console/guest-web.log"), bytes + "\n\n");
        write(QStringLiteral("log/xl-web.log"), "");
        const auto sections = read(QStringLiteral("web"));
        QCOMPARE(m_status, 0);
        QCOMPARE(m_standardError, QByteArray());
        QCOMPARE(sections.size(), 6);
        QCOMPARE(part(sections, "folder").content, at(QStringLiteral("log")).toUtf8());
        QCOMPARE(part(sections, "console-folder").content, at(QStringLiteral("log/console")).toUtf8());
        QCOMPARE(part(sections, "console"), (Section{"console", 0, bytes + "\n\n"}));
        QCOMPARE(part(sections, "xl"), (Section{"xl", 0, {}}));
        QCOMPARE(part(sections, "qemu"), (Section{"qemu", 1, {}}));
        QCOMPARE(part(sections, "logging"), (Section{"logging", 0, "absent"}));
    }

    void theLastOfALongOne()
    {
        const QByteArray line = "0123456789abcdef\n";
        write(QStringLiteral("log/qemu-dm-web.log"), line.repeated(10000) + "the end");
        write(QStringLiteral("log/xl-web.log"), QByteArray("a\0b\0", 4) + "c\n");
        const auto sections = read(QStringLiteral("web"));
        QCOMPARE(part(sections, "qemu").content, (line.repeated(10000) + "the end").right(65536));
        QCOMPARE(part(sections, "xl").content, QByteArray("abc\n")); // without NUL
    }

    void anyName()
    {
        for (const char *name : {"-c", "a b", "$(id)", "'\"\\", "*", "ñandú", "a\nb", ".."}) {
            write(QStringLiteral("log/xl-%1.log").arg(QString::fromUtf8(name)), name);
            QCOMPARE(part(read(QString::fromUtf8(name)), "xl"), (Section{"xl", 0, name}));
        }
        for (const char *name : {"", "/", "../x", "a/b"}) {
            QVERIFY(read(QString::fromUtf8(name)).isEmpty());
            QCOMPARE(m_status, 1);
            QVERIFY(m_standardError.contains(name));
        }
    }

    void oneThatCannotBeRead()
    {
        QDir().mkpath(at(QStringLiteral("log/xl-web.log"))); // root may read everything but this
        const auto section = part(read(QStringLiteral("web")), "xl");
        QCOMPARE(section.exitStatus, 2);
        QVERIFY(section.content.toLower().contains("directory"));
    }

    void whetherConsolesAreLogged_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("logging");
        const auto row = [](const char *name, QByteArray words, const char *logging) {
            QTest::newRow(name) << words.replace(' ', '\0') << QByteArray(logging);
        };
        row("as it is", "/usr/lib/xen-4.17/bin/xenconsoled --pid-file=/run/xen/xenconsoled.pid ", "off");
        row("guest", "/usr/sbin/xenconsoled --log=guest --pid-file=x ", "on");
        row("all", "xenconsoled -i --log=all ", "on");
        row("two words", "/usr/sbin/xenconsoled --log guest ", "on");
        row("none", "/usr/sbin/xenconsoled --log=none --log-dir=/var/log/xen/console ", "off");
        row("the hypervisor alone", "/usr/sbin/xenconsoled --log=hv ", "off");
        row("the last counts", "/usr/sbin/xenconsoled --log=all --log=none ", "off");
        row("another program", "less --log=guest xenconsoled ", "absent");
        row("another of its name", "/bin/xenconsoled-x --log=guest ", "absent");
    }
    void whetherConsolesAreLogged()
    {
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, logging);
        write(QStringLiteral("proc/1/cmdline"), QByteArray("/sbin/init\0", 11));
        write(QStringLiteral("proc/7/cmdline"), "");
        write(QStringLiteral("proc/812/cmdline"), words);
        QCOMPARE(part(read(QStringLiteral("web")), "logging").content, logging);
    }

    void whereConsolesAreLogged()
    {
        const QByteArray folder = at(QStringLiteral("else where")).toUtf8();
        write(QStringLiteral("else where/guest-web.log"), "login:");
        write(QStringLiteral("proc/812/cmdline"),
              QByteArray("xenconsoled\0--log=guest\0--log-dir=", 34) + folder + '\0');
        const auto sections = read(QStringLiteral("web"));
        QCOMPARE(part(sections, "console-folder").content, folder);
        QCOMPARE(part(sections, "console").content, QByteArray("login:"));
        QCOMPARE(part(sections, "logging").content, QByteArray("on"));
    }
};

QTEST_GUILESS_MAIN(TestGuestLogsScript)
#include "tst_guestlogsscript.moc"
