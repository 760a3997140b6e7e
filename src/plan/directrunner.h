// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "plan/planrunner.h"

#include <memory>
#include <set>

namespace domcero {

class DirectRun;

// The PlanRunner for what is short and idempotent: each command runs on a channel of its own, and the host is
// read until the proof holds, soon at first (0.25 s) and then every 2 s. What a lost link leaves behind is
// unknown to it, and it says so.
//
// Lives in the transport's owner thread. Plans that are still under way when it goes end with Cancelled; what
// they started on the host goes on.
class DirectRunner final : public PlanRunner
{
public:
    explicit DirectRunner(Clock &clock);
    ~DirectRunner() override;

    QFuture<Result<void>> run(const Plan &plan, Transport &transport, std::stop_token stop = {},
                              std::function<void(const PlanEvent &)> onEvent = {}) override;

private:
    Clock &m_clock;
    std::set<std::shared_ptr<DirectRun>> m_runs;
};

} // namespace domcero
