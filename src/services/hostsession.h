// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/actionparameters.h"
#include "domain/backup.h"
#include "domain/backupschedule.h"
#include "domain/dialstep.h"
#include "domain/guestaction.h"
#include "domain/guestchange.h"
#include "domain/guestlogs.h"
#include "domain/hostconfig.h"
#include "domain/hostentry.h"
#include "domain/hoststate.h"
#include "domain/linkstatus.h"
#include "domain/question.h"
#include "domain/storage.h"
#include "domain/storageaction.h"
#include "domain/storageedit.h"
#include "domain/storageparameters.h"
#include "plan/job.h"
#include "services/attention.h"
#include "services/keptsecrets.h"
#include "services/usagehistory.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace domcero {

class BackupCarry;
class CommandLog;
class HostJobs;
class Transfers;
class Transport;
struct CarriedBackup;
struct Plan;

// One host as the program knows it: its connection, its live state, its usage, the actions on its guests.
// Main thread. Made by HostManager.
//
// While connected it keeps state() true: guests come and go by event (xenstore-watch on channel S), usage
// comes by stream (xentop) as often as setAttention() wants, facts and configs are read at connect, on an
// event that asks for it, and every 60 s; where the host refuses a second channel it polls. State is replaced
// as a whole; stateChanged comes at most a few times a second. When the link goes, the last state stays, and
// its age grows.
class HostSession : public QObject
{
    Q_OBJECT
public:
    // `secrets`: where secrets are kept, for longer than the session lives; null: nowhere.
    HostSession(HostEntry entry, std::unique_ptr<Transport> transport, Clock &clock,
                SecretStore *secrets = nullptr, QObject *parent = nullptr);
    ~HostSession() override;

    const HostEntry &entry() const;
    LinkStatus link() const; // retryIn: from now; waitingForUser: not while the keychain is asked
    const HostState &state() const;
    const UsageHistory &usage() const; // dom0 under "Domain-0"
    // How old the newest data is; empty while nothing was ever read.
    std::optional<std::chrono::milliseconds> dataAge() const;
    // Three readings in a row are missing, or there is no connection: what is known may be true no longer.
    bool isStale() const;
    // How closely this host is looked at; InView until somebody says so.
    void setAttention(Attention attention);
    Attention attention() const;
    // False, said before it connects: nothing is read by itself, for those who want the link alone. state()
    // stays empty.
    void setReads(bool reads);
    // Plans that run on the host, and those that did.
    HostJobs &jobs() const;
    // Files that go there and come from there.
    Transfers &transfers() const;
    // The transport, for the command line's `record` and for tests; not for gui.
    Transport &transport();

    void connectToHost();
    void disconnectFromHost();
    void checkNow(); // as Transport::checkNow()
    void refresh();  // read everything again now

    // What the present dial has done so far, or the last one.
    const QList<DialStep> &dialSteps() const;

    // What the connection waits to be told by a person, if it does. A kept secret is given without asking.
    std::optional<HostKeyQuestion> hostKeyQuestion() const;
    std::optional<SecretQuestion> secretQuestion() const;
    void answerHostKey(bool accepted);
    SecretOffer secretOffer() const; // of the secretQuestion()
    void answerSecret(Secret secret, KeepSecret keep = KeepSecret::AsItIs);
    // Questions of the host's own; asked at each login, the answers are not kept.
    std::optional<PromptsQuestion> promptsQuestion() const;
    void answerPrompts(std::vector<Secret> answers); // one for each prompt
    void cancelQuestion();
    // What the host has said during this login, the oldest first; gone once it is connected, or dials again.
    QList<HostNotice> notices() const;
    // Where secrets of this host are kept, if any can be.
    std::optional<SecretStore::Place> secretPlace() const;
    // Removes what is kept for it: its password and the passphrases of its keys. The transport keeps in
    // memory what it needs to connect again.
    QFuture<Result<void>> forgetSecrets();

    // The plan for an action on a guest as it is now, or the reason why it cannot be done.
    Result<Plan> planFor(GuestAction action, const QString &guest, const ActionParameters &with = {}) const;
    // Why an action cannot be done now, whatever it is told; empty: it can.
    std::optional<Error> whyNot(GuestAction action, const QString &guest) const;
    // Runs it; the state is read again when it ends. One action at a time for one guest: a second is refused
    // with Conflict.
    QFuture<Result<void>> perform(GuestAction action, const QString &guest,
                                  const ActionParameters &with = {});
    // The action under way on a guest, for "Starting..." in its row.
    std::optional<GuestAction> pendingAction(const QString &guest) const;
    // The last of what the host has logged of a guest, also of one that is there no longer; read now, not
    // kept.
    QFuture<Result<GuestLogs>> readLogs(const QString &guest);

    // A config as it lies on the host, read now, not kept. `path` may be a link; HostConfig::path is the
    // file's own, by which its kept texts are asked for. NotFound, PermissionDenied, OutputTooLarge (256
    // KiB), ParseFailed (a NUL byte: no text), Conflict (written to while it was read).
    QFuture<Result<HostConfig>> readConfig(const QString &path);
    QFuture<Result<QList<ConfigVersion>>> readConfigVersions(const QString &path); // the newest first
    QFuture<Result<HostConfig>> readConfigVersion(const QString &path, const QByteArray &sum);
    // What the host's own xl makes of a text. An error where it cannot be asked: NotSupported (no Xen),
    // NotFound (no xl), PermissionDenied; InvalidInput for a text that no config can have.
    QFuture<Result<ConfigWord>> askXl(const QByteArray &text);
    // The plan that gives a config a new text, or makes a new file (plan/config/configplans.h). perform runs
    // it as a job of the host; the guests are read again when it ends, and what the host refuses on the way
    // is taken back at once. GuardFailed: the file is another on the host than it was read (or there is one,
    // where a new one was to be): nothing was changed; read it again and compare. Errors of xl as
    // formats/xl/xlerror.h has them, with its words as detail. One action at a time for one path: a second is
    // refused with Conflict, as is one while another Domcero is at work on it.
    Result<Plan> planFor(const ConfigChange &change) const;
    QFuture<Result<void>> perform(const ConfigChange &change);
    bool isConfigPending(const QString &path) const;

    // A guest as a whole (plan/config/guestfileplans.h); its disks as the storage was last read:
    // readStorage() comes first. One action at a time for one config. A copy or a removal that fails stays as
    // it is, as a job that can be resumed or rolled back; a rename is taken back.
    // What a copy usually is, of a guest with that config (plan/config/usualcopy.h): to be changed, and given
    // to configOfCopy() for its text.
    GuestCopy usualCopy(const QString &guest, const QByteArray &text, const QString &name) const;
    Result<QByteArray> configOfCopy(const GuestCopy &copy, const QByteArray &text) const;
    Result<Plan> planFor(const GuestCopy &copy, const QByteArray &text) const;
    QFuture<Result<void>> perform(const GuestCopy &copy, const QByteArray &text);
    Result<Plan> planFor(const GuestRename &rename) const;
    QFuture<Result<void>> perform(const GuestRename &rename);
    Result<Plan> planFor(const GuestRemoval &removal) const;
    QFuture<Result<void>> perform(const GuestRemoval &removal);

    // Backups (plan/backup/backupplans.h), of guests and their disks as they were last read: readStorage()
    // comes first. What is below a folder of the host, and the config in one of them, are read now, not kept.
    QFuture<Result<BackupList>> readBackups(const QString &folder = QString::fromLatin1(usualBackupFolder));
    QFuture<Result<HostConfig>> readBackupConfig(const Backup &backup);
    // One action at a time for one guest, and for one backup. A backup that fails is taken back at once, its
    // snapshots with it; a restore stays as it is, as a job that can be resumed or rolled back.
    Result<Plan> planFor(const BackupRequest &request) const;
    QFuture<Result<void>> perform(const BackupRequest &request);
    Result<Plan> planFor(BackupDeed deed, const QList<Backup> &backups) const;
    QFuture<Result<void>> perform(BackupDeed deed, const QList<Backup> &backups);
    // What an interrupted one has left behind; by their full names.
    Result<Plan> planToDropBackupSnapshots(const QStringList &volumes) const;
    QFuture<Result<void>> dropBackupSnapshots(const QStringList &volumes);
    // `text`: the config that is in the backup; then, as configOfRestore() gives it or as a person has
    // changed it, the one that the guest shall have. `present`: in place, the guest's config as it was read.
    RestoreRequest usualRestore(const Backup &backup, const QByteArray &text, const QString &name = {}) const;
    Result<QByteArray> configOfRestore(const RestoreRequest &request, const QByteArray &text) const;
    Result<Plan> planFor(const RestoreRequest &request, const QByteArray &text,
                         const HostConfig &present = {}) const;
    QFuture<Result<void>> perform(const RestoreRequest &request, const QByteArray &text,
                                  const HostConfig &present = {});
    // A backup that goes elsewhere: to this machine (`host` null; lossless host text) or to another host. Of
    // a guest of this host as it is now, or one that is here already; bringBackup() fetches one from this
    // machine. Owned by this, gone with dropCarry() or with either host; it begins at once.
    struct BackupPlace
    {
        HostSession *host = nullptr;
        QString folder;
    };
    Result<CarriedBackup> carriedPlans(const BackupRequest &request) const; // what is done here for it
    Result<BackupCarry *> carryBackup(const BackupRequest &request, const BackupPlace &to);
    BackupCarry *carryBackup(const Backup &backup, const BackupPlace &to);
    BackupCarry *bringBackup(const QString &localFolder, const QString &folder);
    // Why there is no storage to plan with: it could not be read, and is not being read again.
    std::optional<Error> storageUnread() const;
    QList<BackupCarry *> carries() const; // from here and to here
    void dropCarry(BackupCarry *carry);   // one that is over, begun here
    // By them: a backup of this host that is being copied away, and the folders of those that arrive here.
    bool isBeingCopied(const QString &folder) const;
    QStringList arrivingBackups() const;
    bool sends(const BackupCarry &carry) const;
    // A plan that was made for this host elsewhere, as a job; one at a time for each of the things.
    QFuture<Result<void>> perform(const Plan &plan, const QStringList &things);
    // What the host does by itself (plan/backup/scheduleplans.h); one for each guest.
    QFuture<Result<QList<KnownSchedule>>> readSchedules();
    Result<Plan> planFor(const BackupSchedule &schedule) const;
    QFuture<Result<void>> perform(const BackupSchedule &schedule);
    Result<Plan> planToUnschedule(const KnownSchedule &known) const;
    QFuture<Result<void>> unschedule(const KnownSchedule &known);
    bool isBackupPending(const QString &what) const; // name of a guest, folder of a backup

    // What is on the host's disks. Read by readStorage(), which whoever shows it calls, and again after each
    // action and job once it was read; never by itself. Who uses what follows from it and from
    // state().guests: domain/storageuse.h.
    const StorageState &storage() const;
    std::optional<std::chrono::milliseconds> storageAge() const; // empty while it was never read
    bool isReadingStorage() const;
    void readStorage();
    // What the file system on a thing says of itself (how full, how small it could be), and an image with its
    // internal snapshots. Also put into storage(), until it is read again.
    QFuture<Result<Content>> readFileSystem(const StorageId &id);
    QFuture<Result<ImageFile>> readImage(const QString &path);

    // The plan for an action on the storage as it was last read, or the reason why it cannot be done
    // (plan/storage/storageplans.h). perform runs it as a job of the host; the storage is read again when it
    // ends. One action at a time for one thing: a second is refused with Conflict. `secrets` for the plan's
    // slots.
    Result<Plan> planFor(StorageAction action, const StorageId &what,
                         const StorageParameters &with = {}) const;
    QFuture<Result<void>> perform(StorageAction action, const StorageId &what,
                                  const StorageParameters &with = {}, const PlanSecrets &secrets = {});
    bool isPending(const StorageId &what) const;
    // Changes of size that wait, one for each thing, kept while this lives, whatever the link does. They are
    // made one after the other, each as a job of its own of what the one before has left; the first that
    // fails is the last, and it and the rest wait on (services/storageedits.h).
    const QList<StorageEdit> &edits() const;
    void keepEdit(const StorageId &what, const StorageParameters &with);
    void dropEdits(const QList<StorageEdit> &edits);
    Result<QList<Plan>> planFor(const QList<StorageEdit> &edits) const;
    QFuture<Result<void>> perform(const QList<StorageEdit> &edits);

Q_SIGNALS:
    void editsChanged();
    void linkChanged();
    void dialStepsChanged();
    void questionChanged();
    void hostSaid(const domcero::HostNotice &notice); // now, among the notices()
    // The login is over, and the host had said this.
    void saidAtLogin(const QList<domcero::HostNotice> &notices);
    void stateChanged();
    void usageChanged();
    void staleChanged();
    void storagePendingChanged(const domcero::StorageId &what);
    void configPendingChanged(const QString &path);
    void backupPendingChanged(const QString &what); // as of isBackupPending()
    void carriesChanged();                          // which there are
    void aboutToClose();                            // its transport is still there
    void storageChanged();                          // what is known of it, or whether it is being read
    void pendingChanged(const QString &guest);
    // A secret that has worked was not kept, or one that works no more was not removed.
    void keychainFailed(const domcero::Error &error);
    void actionFinished(domcero::GuestAction action, const QString &guest,
                        const domcero::Result<void> &result);

private:
    void follow(const LinkStatus &status);
    void addStep(const DialStep &step);
    void noteFirstReading();
    bool dropQuestions(); // true: there was one

    class Carrying; // hostsessioncarries.cpp
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace domcero
