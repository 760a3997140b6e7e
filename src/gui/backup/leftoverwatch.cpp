// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/leftoverwatch.h"

#include "services/backupjobs.h"
#include "services/backups/backupcarry.h"
#include "services/hostjobs.h"
#include "services/hostmanager.h"

#include <algorithm>

namespace domcero {

namespace {

// A backup that was cut short on the host; or one that a desk carried away, whose snapshots nobody has
// removed since.
bool mayHaveLeftSnapshots(const QList<BackupJob> &jobs) // the newest first
{
    QStringList removed;
    for (const BackupJob &job : jobs) {
        const bool isCarried = job.kind == BackupJob::Kind::Make && job.folder.isEmpty();
        if (job.kind == BackupJob::Kind::Snapshots && job.state == JobState::Done)
            removed += job.guests.value(0); // empty: all
        else if (job.kind == BackupJob::Kind::Make && job.isUnfinished())
            return true;
        else if (isCarried && job.state == JobState::Done && !removed.contains(job.guests.value(0)) &&
                 !removed.contains(QString()))
            return true;
    }
    return false;
}

} // namespace

LeftoverWatch::LeftoverWatch(HostManager &manager, QObject *parent) : QObject(parent)
{
    connect(&manager, &HostManager::sessionAdded, this, &LeftoverWatch::watch);
    connect(&manager, &HostManager::sessionAboutToBeRemoved, this, [this](HostSession *session) {
        session->disconnect(this);
        session->jobs().disconnect(this);
        m_stages.remove(session);
        m_told.remove(session);
    });
    for (HostSession *session : manager.sessions())
        watch(session);
}

void LeftoverWatch::watch(HostSession *session)
{
    m_stages.insert(session, Stage::Away);
    connect(session, &HostSession::linkChanged, this, [this, session] { look(session); });
    connect(session, &HostSession::stateChanged, this, [this, session] { look(session); });
    connect(session, &HostSession::storageChanged, this, [this, session] { look(session); });
    connect(session, &HostSession::backupPendingChanged, this, [this, session](const QString &what) {
        if (!session->isBackupPending(what))
            lookAgain(session);
    });
    connect(session, &HostSession::carriesChanged, this, [this, session] { lookAgain(session); });
    connect(&session->jobs(), &HostJobs::changed, this, [this, session] {
        if (m_stages.value(session) == Stage::Connected)
            m_stages.insert(session, Stage::Jobs);
        look(session);
    });
    look(session);
}

// One that is carried has its snapshots for as long as it is on its way.
void LeftoverWatch::lookAgain(HostSession *session)
{
    const QList<BackupCarry *> carries = session->carries();
    const bool isCarrying = std::any_of(carries.begin(), carries.end(),
                                        [](const BackupCarry *carry) { return carry->isRunning(); });
    if (isCarrying || m_stages.value(session) != Stage::Done)
        return;
    m_stages.insert(session, Stage::Connected);
    session->jobs().refresh();
}

void LeftoverWatch::look(HostSession *session)
{
    Stage &stage = m_stages[session];
    if (session->link().stage != LinkStage::Connected) {
        stage = Stage::Away;
        return;
    }
    // The guests must be known: where their disks are is a part of what is read of the storage.
    if (stage == Stage::Away && session->state().hypervisor && !session->isStale()) {
        stage = Stage::Connected;
        session->jobs().refresh();
    }
    if (stage == Stage::Jobs) {
        const QList<BackupJob> jobs = backupJobs(session->jobs().list());
        const bool wasCutShort = mayHaveLeftSnapshots(jobs);
        stage = wasCutShort ? Stage::Storage : Stage::Done;
        if (wasCutShort)
            session->readStorage();
    }
    if (!session->storageAge() || session->isReadingStorage())
        return;
    if (stage == Stage::Storage) {
        stage = Stage::Done;
        if (const QStringList left = leftBackupSnapshots(*session); !left.isEmpty()) {
            m_told.insert(session);
            Q_EMIT found(session, left);
        }
    } else if (m_told.contains(session) && leftBackupSnapshots(*session).isEmpty()) {
        m_told.remove(session);
        Q_EMIT gone(session);
    }
}

} // namespace domcero
