// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtransport.h"
#include "plan/jobs.h"

#include <QTemporaryDir>

namespace domcero::test {

// A folder that stands for a host: a jobs folder, tools that leave marks, a boot that can be exchanged. Runs
// the real scripts by the shell that it is made with.
//
// The tools: `mark N` writes did-N and a line into marks; `late N` first waits for open-N (and says that it
// does, waiting-N); `early N` marks and then waits; `bad STATUS`; `dies` by a signal; `takes N` undoes `mark
// N`.
class PlanWorld
{
public:
    explicit PlanWorld(const QStringList &shell);
    ~PlanWorld();

    QString path(const QString &name) const { return m_folder.path() + QLatin1Char('/') + name; }
    QString root() const { return path(QStringLiteral("root")); }
    void write(const QString &name, const QByteArray &text) const;
    QByteArray read(const QString &name) const;
    bool has(const QString &name) const;
    void remove(const QString &name) const;
    bool waitFor(const QString &name) const; // a file of the folder

    static constexpr int keptJobs = 4;
    void tool(const QString &name, const QByteArray &body) const; // a program, of sh
    // Steps: `did-N` must be absent before, and proves it.
    Step step(const QString &tool, const QString &number) const;
    Plan plan(const QList<Step> &steps) const;

    LocalTransport &transport() { return *m_transport; }
    Jobs jobs(const QString &who = QStringLiteral("ana@desk")) { return Jobs(*m_transport, who, root()); }
    QString jobPath(const Plan &plan, const QString &name) const; // of a file of its job, here
    QByteArray journalText(const Plan &plan) const;
    // The journal's events without what differs from run to run.
    QByteArrayList events(const Plan &plan) const;
    bool waitForEvent(const Plan &plan, const QByteArray &event) const;
    bool waitForEnd(const Plan &plan); // no runner lives

    // SIGKILL (or another) for the runner, and for the command that it gave.
    void killRunner(const Plan &plan, int signal = 9) const;
    void killTool(const Plan &plan, const QString &step) const;
    void reboot(const Plan &plan); // both, and another boot
    QByteArray marks() const { return read(QStringLiteral("marks")).trimmed().replace('\n', ' '); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<LocalTransport> m_transport;
    int m_boots = 0;
};

} // namespace domcero::test
