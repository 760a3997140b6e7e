// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/leftoverwatch.h"

#include "services/backupjobs.h"
#include "services/hostjobs.h"
#include "services/hostmanager.h"

#include <algorithm>

namespace domcero {

LeftoverWatch::LeftoverWatch(HostManager &manager, QObject *parent) : QObject(parent)
{
    connect(&manager, &HostManager::sessionAdded, this, &LeftoverWatch::watch);
    connect(&manager, &HostManager::sessionAboutToBeRemoved, this, [this](HostSession *session) {
        session->disconnect(this);
        session->jobs().disconnect(this);
        m_stages.remove(session);
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
    connect(&session->jobs(), &HostJobs::changed, this, [this, session] {
        if (m_stages.value(session) == Stage::Connected)
            m_stages.insert(session, Stage::Jobs);
        look(session);
    });
    look(session);
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
        const bool wasCutShort = std::any_of(jobs.begin(), jobs.end(), [](const BackupJob &job) {
            return job.kind == BackupJob::Kind::Make && job.isUnfinished();
        });
        stage = wasCutShort ? Stage::Storage : Stage::Done;
        if (wasCutShort)
            session->readStorage();
    } else if (stage == Stage::Storage && session->storageAge() && !session->isReadingStorage()) {
        stage = Stage::Done;
        if (const QStringList left = leftBackupSnapshots(*session); !left.isEmpty())
            Q_EMIT found(session, left);
    }
}

} // namespace domcero
