// SPDX-License-Identifier: GPL-3.0-or-later
// What BackupsView shows of jobs, of backups on their way, and of what the host does by itself.
#include "base/hosttext.h"
#include "base/whendone.h"
#include "gui/backup/backupactions.h"
#include "gui/backup/carryprogress.h"
#include "gui/backup/jobprogress.h"
#include "gui/pages/backupsview.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/noticelist.h"
#include "models/backuptablemodel.h"
#include "models/backuptext.h"
#include "services/backups/backupcarry.h"
#include "services/hostjobs.h"
#include "services/settings.h"
#include "text/render.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace domcero {

using namespace std::chrono_literals;

void BackupsView::takeJobs()
{
    m_jobs.clear();
    QList<BackupJob> running;
    for (const BackupJob &job : backupJobs(m_session ? m_session->jobs().list() : QList<JobSummary>())) {
        if (!m_guest.isEmpty() && !job.guests.contains(m_guest))
            continue;
        m_jobs += job;
        if (!job.runs())
            continue;
        running += job;
    }
    takeBeingMade();
    showProgress(running);
    m_soon.reset();
    if (running.isEmpty() && isVisible() && isConnected() && m_session->isBackupPending(m_guest))
        m_soon = m_clock->after(1s, [this] { m_session->jobs().refresh(); });
    updateNotices();
    updateButtons();
}

// By a job of the host, or on their way here.
void BackupsView::takeBeingMade()
{
    QStringList folders;
    for (const BackupJob &job : std::as_const(m_jobs)) {
        if (job.runs() && job.kind == BackupJob::Kind::Make)
            folders += job.folder;
    }
    if (m_session)
        folders += m_session->arrivingBackups();
    m_model->setBeingMade(folders);
}

void BackupsView::showProgress(const QList<BackupJob> &running)
{
    const auto runs = [&](const JobProgress *one) {
        return std::any_of(running.begin(), running.end(),
                           [&](const BackupJob &job) { return job.id == one->job(); });
    };
    for (JobProgress *one : std::as_const(m_progress)) {
        if (runs(one))
            continue;
        if (one->isAncestorOf(QApplication::focusWidget()))
            focusList();
        one->hide();
        one->deleteLater();
    }
    m_progress.removeIf([&](JobProgress *one) { return !runs(one); });
    for (const BackupJob &job : running) {
        if (std::any_of(m_progress.begin(), m_progress.end(),
                        [&](const JobProgress *one) { return one->job() == job.id; }))
            continue;
        auto *made = new JobProgress(*m_session, *m_clock, job.id, m_listPage);
        connect(made, &JobProgress::cancelAsked, this,
                [this, job] { m_actions->noteCancelled(*m_session, job); });
        connect(made, &JobProgress::failedToAsk, this, [this, job](const Error &error) {
            Q_EMIT m_actions->finished(job.id.toString(), Notice::fromError(error));
        });
        connect(made, &JobProgress::detailsWanted, this,
                [this](const QUuid &id) { Q_EMIT m_actions->jobWanted(m_session, id); });
        m_progressLayout->addWidget(made);
        made->putInTabOrder(m_progress.isEmpty() ? m_refresh : m_progress.last()->lastInTabOrder());
        m_progress += made;
        if (job.kind == BackupJob::Kind::Make)
            read(); // the half of it is there
    }
}

void BackupsView::updateNotices()
{
    QList<NoticeList::Entry> entries;
    if (isConnected()) {
        for (const BackupJob &job : std::as_const(m_jobs)) {
            // What this program has begun, it takes back by itself.
            const auto isPending = [&](const QString &guest) { return m_session->isBackupPending(guest); };
            if (!job.isUnfinished() || std::any_of(job.guests.begin(), job.guests.end(), isPending))
                continue;
            NoticeList::Entry entry;
            entry.notice.tone = theme::Tone::Warning;
            const QString guest = displayText(job.guests.value(0));
            const QString who = displayText(job.who);
            const bool isRestore = job.kind == BackupJob::Kind::Restore;
            entry.notice.text = [isRestore, guest, who] {
                return isRestore ? tr("A restore of %1, started by %2, was cut short.").arg(guest, who)
                                 : tr("A backup of %1, started by %2, was cut short.").arg(guest, who);
            };
            entry.notice.remedy = [] {
                return tr("Its job can be resumed, or rolled back: then what it has made goes.");
            };
            entry.show = [this, id = job.id] { Q_EMIT m_actions->jobWanted(m_session, id); };
            entries += entry;
        }
        if (m_schedule && !m_schedule->active) {
            NoticeList::Entry entry;
            entry.notice.tone = theme::Tone::Warning;
            entry.notice.text = [guest = displayText(m_guest)] {
                return tr("The host no longer makes its backup of %1: the timer is switched off.").arg(guest);
            };
            entry.notice.remedy = [] { return tr("Change... sets it up again."); };
            entries += entry;
        } else if (m_schedule && !m_schedule->lastJob.isNull() && m_session->jobs().isRead()) {
            const JobSummary *const last = lastOfSchedule();
            if (!last || last->state() == JobState::Failed || last->state() == JobState::RolledBack) {
                NoticeList::Entry entry;
                entry.notice.tone = theme::Tone::Warning;
                entry.notice.text = [guest = displayText(m_guest), isKnown = last != nullptr] {
                    return isKnown ? tr("The backup that the host makes of %1 by itself failed.").arg(guest)
                                   : tr("It is not known whether the host has made its last backup of %1.")
                                         .arg(guest);
                };
                entry.notice.remedy = [schedule = *m_schedule,
                                       job = last ? std::optional(*last) : std::nullopt] {
                    return backuptext::lastStart(schedule, job ? &*job : nullptr);
                };
                if (last)
                    entry.show = [this, id = last->id] { Q_EMIT m_actions->jobWanted(m_session, id); };
                entries += entry;
            }
        }
        // While the storage is being read again, what is known of it is of before.
        if (!m_session->isReadingStorage())
            m_left = leftBackupSnapshots(*m_session, m_guest);
        if (!m_left.isEmpty()) {
            entries += {BackupActions::snapshotsNotice(m_left),
                        [this, left = m_left] { m_actions->askToDropSnapshots(m_session, left); },
                        [] { return BackupActions::removeThem(); }};
        }
    }
    m_notices->setEntries(entries);
}

// --- what is on its way

void BackupsView::takeCarries()
{
    const QList<BackupCarry *> all = m_session ? m_session->carries() : QList<BackupCarry *>();
    const auto isShown = [&](const BackupCarry *carry) {
        const bool isOurs =
            m_guest.isEmpty() || (carry && (carry->guest().isEmpty() || carry->guest() == m_guest));
        return all.contains(carry) && carry->isRunning() && isOurs;
    };
    for (CarryProgress *one : std::as_const(m_carries)) {
        if (isShown(one->carry()))
            continue;
        if (one->isAncestorOf(QApplication::focusWidget()))
            focusList();
        one->hide();
        one->deleteLater();
    }
    m_carries.removeIf([&](const CarryProgress *one) { return !isShown(one->carry()); });
    for (BackupCarry *carry : all) {
        // Whose it is may be known later, and so that it is over.
        connect(carry, &BackupCarry::changed, this, &BackupsView::takeCarries, Qt::UniqueConnection);
        connect(carry, &BackupCarry::ended, this, &BackupsView::read, Qt::UniqueConnection);
        const auto isIts = [&](const CarryProgress *one) { return one->carry() == carry; };
        if (!isShown(carry) || std::any_of(m_carries.begin(), m_carries.end(), isIts))
            continue;
        auto *made = new CarryProgress(*carry, *m_clock, m_listPage);
        m_progressLayout->addWidget(made);
        made->putInTabOrder(m_refresh);
        m_carries += made;
    }
    takeBeingMade();
    updateNotices();
    updateButtons();
}

void BackupsView::chooseToBring()
{
    auto *dialog = new QFileDialog(this, tr("Backup on this machine"),
                                   QString::fromUtf8(m_settings->value(QStringLiteral("backups/desk"))));
    dialog->setObjectName(QStringLiteral("bringDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupsView::bring);
    dialog->open();
}

void BackupsView::bring(const QString &localFolder)
{
    if (isConnected())
        m_actions->bring(m_session, localFolder, folder());
}

// --- what the host does by itself

void BackupsView::readSchedule()
{
    if (m_guest.isEmpty())
        return;
    whenDone(m_session->readSchedules(), this,
             [this, guest = m_guest, host = m_session](const Result<QList<KnownSchedule>> &schedules) {
                 if (guest != m_guest || host != m_session)
                     return;
                 m_scheduleProblem = schedules ? std::nullopt : std::optional(schedules.error());
                 if (schedules) {
                     m_scheduleRead = true;
                     m_schedule.reset();
                     for (const KnownSchedule &one : *schedules) {
                         if (one.schedule.request.guest == m_guest)
                             m_schedule = one;
                     }
                 }
                 updateSchedule();
                 updateNotices();
             });
}

const JobSummary *BackupsView::lastOfSchedule() const
{
    const QList<JobSummary> &jobs = m_session->jobs().list();
    const auto last = std::find_if(jobs.begin(), jobs.end(),
                                   [this](const JobSummary &job) { return job.id == m_schedule->lastJob; });
    return last == jobs.end() ? nullptr : &*last;
}

void BackupsView::updateSchedule()
{
    const bool known = isConnected() && !m_guest.isEmpty() && m_list && (m_scheduleRead || m_scheduleProblem);
    m_scheduleText->setVisible(known);
    m_scheduleSet->setVisible(known);
    m_scheduleEnd->setVisible(known && m_schedule);
    if (!known)
        return;
    setTextIfChanged(m_scheduleText, m_scheduleProblem
                                         ? tr("Whether the host backs it up by itself could not be read: %1")
                                               .arg(domcero::render(m_scheduleProblem->what))
                                     : m_schedule ? backuptext::schedule(m_schedule->schedule) + u' ' +
                                                        backuptext::lastStart(*m_schedule, lastOfSchedule())
                                                  : tr("The host makes no backup of this guest by itself."));
    m_scheduleSet->setText(m_schedule ? tr("Change...") : tr("Have it made by itself..."));
    const bool isPending = m_session->isBackupPending(m_guest);
    const QString whyNot = m_scheduleProblem ? tr("Read it again first.")
                           : isPending ? tr("Another action on this guest's backups is still under way.")
                           : !m_session->state().guest(m_guest) ? tr("This guest is no longer on the host.")
                                                                : QString();
    m_scheduleSet->setEnabled(whyNot.isEmpty());
    m_scheduleSet->setToolTip(whyNot);
    m_scheduleEnd->setEnabled(!m_scheduleProblem && !isPending);
    m_scheduleEnd->setToolTip(m_scheduleProblem || isPending ? whyNot : QString());
}

} // namespace domcero
