// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QList>
#include <QString>

#include <map>
#include <optional>

namespace domcero {

// A line of a job's journal; README.md in this folder has the events.
struct JournalRecord
{
    int sequence = 0;
    double uptime = 0; // seconds of the host's monotonic clock
    QByteArray event;
    QByteArrayList fields; // unescaped

    // Nothing for a line that is torn or is none.
    static std::optional<JournalRecord> parse(QByteArrayView line);
    QByteArray text() const; // without the line end
};

enum class JobState {
    Waiting,     // no runner has opened it yet
    Running,     //
    Done,        //
    Failed,      // a step failed, a guard did not hold, or it was refused before anything began
    Cancelled,   // by somebody; may be resumed
    RolledBack,  //
    Settled,     // a person leaves it as it is
    Interrupted, // its runner is gone without a last word, or was told to stop; may be resumed
    Unknown,     // a step is open and nothing proves it either way: a person decides
};
QByteArray jobStateName(JobState state); // "running", for JSON

enum class StepState { New, Open, Done, Failed, Undone };

// Why a job does not go on, as its journal says it last.
struct JobFailure
{
    int step = 0; // 1, 2, ...; 0: before the steps
    bool inUndo = false;
    QByteArray
        kind; // "guard", "proof", "status", "value", "secret"; "stopped", "refused", "unknown", "cancelled"
    int index = 0;        // guard, proof: which condition, from 1
    int status = 0;       // status: the tool's; guard, proof: 1 does not hold, 2 never will, 3 cannot be read
    QByteArrayList words; // the rest: of a refusal its reason; of a stop its cause
};

// What a journal says, record by record. A value; any thread.
class Journal
{
public:
    // Whole lines, in their order; anything else among them counts for nothing, as for the runner.
    void addText(QByteArrayView text);
    void add(const JournalRecord &record);

    // `alive`: a runner of the job lives (planjobs and planfollow say so).
    JobState state(bool alive) const;
    StepState stepState(int step) const;
    const std::optional<JobFailure> &failure() const { return m_failure; }
    int currentStep() const { return m_current; } // the last that was begun; 0: none
    bool inUndo() const { return m_rolling; }     // on the way back
    bool hasBegun() const { return m_begun; }
    const QString &who() const { return m_who; }
    const QDateTime &openedAt() const { return m_openedAt; } // UTC, the first time; null: never
    QDateTime lastAt() const;                                // of the last record
    // When that record was written, on the wall clock of its attempt.
    QDateTime timeOf(const JournalRecord &record) const;
    int attempts() const { return m_attempts; }
    const QList<JournalRecord> &records() const { return m_records; }

private:
    void setFailure(const JournalRecord &record, bool inUndo);

    QList<JournalRecord> m_records;
    std::map<int, StepState> m_steps;
    std::optional<JobFailure> m_failure;
    QByteArray m_last; // the last word: finished, failed, ...; empty while under way
    QString m_who;
    QDateTime m_openedAt;
    QDateTime m_attemptAt; // of the latest attempt, and its uptime
    double m_attemptUptime = 0;
    int m_attempts = 0;
    int m_current = 0;
    bool m_rolling = false;
    bool m_begun = false;
};

} // namespace domcero
