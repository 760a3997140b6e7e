// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/shells.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace domcero::test {

// A machine for the named scripts: a folder with the tools that a script finds, and each shell that is here
// in turn (a global row of the test). Base of the tests; POSIX only.
class ScriptHost : public QObject
{
    Q_OBJECT
protected:
    QString at(const QString &relative) const { return m_folder.filePath(relative); }
    void write(const QString &relative, const QByteArray &content) const
    {
        const QString path = at(relative);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
        file.write(content);
    }
    void tool(const QString &name, const QByteArray &body) const
    {
        hide(name); // or the machine's own would be written to, through the link
        write(QLatin1String("bin/") + name, "#!/bin/sh\n" + body);
        QFile::setPermissions(at(QLatin1String("bin/") + name), QFile::Permissions(0x7755));
    }
    void hide(const QString &name) const { QFile::remove(at(QLatin1String("bin/") + name)); }

    // As the SSH transport runs it: the text in the shell's -c, the arguments behind it.
    void prepare(QProcess &process, const QString &script, const QStringList &arguments) const
    {
        QFile file(QStringLiteral(DOMCERO_SOURCE_DIR "/resources/scripts/%1.sh").arg(script));
        QVERIFY(file.open(QIODevice::ReadOnly));
        process.setProgram(m_shell.first());
        process.setArguments(m_shell.mid(1) +
                             QStringList{QStringLiteral("-c"), QString::fromUtf8(file.readAll()), script} +
                             arguments);
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), at(QStringLiteral("bin")));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier([] { ::setsid(); });
    }

    // Of those, the ones whose command line holds `text`, where one is given.
    static int processesOfGroup(qint64 group, const QByteArray &text = {})
    {
        int count = 0;
        const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
        for (const QString &entry : entries) {
            QFile file(QStringLiteral("/proc/%1/stat").arg(entry));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray stat = file.readAll();
            const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
            if (fields.size() <= 3 || fields.at(2).toLongLong() != group || fields.at(0) == "Z")
                continue;
            QFile words(QStringLiteral("/proc/%1/cmdline").arg(entry));
            if (text.isEmpty() ||
                (words.open(QIODevice::ReadOnly) && words.readAll().replace('\0', ' ').contains(text)))
                ++count;
        }
        return count;
    }

private Q_SLOTS:
    void initTestCase_data() { addShells(); }
    void init()
    {
        QFETCH_GLOBAL(QStringList, shell);
        m_shell = shell;
        const QFileInfoList old =
            QDir(m_folder.path()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot);
        for (const QFileInfo &info : old) {
            if (info.isDir())
                QDir(info.filePath()).removeRecursively();
        }
        QDir().mkpath(at(QStringLiteral("bin")));
        for (const char *name : {"cat", "wc", "readlink", "grep", "sleep", "stdbuf", "env", "tail", "tr"}) {
            const QString program = QStandardPaths::findExecutable(QLatin1String(name));
            if (!program.isEmpty())
                QFile::link(program, at(QLatin1String("bin/") + QLatin1String(name)));
        }
    }

private:
    QTemporaryDir m_folder;
    QStringList m_shell;
};

} // namespace domcero::test
