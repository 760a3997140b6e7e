// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostmanager.h"

#include "base/whendone.h"
#include "remote/transport.h"
#include "services/commandlog.h"
#include "services/hostregistry.h"
#include "services/hostsession.h"
#include "services/secretstore.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace domcero {

class HostManager::Private
{
public:
    HostRegistry &registry;
    CommandLog &log;
    TransportFactory factory;
    Clock &clock;
    SecretStore *secrets;
    std::vector<std::unique_ptr<HostSession>> sessions; // in the order of the tree
};

namespace {

bool comesBefore(const HostEntry &a, const HostEntry &b)
{
    return std::tie(a.group, a.name) < std::tie(b.group, b.name);
}

} // namespace

HostManager::HostManager(HostRegistry &registry, CommandLog &log, TransportFactory factory, Clock &clock,
                         SecretStore *secrets, QObject *parent)
    : QObject(parent), d(new Private{registry, log, std::move(factory), clock, secrets, {}})
{
    connect(&registry, &HostRegistry::changed, this, &HostManager::follow);
    follow();
}

HostManager::~HostManager() = default;

void HostManager::follow()
{
    QList<HostEntry> wanted = d->registry.hosts();
    if (wanted.isEmpty())
        wanted.append(demoHostEntry());

    // A host whose entry changed in any way gets a new session, which goes on where the old one was.
    QList<QUuid> toConnect;
    QList<HostEntry> gone;
    for (auto it = d->sessions.begin(); it != d->sessions.end();) {
        if (wanted.contains((*it)->entry())) {
            ++it;
            continue;
        }
        if ((*it)->link().stage != LinkStage::Disconnected)
            toConnect.append((*it)->entry().id);
        gone.append((*it)->entry());
        Q_EMIT sessionAboutToBeRemoved(it->get());
        // The change may have been asked for from a slot of this very session.
        it->release()->deleteLater();
        it = d->sessions.erase(it);
    }

    for (const HostEntry &entry : std::as_const(wanted)) {
        if (session(entry.id))
            continue;
        std::unique_ptr<Transport> transport = d->factory(entry);
        transport->setHostName(entry.name);
        d->log.follow(*transport);
        const auto place = std::find_if(d->sessions.begin(), d->sessions.end(), [&](const auto &other) {
            return comesBefore(entry, other->entry());
        });
        SecretStore *const secrets = entry.kind == HostEntry::Kind::Ssh ? d->secrets : nullptr;
        const auto added = d->sessions.insert(
            place, std::make_unique<HostSession>(entry, std::move(transport), d->clock, secrets));
        HostSession *const newSession = added->get();
        connect(newSession, &HostSession::keychainFailed, this,
                [this, name = entry.name](const Error &error) { Q_EMIT keychainFailed(name, error); });
        connect(newSession, &HostSession::saidAtLogin, this,
                [this, name = entry.name](const QList<HostNotice> &said) { Q_EMIT saidAtLogin(name, said); });
        Q_EMIT sessionAdded(newSession);
        if (toConnect.contains(entry.id))
            newSession->connectToHost();
    }
    for (const HostEntry &entry : std::as_const(gone))
        forgetPassword(entry);
}

void HostManager::forgetPassword(const HostEntry &entry)
{
    if (!d->secrets || entry.kind != HostEntry::Kind::Ssh)
        return;
    // Another host may be behind the same jump host, or be it.
    QStringList inUse;
    for (const auto &session : d->sessions) {
        if (session->entry().kind != HostEntry::Kind::Ssh)
            continue;
        const QList<HostEntry> legs = legsOf(session->entry());
        for (const HostEntry &leg : legs)
            inUse.append(legOf(leg));
    }
    QList<SecretName> names;
    const QList<HostEntry> legs = legsOf(entry);
    for (const HostEntry &leg : legs) {
        if (inUse.contains(legOf(leg)))
            continue;
        names.append(SecretName::ofPassword(legOf(leg)));
        if (leg.rootBy == RootBy::Sudo)
            names.append(SecretName::ofSudoPassword(legOf(leg)));
    }
    if (names.isEmpty())
        return;
    whenDone(forgetSecrets(*d->secrets, names), this,
             [this, name = entry.name](const Result<void> &forgotten) {
                 if (!forgotten)
                     Q_EMIT keychainFailed(name, forgotten.error());
             });
}

QList<HostSession *> HostManager::sessions() const
{
    QList<HostSession *> list;
    for (const auto &one : d->sessions)
        list.append(one.get());
    return list;
}

HostSession *HostManager::session(const QUuid &id) const
{
    const auto found = std::find_if(d->sessions.begin(), d->sessions.end(),
                                    [&](const auto &one) { return one->entry().id == id; });
    return found == d->sessions.end() ? nullptr : found->get();
}

void HostManager::checkNow()
{
    for (const auto &one : d->sessions)
        one->checkNow();
}

HostRegistry &HostManager::registry()
{
    return d->registry;
}

} // namespace domcero
