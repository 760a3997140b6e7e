// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hostconnector.h"

#include "services/hostmanager.h"
#include "services/hostsession.h"
#include "services/settings.h"

namespace domcero {

namespace {

const QString settingsKey = QStringLiteral("hosts/disconnected");

} // namespace

HostConnector::HostConnector(HostManager &manager, Settings &settings, QObject *parent)
    : QObject(parent), m_manager(manager), m_settings(settings)
{
    const QList<QByteArray> left = settings.value(settingsKey).split(' ');
    for (const QByteArray &id : left) {
        if (!id.isEmpty())
            m_left.insert(QUuid::fromString(QLatin1String(id)));
    }
    connect(&manager, &HostManager::sessionAdded, this, [this](HostSession *session) {
        if (m_running && !m_left.contains(session->entry().id))
            session->connectToHost();
    });
}

void HostConnector::connectAll()
{
    m_running = true;
    const QList<HostSession *> sessions = m_manager.sessions();
    for (HostSession *session : sessions) {
        if (!m_left.contains(session->entry().id) && session->link().stage == LinkStage::Disconnected)
            session->connectToHost();
    }
}

void HostConnector::connectHost(HostSession &session)
{
    m_left.remove(session.entry().id);
    save();
    session.connectToHost();
}

void HostConnector::disconnectHost(HostSession &session)
{
    m_left.insert(session.entry().id);
    save();
    session.disconnectFromHost();
}

void HostConnector::save()
{
    QByteArrayList ids;
    for (const QUuid &id : std::as_const(m_left))
        ids.append(id.toByteArray());
    m_settings.setValue(settingsKey, ids.join(' '));
}

} // namespace domcero
