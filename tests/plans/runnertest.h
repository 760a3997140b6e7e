// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planworld.h"
#include "support/await.h"
#include "support/shells.h"

namespace domcero::test {

// What the tests of the runner have in common: a world of the shell that it is the turn of.
class RunnerTest : public QObject
{
protected:
    std::unique_ptr<PlanWorld> m_world;

    Plan three(const char *first = "mark", const char *second = "mark", const char *third = "mark") const
    {
        return m_world->plan({m_world->step(QLatin1String(first), QStringLiteral("1")),
                              m_world->step(QLatin1String(second), QStringLiteral("2")),
                              m_world->step(QLatin1String(third), QStringLiteral("3"))});
    }
    Result<void> finish(const QFuture<Result<void>> &future) const
    {
        if (!await(future))
            return Error{ErrorCode::Timeout, {}, {}, {}, {}, {}};
        return future.result();
    }
    Result<void> start(const Plan &plan, const PlanSecrets &secrets = {}) const
    {
        return finish(m_world->jobs().start(plan, secrets));
    }
    Result<void> resume(const Plan &plan, ResumeHow how = ResumeHow::ByProof, int step = 0) const
    {
        return finish(m_world->jobs().resume(plan.id, how, step));
    }
    JobDetail detail(const Plan &plan) const
    {
        const auto job = m_world->jobs().detail(plan.id);
        if (!await(job) || !job.result())
            qFatal("no detail: %s", await(job) ? qPrintable(job.result().error().detail) : "time");
        return *job.result();
    }
    void runs(const Plan &plan) const
    {
        const auto started = start(plan);
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().detail));
        QVERIFY(m_world->waitForEnd(plan));
    }
};

} // namespace domcero::test
