// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/hostentry.h"
#include "domain/question.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace domcero {

class CommandLog;
class HostRegistry;
class HostSession;
class SecretStore;
class Transport;

// Makes the connection of a host entry: SSH or the simulated dom0. Given by the composition root, so that
// services know neither.
using TransportFactory = std::function<std::unique_ptr<Transport>(const HostEntry &)>;

// One HostSession for each saved host, kept in step with the registry; the demo host when the registry is
// empty. Main thread.
//
// It connects no session by itself, but a host whose entry was changed (also its name or group only) gets a
// new session, which dials at once when the old one was not disconnected. With an account that no saved host
// has any more its kept password goes. Outlives nothing it was given: registry, log, clock and secrets must
// live longer.
class HostManager : public QObject
{
    Q_OBJECT
public:
    HostManager(HostRegistry &registry, CommandLog &log, TransportFactory factory, Clock &clock,
                SecretStore *secrets = nullptr, QObject *parent = nullptr);
    ~HostManager() override;

    QList<HostSession *> sessions() const; // in the order of the tree: group, then name
    HostSession *session(const QUuid &id) const;
    HostRegistry &registry();
    void checkNow(); // all sessions

Q_SIGNALS:
    void sessionAdded(domcero::HostSession *session);
    // Still among sessions(); its object lives until the event loop turns.
    void sessionAboutToBeRemoved(domcero::HostSession *session);
    // Of a session, or of a host that was removed.
    void keychainFailed(const QString &host, const domcero::Error &error);
    // As HostSession::saidAtLogin().
    void saidAtLogin(const QString &host, const QList<domcero::HostNotice> &notices);

private:
    void follow(); // makes the sessions fit the registry
    void forgetPassword(const HostEntry &entry);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace domcero
