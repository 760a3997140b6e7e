// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/commandresult.h"
#include "sim/simjobs.h"
#include "sim/simschedule.h"

#include <functional>
#include <memory>

namespace domcero {

// One attempt at a job on the simulated host: the runner of resources/runner, in C++ and in turns of the
// event loop. When it goes (a kill), what it waited for is not answered any more; its command goes on.
class SimPlanRun : public std::enable_shared_from_this<SimPlanRun>
{
public:
    SimPlanRun(SimJobs &jobs, SimJob &job, QByteArray how, int askedStep,
               QMap<QByteArray, QByteArray> secrets);

    // Opens the journal; false when it was refused, which is then written there.
    bool begin(const QByteArray &who);
    void toolEnded(int status);

private:
    using Then = std::function<void(int which, int verdict)>; // 0, 0: all hold

    void goOn() { m_back ? back() : forward(); }
    void forward();
    void back();
    bool wayBack(int step);
    QList<int> doubtful(const Journal &journal, int next) const;
    void doubt(QList<int> steps);
    void select(int step, bool undo);
    QByteArray key() const;
    QByteArray fileName() const;
    QByteArray event(const char *name) const;
    void record(const QByteArrayList &words);
    void step(const QByteArrayList &words); // EVENT and the fields behind the step's number

    const Command &command() const;
    const QList<InputPiece> &input() const;
    const QList<Condition> &guards() const;
    const QList<Condition> &verifies() const;
    std::chrono::milliseconds within() const;
    int accepted() const; // the highest status that is a success
    bool idempotent() const;
    QString resolved(const QString &word) const;

    void allHold(const QList<Condition> &conditions, Then then, qsizetype at = 0);
    void perform();
    void give();
    void prove(const QByteArray &how, std::function<void(int which, int verdict)> failed);
    void complete(const QByteArray &how);
    bool keepValue(const QByteArray &value);
    void reopen(bool failedBefore);
    void awaitTool(std::function<void()> then);
    void waitSinceBegin();
    void decide(bool failedBefore);
    void fail(const QByteArray &kind, int which, int verdict);
    bool mayBegin();
    void later(std::function<void()> call);
    void end();

    SimJobs &m_jobs;
    SimJob &m_job;
    const QByteArray m_how;
    int m_asked;
    const QMap<QByteArray, QByteArray> m_secrets;
    const bool m_back;
    bool m_sameBoot = true;
    bool m_doubted = false;
    int m_step = 0;
    bool m_undo = false;
    std::chrono::milliseconds m_deadline{0};
    CommandResult m_reading;
    SimSchedule m_schedule;
};

} // namespace domcero
