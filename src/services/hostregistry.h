// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/hostentry.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

namespace domcero {

// The saved hosts, in one JSON file (0600, written whole beside and renamed over). Main thread.
//
// What is not understood is kept: unknown members of the file and of a host, and whole hosts of an unknown
// kind, are written back as they were. A file that cannot be understood at all is never overwritten: load()
// says what is wrong, and so does every change until it is put right. A file that another program changed
// meanwhile is read again before a change, so that neither loses the other's hosts.
class HostRegistry : public QObject
{
    Q_OBJECT
public:
    explicit HostRegistry(QString filePath, QObject *parent = nullptr);
    static QString defaultFilePath(); // hosts.json in the user's configuration folder of domcero

    Result<void> load();
    const QList<HostEntry> &hosts() const { return m_hosts; }
    // By saved name, case-sensitive.
    const HostEntry *find(const QString &name) const;

    const QString &filePath() const { return m_filePath; }

    // All three save at once; nothing is changed when saving fails. Name and address must not be empty, and a
    // name is used once: InvalidInput, AlreadyExists.
    Result<HostEntry> add(HostEntry entry); // gives it an id
    Result<void> change(const HostEntry &entry);
    Result<void> remove(const QUuid &id);

Q_SIGNALS:
    void changed();

private:
    Result<void> check(const HostEntry &entry) const;
    Result<void> save(const QList<HostEntry> &hosts);

    QString m_filePath;
    QJsonObject m_document; // as last read or written, with what this version does not know
    QList<HostEntry> m_hosts;
};

// The host that is there when none is configured: the simulated dom0.
HostEntry demoHostEntry();

} // namespace domcero
