// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guestchange.h"
#include "gui/actionquestion.h"
#include "gui/widgets/messagebar.h"
#include "services/hostsession.h"

#include <QObject>

namespace domcero {

// What is done to a guest as a whole, asked by ActionPanel: a new guest from this one, another name, away
// with it. Each with its config as it was read. Gui thread.
class GuestFileActions : public QObject
{
    Q_OBJECT
public:
    explicit GuestFileActions(QObject *parent = nullptr);

    // `newMacs`: so many addresses that nobody has.
    void askCopy(HostSession *session, const Guest &guest, const HostConfig &config,
                 const std::function<QStringList(qsizetype count)> &newMacs);
    void askRename(HostSession *session, const Guest &guest, const HostConfig &config);
    void askRemoval(HostSession *session, const Guest &guest, const HostConfig &config);

Q_SIGNALS:
    void questionNeeded(domcero::HostSession *session, const domcero::ActionQuestion &question);
    // As GuestActionSet's.
    void started(const QString &key);
    void finished(const QString &key, const domcero::Notice &notice);

private:
    void follow(const QString &key, const QFuture<Result<void>> &outcome, const Notice::Text &done);
};

} // namespace domcero
