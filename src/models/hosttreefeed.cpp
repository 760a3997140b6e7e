// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/hosttreefeed.h"

#include "models/hosttreemodel.h"
#include "services/hostmanager.h"
#include "services/hostregistry.h"
#include "services/hostsession.h"

namespace domcero {

HostTreeFeed::HostTreeFeed(HostManager &manager, HostTreeModel &model, Clock &clock, QObject *parent)
    : QObject(parent), m_manager(manager), m_model(model), m_clock(clock)
{
    connect(&manager, &HostManager::sessionAdded, this, &HostTreeFeed::add);
    connect(&manager, &HostManager::sessionAboutToBeRemoved, this, [this](HostSession *session) {
        session->disconnect(this);
        m_model.removeHost(session->entry().id);
    });
    connect(&manager.registry(), &HostRegistry::changed, this, &HostTreeFeed::takeEntries);
    const QList<HostSession *> sessions = manager.sessions();
    for (HostSession *session : sessions)
        add(session);
}

void HostTreeFeed::add(HostSession *session)
{
    const QUuid id = session->entry().id;
    const auto takeLink = [this, session, id] { m_model.setLink(id, session->link()); };
    const auto takeStale = [this, session, id] { m_model.setStale(id, session->isStale()); };
    const auto takeUsage = [this, session, id] {
        if (session->link().stage != LinkStage::Connected)
            return;
        m_model.setUsage(id, session->usage());
        resortIfDue();
    };
    const auto takeState = [this, session, id, takeUsage] {
        m_model.setState(id, session->state());
        takeUsage();
    };
    m_model.setHost(session->entry());
    takeLink();
    takeStale();
    if (!session->state().guests.isEmpty())
        takeState();
    connect(session, &HostSession::linkChanged, this, takeLink);
    connect(session, &HostSession::questionChanged, this, takeLink);
    connect(session, &HostSession::staleChanged, this, takeStale);
    connect(session, &HostSession::stateChanged, this, takeState);
    connect(session, &HostSession::usageChanged, this, takeUsage);
    connect(session, &HostSession::pendingChanged, this, [this, session, id](const QString &guest) {
        m_model.setPending(id, guest, session->pendingAction(guest));
    });
}

void HostTreeFeed::takeEntries()
{
    const QList<HostSession *> sessions = m_manager.sessions();
    for (const HostSession *session : sessions)
        m_model.setHost(session->entry());
}

// Rows that change places with every reading can be neither read nor clicked.
void HostTreeFeed::resortIfDue()
{
    if (!m_model.sortsByLiveNumber() || m_clock.monotonic() - m_orderedAt < Clock::Duration{2000})
        return;
    m_orderedAt = m_clock.monotonic();
    m_model.resort();
}

} // namespace domcero
