// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace domcero::test {

// A home folder with a ~/.ssh/config for as long as it lives.
class SshConfigHome
{
public:
    SshConfigHome() : m_before(qgetenv(variable))
    {
        QDir(m_folder.path()).mkdir(QStringLiteral(".ssh"));
        qputenv(variable, QDir::toNativeSeparators(m_folder.path()).toLocal8Bit());
    }
    ~SshConfigHome() { qputenv(variable, m_before); }
    SshConfigHome(const SshConfigHome &) = delete;
    SshConfigHome &operator=(const SshConfigHome &) = delete;

    bool isValid() const { return m_folder.isValid(); }
    QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1String(".ssh/") + QLatin1String(name));
    }
    bool write(const char *name, const QByteArray &text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

private:
#ifdef Q_OS_WIN
    static constexpr const char *variable = "USERPROFILE";
#else
    static constexpr const char *variable = "HOME";
#endif
    QTemporaryDir m_folder;
    QByteArray m_before;
};

} // namespace domcero::test
