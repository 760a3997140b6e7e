// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actionquestion.h"
#include "gui/widgets/messagebar.h"
#include "models/storageoffer.h"
#include "services/hostsession.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>

class QAction;
class QMenu;

namespace domcero {

// What can be done to the thing that is selected on the storage page, as actions of a row of buttons and of a
// menu, and what needs no thing (a new image, iSCSI targets). What cannot be done is disabled and says why.
// Each is asked with its fields, losses and commands before. Gui thread.
class StorageActionSet : public QObject
{
    Q_OBJECT
public:
    explicit StorageActionSet(QObject *parent = nullptr);
    ~StorageActionSet() override;

    void setThing(HostSession *session, std::shared_ptr<const StoragePicture> picture,
                  const StorageThing &thing);
    // Those for the thing: the usual ones, and all.
    QList<QAction *> usual() const;
    QList<QAction *> offered() const;
    // All of them. Qt tells a screen reader of an action in the first menu that had it, and of no other: so
    // every place that shows a menu shows this one.
    QMenu *more() const { return m_more.get(); }
    QMenu *newMenu() const { return m_new.get(); } // what needs no thing
    QAction *action(StorageAction action) const { return m_actions.value(action); }
    void retranslate();
    // Asks about the changes of size that wait on the host.
    void askEdits();

Q_SIGNALS:
    void offerChanged(); // other actions, not other states of the same
    void aboutToAsk();   // whoever has the focus gets it back afterwards
    void questionNeeded(domcero::HostSession *session, const domcero::ActionQuestion &question);
    // `key` names what it is about, so that news replaces what was said before.
    void said(const QString &key, const domcero::Notice &notice);

private:
    void update();
    void ask(StorageAction action);
    void readFirst(StorageAction action, const StorageId &id);
    void open(StorageAction action);
    void perform(const QPointer<HostSession> &session, StorageAction action, const StorageThing &thing,
                 const StorageParameters &with, const PlanSecrets &secrets);
    void performEdits(const QPointer<HostSession> &session, const QList<StorageEdit> &edits);
    void follow(HostSession &session, const QString &about, const std::function<QString()> &what,
                const std::function<QFuture<Result<void>>()> &begin);

    QHash<StorageAction, QAction *> m_actions;
    std::unique_ptr<QMenu> m_more;
    std::unique_ptr<QMenu> m_new;
    QPointer<HostSession> m_session;
    std::shared_ptr<const StoragePicture> m_picture;
    StorageThing m_thing;
    QList<StorageAction> m_offer;
    std::optional<StorageId> m_reading; // what an action waits for
};

} // namespace domcero
