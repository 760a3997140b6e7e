// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QUuid>

namespace domcero {

class HostManager;
class HostSession;
class Settings;

// Which hosts are connected when the program starts: all, but those that the user disconnected. Kept in
// Settings. Gui thread.
class HostConnector : public QObject
{
    Q_OBJECT
public:
    HostConnector(HostManager &manager, Settings &settings, QObject *parent = nullptr);

    // Every session from now on, those that come later included.
    void connectAll();
    void connectHost(HostSession &session);    // by the user
    void disconnectHost(HostSession &session); // by the user: stays so at the next start

private:
    void save();

    HostManager &m_manager;
    Settings &m_settings;
    QSet<QUuid> m_left; // disconnected by the user
    bool m_running = false;
};

} // namespace domcero
