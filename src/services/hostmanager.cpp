// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostmanager.h"

#include "remote/transport.h"
#include "services/commandlog.h"
#include "services/hostregistry.h"
#include "services/hostsession.h"

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
    std::vector<std::unique_ptr<HostSession>> sessions; // in the order of the tree
};

namespace {

bool comesBefore(const HostEntry &a, const HostEntry &b)
{
    return std::tie(a.group, a.name) < std::tie(b.group, b.name);
}

} // namespace

HostManager::HostManager(HostRegistry &registry, CommandLog &log, TransportFactory factory, Clock &clock,
                         QObject *parent)
    : QObject(parent), d(new Private{registry, log, std::move(factory), clock, {}})
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
    for (auto it = d->sessions.begin(); it != d->sessions.end();) {
        if (wanted.contains((*it)->entry())) {
            ++it;
            continue;
        }
        if ((*it)->link().stage != LinkStage::Disconnected)
            toConnect.append((*it)->entry().id);
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
        const auto added =
            d->sessions.insert(place, std::make_unique<HostSession>(entry, std::move(transport), d->clock));
        HostSession *const newSession = added->get();
        Q_EMIT sessionAdded(newSession);
        if (toConnect.contains(entry.id))
            newSession->connectToHost();
    }
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

HostRegistry &HostManager::registry()
{
    return d->registry;
}

} // namespace domcero
