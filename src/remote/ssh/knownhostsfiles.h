// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "remote/ssh/knownhosts.h"

namespace domcero {

// The user's own known_hosts, shared with OpenSSH, and the machine's, which is only read.
class KnownHostsFiles
{
public:
    // `userFile` empty: ~/.ssh/known_hosts, where ~ is $HOME.
    explicit KnownHostsFiles(const QString &userFile);

    const QString &userFile() const { return m_userFile; }
    QList<KnownHostKey> keysOf(const QString &host, quint16 port) const;
    // Appends a line; the file is made 0600 in a 0700 folder when it is not there. Hashed when the file
    // already holds hashed names.
    Result<void> add(const QString &host, quint16 port, const QByteArray &type, const QByteArray &key) const;

private:
    QString m_userFile;
};

} // namespace domcero
