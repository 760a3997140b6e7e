// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "domain/hostconfig.h"
#include "gui/actionquestion.h"
#include "gui/confirmation.h"
#include "gui/widgets/messagebar.h"
#include "services/backupjobs.h"
#include "services/hostsession.h"

#include <QObject>
#include <QSet>

namespace domcero {

class BackupCarry;

// What is done with backups, from the asking where something goes to the sentence of how it ended, whatever
// page is looked at meanwhile. One for the window. Gui thread.
class BackupActions : public QObject
{
    Q_OBJECT
public:
    explicit BackupActions(QObject *parent = nullptr);

    void make(HostSession *session, const BackupRequest &request);
    // To this machine or another host: a guest as it is now, or a backup that is there.
    void carry(HostSession *session, const BackupRequest &request, const HostSession::BackupPlace &to);
    void carry(HostSession *session, const Backup &backup, const HostSession::BackupPlace &to);
    void bring(HostSession *session, const QString &localFolder, const QString &folder);
    void check(HostSession *session, const Backup &backup);
    void askRemoval(HostSession *session, const QList<Backup> &backups);
    void restore(HostSession *session, const RestoreRequest &request, const QByteArray &text,
                 const HostConfig &present);
    // What the host does by itself; `known`: it does so already.
    void askSchedule(HostSession *session, const QString &guest, const QString &folder,
                     const std::optional<KnownSchedule> &known);
    void askUnschedule(HostSession *session, const KnownSchedule &known);
    // Of snapshots that a backup has left, by their full names.
    void askToDropSnapshots(HostSession *session, const QStringList &volumes);
    // A person has cancelled that job: its end is no failure.
    void noteCancelled(const HostSession &session, const BackupJob &job);

    static Notice snapshotsNotice(const QStringList &volumes); // that they are there
    static QString removeThem();                               // the button for that

Q_SIGNALS:
    void confirmationNeeded(const domcero::Confirmation &confirmation);
    void questionNeeded(domcero::HostSession *session, const domcero::ActionQuestion &question);
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
    void followCarry(HostSession *session, BackupCarry *carry, const QString &key);
    void carryEnded(const BackupCarry &carry, const QString &key);
    void confirm(const Result<Plan> &plan, const Confirmation &asked, const QString &key);

    QSet<QString> m_cancelled; // keys
};

} // namespace domcero
