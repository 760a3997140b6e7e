// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/job.h"

#include "base/hosttext.h"
#include "formats/host/sections.h"
#include "plan/plantext.h"
#include "plan/plantextwords.h"

#include <QHash>

#include <algorithm>

namespace domcero {

namespace {

// "who", the lines before the first step and those that begin steps, a blank line, the journal.
JobSummary summaryFrom(const Section &section)
{
    JobSummary job;
    job.id = QUuid::fromString(QLatin1String(section.name));
    job.alive = section.exitStatus == 0;
    const qsizetype blank = section.content.indexOf("\n\n");
    const QByteArray head = section.content.left(blank);
    const qsizetype firstLine = head.indexOf('\n');
    job.who = fromHostBytes(unescapeValue(head.left(firstLine)).value_or(QByteArray()));
    for (const QByteArray &line : head.split('\n')) {
        if (line.startsWith("step "))
            job.stepCount = std::max(job.stepCount, line.mid(5).toInt());
    }
    if (const auto plan = parsePlanHead(head.mid(firstLine + 1))) {
        job.title = plan->title;
        job.risk = plan->risk;
    }
    if (blank >= 0) {
        const auto journal = QByteArrayView(section.content).sliced(blank + 2);
        job.journal.addText(journal);
        job.journalSize = journal.size();
    }
    return job;
}

// "STATUS BYTES", the answer, what was said on stderr.
CommandResult readingFrom(const QByteArray &content)
{
    CommandResult reading;
    const qsizetype end = content.indexOf('\n');
    const QByteArrayList words = content.left(end).split(' ');
    reading.exitStatus = words.value(0).toInt();
    const qsizetype size = words.value(1).toLongLong();
    reading.standardOutput = content.mid(end + 1, size);
    reading.standardError = content.mid(end + 1 + size + 1).trimmed();
    return reading;
}

} // namespace

QByteArray knownJobsText(const QList<JobSummary> &known)
{
    QByteArray text;
    for (const JobSummary &job : known) {
        if (!job.alive)
            text +=
                job.id.toByteArray(QUuid::WithoutBraces) + ' ' + QByteArray::number(job.journalSize) + '\n';
    }
    return text;
}

Result<QList<JobSummary>> parseJobList(QByteArrayView output, const QList<JobSummary> &known)
{
    return parseSections(output).map([&known](const QList<Section> &sections) {
        QHash<QUuid, JobSummary> before;
        for (const JobSummary &job : known)
            before.insert(job.id, job);
        QList<JobSummary> jobs;
        for (const Section &section : sections) {
            JobSummary job = summaryFrom(section);
            if (section.content.isEmpty())
                job = before.value(job.id);
            if (!job.id.isNull())
                jobs += job;
        }
        // The newest first.
        std::stable_sort(jobs.begin(), jobs.end(), [](const JobSummary &a, const JobSummary &b) {
            return a.journal.openedAt() > b.journal.openedAt();
        });
        return jobs;
    });
}

Result<JobDetail> parseJobDetail(const QUuid &id, QByteArrayView output)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    const Section *plan = findSection(*sections, "plan");
    if (!plan)
        return Error{ErrorCode::NotFound,
                     Message(QT_TRANSLATE_NOOP("messages", "There is no such job on the host.")),
                     {},
                     {},
                     {},
                     {}};
    auto read = parsePlanText(plan->content);
    if (!read)
        return read.error();
    JobDetail job;
    job.id = id;
    job.plan = *read;
    job.alive = plan->exitStatus == 0;
    if (const Section *who = findSection(*sections, "who"))
        job.who = fromHostBytes(unescapeValue(who->content.trimmed()).value_or(QByteArray()));
    for (const Section &section : *sections) {
        if (section.name.endsWith(".reading"))
            job.readings[section.name.chopped(8)] = readingFrom(section.content);
    }
    if (const Section *journal = findSection(*sections, "journal"))
        job.journal.addText(journal->content);
    return job;
}

int JobDetail::openStep() const
{
    for (int step = 1; step <= plan.steps.size(); ++step) {
        const StepState state = journal.stepState(step);
        if (state == StepState::Open || state == StepState::Failed)
            return step;
    }
    return 0;
}

bool JobDetail::canResume() const
{
    const JobState now = state();
    return !alive &&
           (now == JobState::Failed || now == JobState::Cancelled || now == JobState::Interrupted ||
            now == JobState::Unknown || now == JobState::Waiting) &&
           !journal.inUndo();
}

bool JobDetail::canDecide() const
{
    return canResume() && openStep() > 0;
}

bool JobDetail::canRollBack() const
{
    if (alive || !journal.hasBegun())
        return false;
    const JobState now = state();
    if (now == JobState::Done || now == JobState::RolledBack || now == JobState::Settled)
        return false;
    for (int step = 1; step <= plan.steps.size(); ++step) {
        const Step &planned = plan.steps[step - 1];
        if (journal.stepState(step) == StepState::Done && !planned.undo && !planned.nothingToUndo)
            return false;
    }
    return true;
}

bool JobDetail::canCancel() const
{
    return state() == JobState::Running;
}

bool JobDetail::canSettle() const
{
    const JobState now = state();
    return !alive && now != JobState::Done && now != JobState::RolledBack && now != JobState::Settled;
}

} // namespace domcero
