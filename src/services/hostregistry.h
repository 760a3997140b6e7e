// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/hostentry.h"

#include <QList>
#include <QObject>

namespace domcero {

// The saved hosts, in one JSON file (0600, written whole beside and renamed over). Main thread. A file that
// cannot be understood is never overwritten: load() says what is wrong and save refuses until it is put
// right.
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

    // All three save at once. Name and address must not be empty, and a name is used once: InvalidInput,
    // AlreadyExists.
    Result<HostEntry> add(HostEntry entry); // gives it an id
    Result<void> change(const HostEntry &entry);
    Result<void> remove(const QUuid &id);

Q_SIGNALS:
    void changed();

private:
    Result<void> check(const HostEntry &entry) const;
    Result<void> save(const QList<HostEntry> &hosts);

    QString m_filePath;
    QList<HostEntry> m_hosts;
    bool m_readable = true;
};

// The host that is there when none is configured: the simulated dom0.
HostEntry demoHostEntry();

} // namespace domcero
