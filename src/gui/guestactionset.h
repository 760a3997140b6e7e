// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/guestaction.h"
#include "gui/actionquestion.h"
#include "gui/confirmation.h"
#include "gui/widgets/messagebar.h"
#include "services/hostsession.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>

class QAction;
class QMenu;

namespace domcero {

// The actions of menu, page and context menu, for the guests that are selected now: start, shut down, reboot,
// pause, resume and force off, and the others in the menu "More". What cannot be done is disabled and says
// why. Gui thread.
class GuestActionSet : public QObject
{
    Q_OBJECT
public:
    explicit GuestActionSet(QObject *parent = nullptr);

    ~GuestActionSet() override;

    QList<QAction *> actions() const; // the last is that of the menu
    QAction *action(GuestAction action) const { return m_actions.value(action); }

    // The guests that the actions are for: one, many of one host, or none.
    void setTargets(HostSession *session, const QStringList &guests);
    void perform(HostSession *session, GuestAction action, const QStringList &guests,
                 const ActionParameters &with);
    void retranslate();

Q_SIGNALS:
    void confirmationNeeded(const domcero::Confirmation &confirmation);
    void questionNeeded(domcero::HostSession *session, const domcero::ActionQuestion &question);
    void backupWanted(domcero::HostSession *session, const QString &guest); // asked where its backups are
    void started(const QString &key);
    // `key` names what it is about, so that news replaces what was said before.
    void finished(const QString &key, const domcero::Notice &notice);

private:
    struct Batch;

    void update();
    QString whyNot(GuestAction action, const QString &guest) const;
    void trigger(GuestAction action);
    void ask(GuestAction action, const QStringList &guests);
    void makeMenu();
    void updateBackUp();
    void finish(const std::shared_ptr<Batch> &batch);

    QHash<GuestAction, QAction *> m_actions;
    QAction *m_backUp = nullptr; // in the menu
    std::unique_ptr<QMenu> m_more;
    QPointer<HostSession> m_session;
    QStringList m_guests;
};

} // namespace domcero
