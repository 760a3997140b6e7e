// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/knownhostsfiles.h"

#include "remote/ssh/ssherrors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace domcero {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray randomSalt()
{
    QByteArray salt(20, '\0');
    for (char &byte : salt)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return salt;
}

} // namespace

KnownHostsFiles::KnownHostsFiles(const QString &userFile)
    : m_userFile(userFile.isEmpty() ? QDir::homePath() + QLatin1String("/.ssh/known_hosts") : userFile)
{
}

QList<KnownHostKey> KnownHostsFiles::keysOf(const QString &host, quint16 port) const
{
    QList<KnownHostKey> keys = knownKeys(contentOf(m_userFile), m_userFile, host, port);
#ifndef Q_OS_WIN
    const QString machineFile = QStringLiteral("/etc/ssh/ssh_known_hosts");
    keys += knownKeys(contentOf(machineFile), machineFile, host, port);
#endif
    return keys;
}

Result<void> KnownHostsFiles::add(const QString &host, quint16 port, const QByteArray &type,
                                  const QByteArray &key) const
{
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const QDir folder = QFileInfo(m_userFile).absoluteDir();
    if (!folder.exists() && QDir().mkpath(folder.path()))
        QFile::setPermissions(folder.path(), ownerOnly | QFileDevice::ExeOwner);

    const QByteArray before = contentOf(m_userFile);
    QByteArray line =
        knownHostsLine(host, port, type, key, hasHashedNames(before) ? randomSalt() : QByteArray());
    if (!before.isEmpty() && !before.endsWith('\n'))
        line.prepend('\n');
    QFile file(m_userFile);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append, ownerOnly) || file.write(line) != line.size() ||
        !file.flush())
        return ssherror::knownHostsNotWritten(m_userFile, file.errorString());
    return {};
}

} // namespace domcero
