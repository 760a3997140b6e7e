// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/journal.h"

#include "base/hosttext.h"
#include "plan/plantextwords.h"

namespace domcero {

std::optional<JournalRecord> JournalRecord::parse(QByteArrayView line)
{
    const QByteArrayList words = line.toByteArray().split(' ');
    if (words.size() < 4 || words.last() != ".")
        return std::nullopt;
    JournalRecord record;
    bool isNumber = false;
    bool isTime = false;
    record.sequence = words[0].toInt(&isNumber);
    record.uptime = words[1].toDouble(&isTime);
    record.event = words[2];
    for (const QByteArray &word : words.mid(3, words.size() - 4)) {
        const auto field = unescapeValue(word);
        if (!field || word.isEmpty())
            return std::nullopt;
        record.fields += *field;
    }
    if (!isNumber || record.sequence < 1 || !isTime || record.event.isEmpty())
        return std::nullopt;
    return record;
}

QByteArray JournalRecord::text() const
{
    QByteArray line =
        QByteArray::number(sequence) + ' ' + QByteArray::number(uptime, 'f', 2) + ' ' + event + ' ';
    for (const QByteArray &field : fields)
        line += escapeField(field) + ' ';
    return line + '.';
}

QByteArray jobStateName(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return "waiting";
    case JobState::Running:
        return "running";
    case JobState::Done:
        return "done";
    case JobState::Failed:
        return "failed";
    case JobState::Cancelled:
        return "cancelled";
    case JobState::RolledBack:
        return "rolled-back";
    case JobState::Settled:
        return "settled";
    case JobState::Interrupted:
        return "interrupted";
    case JobState::Unknown:
        return "unknown";
    }
    return {};
}

void Journal::addText(QByteArrayView text)
{
    qsizetype at = 0;
    for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
        if (const auto record = JournalRecord::parse(text.sliced(at, end - at)))
            add(*record);
        at = end + 1;
    }
}

void Journal::setFailure(const JournalRecord &record, bool inUndo)
{
    JobFailure failure;
    failure.inUndo = inUndo;
    const QByteArrayList &fields = record.fields;
    if (record.event == "refused") {
        failure.kind = "refused";
        failure.words = fields;
    } else {
        failure.step = fields.value(0).toInt();
        const bool failed = record.event == "failed" || record.event == "undo-failed";
        failure.kind = failed ? fields.value(1) : record.event;
        if (failure.kind == "undo-unknown")
            failure.kind = "unknown";
        failure.words = fields.mid(failed ? 2 : 1);
        if (failure.kind == "status") {
            failure.status = fields.value(2).toInt();
        } else if (failure.kind == "guard" || failure.kind == "proof") {
            failure.index = fields.value(2).toInt();
            failure.status = fields.value(3).toInt();
        }
    }
    m_failure = failure;
    m_last = record.event;
}

void Journal::add(const JournalRecord &record)
{
    m_records += record;
    const QByteArray &event = record.event;
    const int step = record.fields.value(0).toInt();
    if (event == "opened") {
        m_attemptAt = QDateTime::fromSecsSinceEpoch(record.fields.value(2).toLongLong(), Qt::UTC);
        m_attemptUptime = record.uptime;
        if (m_attempts++ == 0) {
            m_openedAt = m_attemptAt;
            m_who = fromHostBytes(record.fields.value(6));
        }
        m_last.clear();
        m_failure.reset();
    } else if (event == "begin") {
        m_begun = true;
        m_current = step;
        m_steps[step] = StepState::Open;
    } else if (event == "reopened") {
        m_steps[step] = StepState::Open;
    } else if (event == "withdrawn") {
        m_steps[step] = StepState::New;
    } else if (event == "done") {
        m_steps[step] = StepState::Done;
        m_current = step;
    } else if (event == "failed") {
        setFailure(record, false);
        if (m_failure->kind == "status" && m_failure->status < 128)
            m_steps[step] = StepState::Failed;
    } else if (event == "unknown") {
        m_steps[step] = StepState::Open;
        setFailure(record, false);
    } else if (event == "undo-begin") {
        m_rolling = true;
        m_current = step;
    } else if (event == "undone") {
        m_rolling = true;
        m_current = step;
        m_steps[step] = StepState::Undone;
    } else if (event == "undo-failed" || event == "undo-unknown") {
        setFailure(record, true);
    } else if (event == "cancelled" || event == "stopped" || event == "refused") {
        setFailure(record, m_rolling);
    } else if (event == "finished" || event == "rolledback" || event == "settled") {
        m_last = event;
        m_failure.reset();
    }
}

JobState Journal::state(bool alive) const
{
    if (m_last == "finished")
        return JobState::Done;
    if (m_last == "rolledback")
        return JobState::RolledBack;
    if (m_last == "settled")
        return JobState::Settled;
    if (m_last == "cancelled")
        return JobState::Cancelled;
    if (m_last == "stopped")
        return JobState::Interrupted;
    if (m_last == "unknown" || m_last == "undo-unknown")
        return JobState::Unknown;
    if (!m_last.isEmpty())
        return JobState::Failed;
    if (alive)
        return JobState::Running;
    return m_attempts == 0 ? JobState::Waiting : JobState::Interrupted;
}

StepState Journal::stepState(int step) const
{
    const auto found = m_steps.find(step);
    return found == m_steps.end() ? StepState::New : found->second;
}

QDateTime Journal::timeOf(const JournalRecord &record) const
{
    return m_attemptAt.isNull()
               ? QDateTime()
               : m_attemptAt.addMSecs(static_cast<qint64>((record.uptime - m_attemptUptime) * 1000));
}

QDateTime Journal::lastAt() const
{
    return m_records.isEmpty() ? QDateTime() : timeOf(m_records.last());
}

} // namespace domcero
