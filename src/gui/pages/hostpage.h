// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace domcero {

class BackupActions;
class GuestActionSet;
class GuestsView;
class HostConnector;
class HostManager;
class MetricsKeeper;
class JobsView;
class Settings;
class StorageActionSet;
class StorageView;
struct Plan;

namespace Ui {
class HostPage;
}

// The page of a host: how it is connected, its facts, requirement checks and dom0's load, its guests, its
// charts. One page for all hosts, shown for one at a time.
class HostPage : public QWidget
{
    Q_OBJECT
public:
    HostPage(HostManager &manager, HostConnector &connector, GuestActionSet &actions,
             StorageActionSet &storageActions, BackupActions &backupActions, Settings &settings,
             MetricsKeeper &metrics, Clock &clock, QWidget *parent = nullptr);
    ~HostPage() override;

    void setSession(HostSession *session);
    HostSession *session() const { return m_session; }
    bool showsGuests() const; // the tab that is open
    GuestsView &guests() const;

    JobsView &jobs() const;
    StorageView &storage() const;
    // On the tab of jobs, to be read and applied there.
    void showPlan(const Plan &plan);
    void showJob(const QUuid &job);

    int currentTab() const;
    void setCurrentTab(int tab);

Q_SIGNALS:
    void targetsChanged(); // other guests are selected, or another tab is open
    void addHostRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateAll();
    void updateLink();
    void updateOldAlgorithms();
    void updateAge();
    void updateState();
    void updateFacts();
    void updateUsage();
    void updateHint();
    void updateIcons();

    std::unique_ptr<Ui::HostPage> m_ui;
    HostConnector &m_connector;
    QPointer<HostSession> m_session;
    QTimer m_second;
};

} // namespace domcero
