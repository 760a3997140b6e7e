// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "plan/job.h"
#include "plan/planrunner.h"

#include <memory>
#include <set>

namespace domcero {

class DetachedRun;

// The PlanRunner for everything that is not short and idempotent: the plan goes to the host and runs there,
// and this follows it, through lost links for as long as the transport dials. Stopping asks the host to stop
// before the next step, and the future ends when it has. What happens meanwhile can be seen with Jobs as
// well.
//
// Lives in the transport's owner thread. When it goes, its futures end with Cancelled; the jobs go on.
class DetachedRunner final : public PlanRunner
{
public:
    DetachedRunner(Clock &clock, QString who, QString root = {});
    ~DetachedRunner() override;

    QFuture<Result<void>> run(const Plan &plan, Transport &transport, std::stop_token stop = {},
                              std::function<void(const PlanEvent &)> onEvent = {}) override;
    QFuture<Result<void>> runWith(const Plan &plan, const PlanSecrets &secrets, Transport &transport,
                                  std::stop_token stop = {},
                                  std::function<void(const PlanEvent &)> onEvent = {});

private:
    Clock &m_clock;
    QString m_who;
    QString m_root;
    std::set<std::shared_ptr<DetachedRun>> m_runs;
};

} // namespace domcero
