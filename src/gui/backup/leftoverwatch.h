// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/hostsession.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace domcero {

class HostManager;

// Looks, at each connection of a host and behind each backup, whether a backup that was cut short has left
// snapshots there: they fill up, and slow their disks down, and nobody may look at the tab of that guest. The
// list of jobs is read for it, and the storage only where that tells of such a backup. Gui thread.
class LeftoverWatch : public QObject
{
    Q_OBJECT
public:
    explicit LeftoverWatch(HostManager &manager, QObject *parent = nullptr);

Q_SIGNALS:
    void found(domcero::HostSession *session, const QStringList &volumes);
    void gone(domcero::HostSession *session); // those that were found are there no longer

private:
    enum class Stage { Away, Connected, Jobs, Storage, Done };
    void watch(HostSession *session);
    void look(HostSession *session);
    void lookAgain(HostSession *session); // a backup of this desk has ended

    QHash<const HostSession *, Stage> m_stages;
    QSet<const HostSession *> m_told; // that there are some
};

} // namespace domcero
