// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace domcero {

class HostManager;
class PlaceChoice;
class PlanSummary;
class Settings;
class SizeField;

// What is asked before a guest is backed up: where to, which disks, whether it stands still for the moment,
// how much room the snapshots get, how many backups are kept; with the plan that comes of it, made anew at
// each change. Esc goes back.
class BackupForm : public QWidget
{
    Q_OBJECT
public:
    explicit BackupForm(QWidget *parent = nullptr);

    void setUp(HostManager &manager, Settings &settings);
    void ask(HostSession *session, const QString &guest);
    void leave(); // nothing of that guest is asked any more

Q_SIGNALS:
    void accepted(const domcero::BackupRequest &request); // on its host
    // To this machine or another host.
    void carryWanted(const domcero::BackupRequest &request, const domcero::HostSession::BackupPlace &to);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<GuestDisk> disks() const; // that can be backed up
    void makeDisks();
    void check();
    void accept();
    BackupRequest request() const;
    Result<Plan> plan() const;
    void retranslate();

    QPointer<HostSession> m_session;
    QString m_guest;
    QList<GuestDisk> m_disks;
    QList<QCheckBox *> m_boxes; // one for each
    QLabel *m_title;
    PlaceChoice *m_place;
    QLabel *m_placeHint;
    QLabel *m_disksCaption;
    QVBoxLayout *m_disksLayout;
    QLabel *m_momentCaption;
    QRadioButton *m_running;
    QLabel *m_runningHint;
    QRadioButton *m_pause;
    QLabel *m_pauseHint;
    QCheckBox *m_flush;
    QLabel *m_flushHint;
    QCheckBox *m_ownRoom;
    SizeField *m_room;
    QCheckBox *m_prune;
    QSpinBox *m_keep;
    PlanSummary *m_summary;
    QPushButton *m_back;
    QPushButton *m_apply;
};

} // namespace domcero
