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

class PlanSummary;
class SizeField;

// What is asked before a guest is backed up: which disks, whether it stands still for the moment, how much
// room the snapshots get, how many backups are kept; with the plan that comes of it, made anew at each
// change. Esc goes back.
class BackupForm : public QWidget
{
    Q_OBJECT
public:
    explicit BackupForm(QWidget *parent = nullptr);

    void ask(HostSession *session, const QString &guest, const QString &folder);
    void leave(); // nothing of that guest is asked any more

Q_SIGNALS:
    void accepted(const domcero::BackupRequest &request);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<GuestDisk> disks() const; // that can be backed up
    void makeDisks();
    void check();
    BackupRequest request() const;
    void retranslate();

    QPointer<HostSession> m_session;
    QString m_guest;
    QString m_folder;
    QList<GuestDisk> m_disks;
    QList<QCheckBox *> m_boxes; // one for each
    QLabel *m_title;
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
