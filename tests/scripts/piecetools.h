// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scripthost.h"

namespace domcero::test {

// A machine for the scripts that move bytes, with the usual tools or with busybox's.
class PieceHost : public ScriptHost
{
    Q_OBJECT
protected:
    struct Ended
    {
        int status = -1;
        QByteArray output;
        QByteArray errors;
    };

    static void addTools()
    {
        QTest::addColumn<bool>("busybox");
        QTest::newRow("coreutils") << false;
        if (!QStandardPaths::findExecutable(QStringLiteral("busybox")).isEmpty())
            QTest::newRow("busybox") << true;
    }
    void takeTools(bool busybox) const
    {
        for (const char *word : {"cat", "dd", "head", "stat", "sync", "ln", "rm", "mv", "readlink", "chmod",
                                 "chown", "sha256sum", "gzip", "zstd", "openssl", "qemu-img", "blockdev"}) {
            const QString name = QString::fromLatin1(word);
            hide(name);
            QString program = QStandardPaths::findExecutable(
                name, {QStringLiteral("/usr/bin"), QStringLiteral("/bin"), QStringLiteral("/usr/sbin")});
            if (busybox && name != QLatin1String("zstd") && name != QLatin1String("qemu-img"))
                program = name == QLatin1String("openssl")
                              ? QString()
                              : QStandardPaths::findExecutable(QStringLiteral("busybox"));
            if (!program.isEmpty())
                QFile::link(program, at(QStringLiteral("bin/") + name));
        }
    }
    Ended run(const QString &script, const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        prepare(process, script, arguments);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(30000))
            qFatal("the script hangs");
        Ended ended;
        ended.status = process.exitCode();
        ended.output = process.readAllStandardOutput();
        ended.errors = process.readAllStandardError();
        return ended;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // Bytes that repeat nowhere at a distance of blocks.
    static QByteArray noise(qsizetype length)
    {
        QByteArray bytes(length, Qt::Uninitialized);
        quint32 state = 12345;
        for (char &byte : bytes) {
            state = state * 1664525 + 1013904223;
            byte = static_cast<char>(state >> 24);
        }
        return bytes;
    }
};

} // namespace domcero::test
