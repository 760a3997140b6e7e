// SPDX-License-Identifier: GPL-3.0-or-later
// The scripts that read a config with what was kept of it, and that ask xl about a text, by every shell.
#include "formats/host/configtext.h"
#include "formats/host/sections.h"
#include "scripthost.h"

using namespace domcero;
using namespace Qt::StringLiterals;

class TestConfigScript : public test::ScriptHost
{
    Q_OBJECT

    QByteArray run(const QString &script, const QStringList &arguments, const QByteArray &input = {})
    {
        for (const char *name : {"sha256sum", "stat", "mktemp", "rm", "sed"})
            QFile::link(QStandardPaths::findExecutable(QLatin1String(name)),
                        at(QLatin1String("bin/") + QLatin1String(name)));
        QProcess process;
        prepare(process, script, arguments);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(30000))
            qFatal("the script hangs");
        m_status = process.exitCode();
        m_standardError = process.readAllStandardError();
        return process.readAllStandardOutput();
    }
    Result<HostConfig> text(const QString &path)
    {
        return parseConfigText(run(u"config"_s, {u"text"_s, path}), path);
    }
    ErrorCode codeOf(const QString &path)
    {
        const auto read = text(path);
        return read ? ErrorCode::Internal : read.error().code;
    }
    int m_status = -1;
    QByteArray m_standardError;

private Q_SLOTS:
    void everyByteOfIt()
    {
        QByteArray bytes = "name = 'web'\n";
        for (int i = 1; i < 256; ++i)
            bytes += static_cast<char>(i);
        bytes += "\n\n\n";
        for (const char *name : {"web.cfg", "a b", "$(id)", "'\"\\", "*", "ñandú", "a\nb", "-x", "end\n"}) {
            const QString path = at(u"xen/"_s + QString::fromUtf8(name));
            write(u"xen/"_s + QString::fromUtf8(name), bytes);
            const auto read = text(path);
            QVERIFY2(read, name);
            QCOMPARE(read->path, QFileInfo(path).canonicalFilePath());
            QCOMPARE(read->bytes, bytes);
            QCOMPARE(read->sum, configSum(bytes));
            QCOMPARE(m_standardError, QByteArray());
        }
        write(u"xen/empty.cfg"_s, {});
        QCOMPARE(text(at(u"xen/empty.cfg"_s))->sum,
                 QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void whereALinkLeads()
    {
        write(u"srv/web.cfg"_s, "name = 'web'\n");
        QDir().mkpath(at(u"xen"_s));
        QVERIFY(QFile::link(at(u"srv/web.cfg"_s), at(u"xen/one"_s)));
        QVERIFY(QFile::link(u"one"_s, at(u"xen/two"_s)));
        const auto read = text(at(u"xen/two"_s));
        QVERIFY(read);
        QCOMPARE(read->path, QFileInfo(at(u"srv/web.cfg"_s)).canonicalFilePath());
        QVERIFY(QFile::link(at(u"srv/gone"_s), at(u"xen/nowhere"_s)));
        QCOMPARE(codeOf(at(u"xen/nowhere"_s)), ErrorCode::NotFound);
    }

    void whatIsNone()
    {
        QCOMPARE(codeOf(at(u"xen/gone.cfg"_s)), ErrorCode::NotFound);
        QDir().mkpath(at(u"xen/folder"_s)); // root may read everything but this
        QCOMPARE(codeOf(at(u"xen/folder"_s)), ErrorCode::PermissionDenied);
        write(u"xen/long"_s, QByteArray(262145, 'x'));
        QCOMPARE(codeOf(at(u"xen/long"_s)), ErrorCode::OutputTooLarge);
        write(u"xen/longest"_s, QByteArray(262144, '\n'));
        QVERIFY(text(at(u"xen/longest"_s)));
        write(u"xen/nul"_s, QByteArray("a\0b", 3));
        QCOMPARE(codeOf(at(u"xen/nul"_s)), ErrorCode::ParseFailed);
        for (const char *path : {"", "web.cfg", "-n"}) {
            run(u"config"_s, {u"text"_s, QString::fromLatin1(path)});
            QCOMPARE(m_status, 1);
        }
    }

    void whatWasKept()
    {
        const auto versions = [&] {
            return parseConfigVersions(run(u"config"_s, {u"versions"_s, at(u"kept/a b"_s)}));
        };
        QVERIFY(versions() && versions()->isEmpty());
        const QByteArray old = "memory = 1\n";
        const QByteArray newer = "memory = 2\n\n";
        const auto name = [](const QByteArray &text) { return QString::fromLatin1(configSum(text)); };
        for (const QByteArray &one : {old, newer})
            write(u"kept/a b/"_s + name(one), one);
        write(u"kept/a b/"_s + name("cut short"), "cut");
        write(u"kept/a b/other"_s, "x");
        QFile file(at(u"kept/a b/"_s + name(old)));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(1600000000), QFile::FileModificationTime));
        file.close();
        const auto found = versions();
        QVERIFY(found);
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->at(0).sum, configSum(newer));
        QCOMPARE(found->at(1),
                 (ConfigVersion{configSum(old), std::chrono::seconds(1600000000), ByteSize::fromBytes(11)}));
        const auto text =
            parseConfigText(run(u"config"_s, {u"version"_s, at(u"kept/a b"_s), name(newer)}), u"kept"_s);
        QVERIFY(text);
        QCOMPARE(text->bytes, newer);
        const auto other =
            parseConfigText(run(u"config"_s, {u"version"_s, at(u"kept/a b"_s), u"../other"_s}), u"kept"_s);
        QVERIFY(!other);
    }

    void theWordOfXl()
    {
        // It says what it was given, and that its file is nobody else's.
        tool(u"xl"_s, "cat \"$4\" >" + at(u"seen"_s).toUtf8() + "; echo \"$@\" >" + at(u"words"_s).toUtf8() +
                          "; stat -c %a \"$4\" . >" + at(u"modes"_s).toUtf8() + "; pwd >" +
                          at(u"where"_s).toUtf8() +
                          "\nprintf '{\\n    \"c_info\": {\\n        \"name\": \"web\"\\n    },\\n    "
                          "\"b_info\": {\\n        \"passwd\": \"a\\\\\"b\",\\n        \"max_vcpus\": 2\\n"
                          "    }\\n}\\n'\necho a warning >&2\n");
        QByteArray text = "vncpasswd = 'a\"b'\n\n";
        for (int i = 1; i < 256; ++i)
            text += static_cast<char>(i);
        const QByteArray output = run(u"askxl"_s, {}, text);
        const auto read = [&](const char *name) {
            QFile file(at(QLatin1String(name)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QCOMPARE(read("seen"), text);
        QCOMPARE(read("words"), QByteArray("-N create -q config\n"));
        QCOMPARE(read("modes"), QByteArray("600\n700\n"));
        QVERIFY(!QFile::exists(QString::fromUtf8(read("where").trimmed())));
        QVERIFY(!output.contains("a\\\"b"));
        const auto word = parseConfigWord(output);
        QVERIFY2(word, output);
        QVERIFY(word->accepted);
        QCOMPARE(word->said, u"a warning"_s);
        QCOMPARE(word->guest.name, u"web"_s);
        QCOMPARE(word->guest.maxVcpus, 2);
    }

    void whatXlRefuses()
    {
        tool(u"xl"_s, "echo \"config:2: config parsing error near 'x'\" >&2; exit 1\n");
        const auto word = parseConfigWord(run(u"askxl"_s, {}, "x\n"));
        QVERIFY(word);
        QVERIFY(!word->accepted);
        QCOMPARE(word->said, u"config:2: config parsing error near 'x'"_s);
        hide(u"xl"_s);
        const auto none = parseConfigWord(run(u"askxl"_s, {}, "x\n"));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestConfigScript)
#include "tst_configscript.moc"
