// SPDX-License-Identifier: GPL-3.0-or-later
// What StorageView says above its table: what is wrong, and which changes wait.
#include "gui/backup/backupactions.h"
#include "gui/pages/storageview.h"
#include "gui/storageactionset.h"
#include "gui/storageactiontexts.h"
#include "services/backupjobs.h"
#include "services/hostjobs.h"
#include "services/hostmanager.h"
#include "services/storagefindings.h"
#include "text/render.h"
#include "ui_storageview.h"

#include <algorithm>

namespace domcero {

NoticeList::Entry StorageView::editsEntry()
{
    NoticeList::Entry entry;
    entry.notice.tone = theme::Tone::Info;
    entry.notice.text = [edits = m_session->edits()] { return StorageActionTexts::editsWait(edits); };
    entry.notice.remedy = StorageActionTexts::howToMakeThem;
    entry.show = [this] { m_actions->askEdits(); };
    return entry;
}

// Whether a snapshot that is there for a backup is one that was left, the jobs of now tell.
void StorageView::readJobsForNotices()
{
    const QList<LogicalVolume> &volumes = m_session->storage().volumes;
    if (std::any_of(volumes.begin(), volumes.end(), [](const LogicalVolume &one) {
            return one.tags.contains(QLatin1String(backupSnapshotTag));
        }))
        m_session->jobs().refresh();
}

void StorageView::updateNotices()
{
    QList<NoticeList::Entry> entries;
    if (m_session && isConnected()) {
        if (!m_session->edits().isEmpty() && m_actions)
            entries.append(editsEntry());
        // While the storage is being read again, what is known of it is of before.
        if (!m_session->isReadingStorage())
            m_leftSnapshots = leftBackupSnapshots(*m_session);
        if (!m_leftSnapshots.isEmpty() && m_backupActions) {
            entries.append(
                {BackupActions::snapshotsNotice(m_leftSnapshots),
                 [this, left = m_leftSnapshots] { m_backupActions->askToDropSnapshots(m_session, left); },
                 [] { return BackupActions::removeThem(); }});
        }
        const StorageState &state = m_session->storage();
        if (state.problem)
            entries.append({Notice::fromError(*state.problem), {}});
        for (const StorageProblem &problem : state.problems) {
            Notice notice = Notice::fromError(problem.error);
            notice.tone = theme::Tone::Warning;
            entries.append({notice, {}});
        }
    }
    QList<HostStorage> hosts;
    const QString own = m_session ? m_session->entry().id.toString() : QString();
    for (HostSession *session : m_manager ? m_manager->sessions() : QList<HostSession *>()) {
        if (session->storageAge())
            hosts.append({session->entry().id.toString(), session->entry().name, session->storage(),
                          session->state().guests});
    }
    for (const StorageFinding &finding : storageFindings(hosts)) {
        if (!finding.hosts.contains(own))
            continue;
        NoticeList::Entry entry;
        entry.notice.tone = finding.severity == StorageFinding::Severity::Danger    ? theme::Tone::Bad
                            : finding.severity == StorageFinding::Severity::Warning ? theme::Tone::Warning
                                                                                    : theme::Tone::Info;
        entry.notice.text = [what = finding.what] { return domcero::render(what); };
        if (!finding.remedy.isEmpty())
            entry.notice.remedy = [remedy = finding.remedy] { return domcero::render(remedy); };
        if (finding.thing && finding.hosts.first() == own)
            entry.show = [this, thing = *finding.thing] {
                m_ui->storageFilter->clear();
                select(thing);
                m_ui->storageTable->setFocus();
            };
        entries.append(entry);
    }
    m_ui->storageNotices->setEntries(entries);
    fitTop();
}

} // namespace domcero
