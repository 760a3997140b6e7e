// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace domcero {

class BackupActions;
class BackupsView;
class ConfigView;
class GuestActionSet;
class HostManager;
class MetricsKeeper;
class Settings;
struct Guest;

namespace Ui {
class GuestPage;
}

// The page of a guest: its state and the actions on it, what it uses, its facts, disks and network
// interfaces, its config, its backups, its charts, its logs. One page for all guests, shown for one at a
// time.
class GuestPage : public QWidget
{
    Q_OBJECT
public:
    GuestPage(GuestActionSet &actions, BackupActions &backupActions, HostManager &manager, Settings &settings,
              MetricsKeeper &metrics, Clock &clock, QWidget *parent = nullptr);
    ~GuestPage() override;

    void setGuest(HostSession *session, const QString &guest);
    HostSession *session() const { return m_session; }
    const QString &guest() const { return m_name; }
    ConfigView &config() const;
    void askForBackup(); // on its tab

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateAll();
    void updateHeader(const Guest &guest);
    void updateFacts(const Guest &guest);
    void updateDevices(const Guest &guest);
    void updateUsage();

    std::unique_ptr<Ui::GuestPage> m_ui;
    QPointer<HostSession> m_session;
    QString m_name;
};

} // namespace domcero
