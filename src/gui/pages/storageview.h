// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gui/widgets/noticelist.h"
#include "models/storagemodel.h"
#include "models/storageoffer.h"
#include "services/filltrend.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace domcero {

class HostManager;
class BackupActions;
class DropHint;
class StorageActionSet;
class TransferActions;

namespace Ui {
class StorageView;
}

// What is on the disks of a host: what is wrong with it, its volume groups as bars to scale, all of it as a
// table, and the details of what is selected. Read when it comes on the screen, when somebody asks, and, as
// long as the session has it, after each action.
class StorageView : public QWidget
{
    Q_OBJECT
public:
    explicit StorageView(QWidget *parent = nullptr);
    ~StorageView() override;

    void setUp(HostManager &manager, Clock &clock, StorageActionSet &actions, BackupActions &backupActions);
    void follow(HostSession *session);
    void read(); // now, if it is on the screen and the host connected
    // As soon as it is known.
    void select(const StorageId &id);
    std::optional<StorageId> selected() const;
    StorageThing selectedThing() const;
    // Files to the host and from it.
    TransferActions &transferActions() const { return *m_transferActions; }

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool isConnected() const;
    void readIfDue();
    void takeState();
    void takePicture();
    void updateNotices();
    NoticeList::Entry editsEntry();
    void readJobsForNotices();
    void updateWords();
    void updateAge();
    void readWhatFills();
    void fitTop();
    void selectionMoved();
    void setUpTransfers();
    void offerActions();
    void offerTransfers();
    void showMenu(const QPoint &where);
    void addKey(const QKeySequence &key, const QList<StorageAction> &actions);
    void askForMore();
    void askForFileSystem(const StorageId &id);
    void askForImage(const StorageId &id);
    void noteFills();
    void showTrend();
    void noteProblem(const StorageId &id, const std::optional<Error> &problem);
    void retranslate();

    std::unique_ptr<Ui::StorageView> m_ui;
    HostManager *m_manager = nullptr;
    Clock *m_clock = nullptr;
    QPointer<StorageActionSet> m_actions;    // of the window, and gone before this page
    QStringList m_leftSnapshots;             // by a backup
    QPointer<BackupActions> m_backupActions; // likewise
    TransferActions *m_transferActions = nullptr;
    DropHint *m_dropHint = nullptr;
    QPointer<HostSession> m_session;
    StorageModel m_model;
    StorageFilterModel m_filter;
    std::shared_ptr<const StoragePicture> m_picture;
    std::optional<StorageId> m_wanted;
    QSet<StorageId> m_asked; // of what the present reading holds, its file systems and images
    QHash<StorageId, QList<FillReading>> m_fills; // of snapshots and pools, as long as this host is shown
    bool m_due = false;                           // it came on the screen, and was not read since
    std::unique_ptr<Clock::Timer> m_soon;
    QTimer m_second;
};

} // namespace domcero
