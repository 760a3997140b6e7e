// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/journal.h"
#include "plan/plan.h"
#include "sim/simreply.h"

#include <QMap>

#include <map>
#include <memory>

namespace domcero {

class SimPlanRun;
class SimulatedHost;

// A job of the simulated host: what its folder would hold.
struct SimJob
{
    QByteArray id;
    QByteArray who; // escaped, as all that goes into the journal as it is
    QByteArray text;
    Plan plan;
    QByteArray journal;
    int sequence = 0;
    int attempts = 0;
    struct Output
    {
        QByteArray out;
        QByteArray err;
    };
    QMap<QByteArray, Output> outputs;      // "3", "u3"
    QMap<QByteArray, QByteArray> readings; // "003.reading"
    QMap<QByteArray, QByteArray> values;   // captured
    bool cancelAsked = false;
    std::shared_ptr<SimPlanRun> run; // its runner; null: none lives
    quint64 tool = 0;                // the command under way, a process of the host
    QByteArray toolKey;
    QByteArray lastBoot;

    Journal read() const
    {
        Journal read;
        read.addText(journal);
        return read;
    }
};

// The plan engine of the simulated dom0: answers the scripts planstart, planresume, planask, planjobs and
// planfollow as the real ones do, and interprets the same plan text with the same journal
// (/src/plan/README.md).
class SimJobs
{
public:
    explicit SimJobs(SimulatedHost &host);
    ~SimJobs();

    static bool answers(const QByteArray &script) { return script.startsWith("plan"); }
    SimReply script(const QByteArray &name, const QByteArrayList &arguments, const QByteArray &input);

    // What planfollow says from these offsets on; they move along.
    struct Position
    {
        qsizetype journal = 0;
        QByteArray step = "0";
        qsizetype out = 0;
        qsizetype err = 0;
        static Position from(const QByteArrayList &arguments); // ROOT UUID HOW JOURNAL STEP OUT ERR
    };
    QByteArrayList news(const QByteArray &job, Position &position) const;
    bool isRunning(const QByteArray &job) const;

    // Faults.
    void killRunner(const QByteArray &job); // its command goes on
    void killTool(const QByteArray &job);
    void reboot(); // all of them, and another boot

    // For SimPlanRun.
    SimulatedHost &host() const { return m_host; }
    const QByteArray &boot() const { return m_boot; }
    bool takeLocks(SimJob &job, QByteArrayList &refusal);
    void dropLocks(SimJob &job, bool all);
    void record(SimJob &job, const QByteArrayList &words); // escaped fields
    void ended(SimJob &job);

private:
    struct Lock
    {
        QByteArray job;
        qint64 since = 0;
        bool keep = false;
        QByteArray who;
    };
    QByteArray start(const QByteArrayList &arguments, const QByteArray &input);
    QByteArray launch(SimJob &job, const QByteArray &how, int step, const QByteArray &who,
                      const QMap<QByteArray, QByteArray> &secrets);
    QByteArray ask(SimJob &job, const QByteArray &who, const QByteArray &what);
    QByteArray list(const QByteArray &known) const;
    QByteArray detail(const SimJob &job) const;
    bool isHeld(const Lock &lock) const;

    SimulatedHost &m_host;
    std::map<QByteArray, SimJob> m_jobs;
    std::map<QByteArray, Lock> m_locks;
    QByteArray m_boot;
    int m_boots = 0;
};

} // namespace domcero
