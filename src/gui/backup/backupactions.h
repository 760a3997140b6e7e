// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "domain/hostconfig.h"
#include "gui/confirmation.h"
#include "gui/widgets/messagebar.h"
#include "services/backupjobs.h"
#include "services/hostsession.h"

#include <QObject>
#include <QSet>

namespace domcero {

// What is done with backups, from the asking where something goes to the sentence of how it ended, whatever
// page is looked at meanwhile. One for the window. Gui thread.
class BackupActions : public QObject
{
    Q_OBJECT
public:
    explicit BackupActions(QObject *parent = nullptr);

    void make(HostSession *session, const BackupRequest &request);
    // To another place, from one, and by the host itself.
    void makeAway(HostSession *session, const BackupRequest &request, const HostSession::BackupPlace &to);
    void copyAway(HostSession *session, const Backup &backup, const HostSession::BackupPlace &to);
    void bring(HostSession *session, const QString &localFolder, const QString &folder);
    void schedule(HostSession *session, const BackupSchedule &schedule);
    void unschedule(HostSession *session, const KnownSchedule &known);
    void check(HostSession *session, const Backup &backup);
    void askRemoval(HostSession *session, const QList<Backup> &backups);
    void restore(HostSession *session, const RestoreRequest &request, const QByteArray &text,
                 const HostConfig &present);
    // Of snapshots that a backup has left, by their full names.
    void askToDropSnapshots(HostSession *session, const QStringList &volumes);
    // A person has cancelled that job: its end is no failure.
    void noteCancelled(const HostSession &session, const BackupJob &job);

    static Notice snapshotsNotice(const QStringList &volumes); // that they are there
    static QString removeThem();                               // the button for that

Q_SIGNALS:
    void confirmationNeeded(const domcero::Confirmation &confirmation);
    // As GuestActionSet's.
    void started(const QString &key);
    void finished(const QString &key, const domcero::Notice &notice);
    void jobWanted(domcero::HostSession *session, const QUuid &job); // to be shown with all its steps

private:
    struct About
    {
        QString key;
        Notice::Text done;
        Notice::Text failed = {};       // instead of the error's own sentence, where the tool said no
        Notice::Text failedRemedy = {}; //
        Notice::Text cancelled = {};
    };
    void follow(const QFuture<Result<void>> &outcome, const About &about);
    void follow(HostSession *session, BackupCarry *carry, const QString &key);
    void confirm(const Result<Plan> &plan, const Confirmation &asked, const QString &key);

    QSet<QString> m_cancelled; // keys
};

} // namespace domcero
