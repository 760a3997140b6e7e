// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/guestaction.h"
#include "gui/confirmation.h"
#include "gui/widgets/messagebar.h"
#include "services/hostsession.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>

class QAction;

namespace domcero {

// Start, shut down, reboot, force off, pause, resume: the actions of menu, page and context menu, for the
// guests that are selected now. What cannot be done is disabled and says why. Gui thread.
class GuestActionSet : public QObject
{
    Q_OBJECT
public:
    explicit GuestActionSet(QObject *parent = nullptr);

    QList<QAction *> actions() const;
    QAction *action(GuestAction action) const { return m_actions.value(action); }

    // The guests that the actions are for: one, many of one host, or none.
    void setTargets(HostSession *session, const QStringList &guests);
    void retranslate();

Q_SIGNALS:
    void confirmationNeeded(const domcero::Confirmation &confirmation);
    void started(const QString &key);
    // `key` names what it is about, so that news replaces what was said before.
    void finished(const QString &key, const domcero::Notice &notice);

private:
    struct Batch;

    void update();
    QString whyNot(GuestAction action, const QString &guest) const;
    void trigger(GuestAction action);
    void perform(HostSession &session, GuestAction action, const QStringList &guests);
    void finish(const std::shared_ptr<Batch> &batch);

    QHash<GuestAction, QAction *> m_actions;
    QPointer<HostSession> m_session;
    QStringList m_guests;
};

} // namespace domcero
