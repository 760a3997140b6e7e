// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/backup.h"
#include "services/backupjobs.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;
class QVBoxLayout;

namespace domcero {

class BackupActions;
class BackupForm;
class BackupTableModel;
class CarryProgress;
class CopyForm;
class FactsList;
class HostManager;
class JobProgress;
class MessageBar;
class NoticeList;
class RestoreForm;
class Settings;

// The backups of a guest that lie on its host, or those of all guests, also of such as are gone: when each
// was taken and what it holds; to make one, check it, restore it, remove it. What runs is shown with how far
// it is, whoever has started it, and what was cut short with the way out. Read when it comes on the screen,
// and behind each job.
class BackupsView : public QWidget
{
    Q_OBJECT
public:
    explicit BackupsView(QWidget *parent = nullptr);
    ~BackupsView() override;

    // Once, before anything else.
    void setUp(BackupActions &actions, HostManager &manager, Settings &settings, Clock &clock);
    void follow(HostSession *session, const QString &guest = {}); // empty: all guests
    void askForBackup(); // as the button does, as soon as it is on the screen
    void read();         // now, if it is on the screen and the host connected
    // A backup of this machine comes to the folder of the host that is shown.
    void bring(const QString &localFolder);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool isConnected() const;
    QString folder() const;
    void setFolder();
    void showFolder();
    void take(const Result<BackupList> &answer);
    QList<Backup> selected() const; // in the order of the table
    void showPart(QWidget *part);
    void focusList();
    void back(); // to the list
    void restore();

    void updateAll();
    void updateButtons();
    void updateEmpty();
    void updateDetails();
    void retranslate();

    // backupsviewjobs.cpp
    void takeJobs();
    void showProgress(const QList<BackupJob> &running);
    void updateNotices();
    void takeCarries();
    void takeBeingMade();
    void readSchedule();
    const JobSummary *lastOfSchedule() const; // null: the host has it no longer
    void updateSchedule();
    void chooseToBring();

    // backupsviewlayout.cpp
    void makeList();
    void makeTable();
    void nameParts();

    QPointer<BackupActions> m_actions; // of the window, and gone before this page
    Settings *m_settings = nullptr;
    Clock *m_clock = nullptr;
    QPointer<HostSession> m_session;
    QString m_guest;
    BackupTableModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    std::optional<BackupList> m_list; // as it was read last
    std::optional<Error> m_problem;   // why the last reading failed
    QList<BackupJob> m_jobs;
    QStringList m_left;    // snapshots that a backup has left
    quint64 m_request = 0; // answers to older ones are dropped
    bool m_reading = false;
    bool m_readAgain = false; // something changed while it was read
    bool m_askWhenShown = false;
    std::optional<KnownSchedule> m_schedule; // of the guest that is shown
    bool m_scheduleRead = false;
    std::optional<Error> m_scheduleProblem; // what is known is of before
    std::unique_ptr<Clock::Timer> m_tick;
    std::unique_ptr<Clock::Timer> m_soon; // a job that was begun just now

    QStackedWidget *m_stack;
    QWidget *m_listPage;
    BackupForm *m_form;
    RestoreForm *m_restoreForm;
    CopyForm *m_copyForm;
    QLabel *m_folderLabel;
    QLineEdit *m_folder;
    QLabel *m_free;
    QPushButton *m_refresh;
    MessageBar *m_problemBar;
    NoticeList *m_notices;
    QVBoxLayout *m_progressLayout;
    QList<JobProgress *> m_progress;
    QList<CarryProgress *> m_carries;
    QLabel *m_empty;
    QTreeView *m_table;
    FactsList *m_details;
    QPushButton *m_make;
    QPushButton *m_restore;
    QPushButton *m_check;
    QPushButton *m_copy;
    QPushButton *m_remove;
    QPushButton *m_bring;
    QLabel *m_scheduleText;
    QPushButton *m_scheduleSet;
    QPushButton *m_scheduleEnd;
};

} // namespace domcero
