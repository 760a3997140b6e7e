// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>

#include <memory>

namespace domcero {

class HostManager;
class HostSession;
class HostTreeModel;

// Carries the news of all sessions into the tree. Main thread; manager and model outlive it.
class HostTreeFeed : public QObject
{
    Q_OBJECT
public:
    HostTreeFeed(HostManager &manager, HostTreeModel &model, Clock &clock, QObject *parent = nullptr);

private:
    void add(HostSession *session);
    void takeEntries();
    void resortIfDue();

    HostManager &m_manager;
    HostTreeModel &m_model;
    Clock &m_clock;
    Clock::Duration m_orderedAt{0};
};

} // namespace domcero
