// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/directrunner.h"

#include "plan/directrun.h"

#include <utility>

namespace domcero {

DirectRunner::DirectRunner(Clock &clock) : m_clock(clock) {}

DirectRunner::~DirectRunner()
{
    // Ended here, a run that an answer still holds never finds this runner again.
    for (const auto &run : std::exchange(m_runs, {}))
        run->giveUp();
}

QFuture<Result<void>> DirectRunner::run(const Plan &plan, Transport &transport, std::stop_token stop,
                                        std::function<void(const PlanEvent &)> onEvent)
{
    const auto run =
        std::make_shared<DirectRun>(m_clock, plan, transport, std::move(stop), std::move(onEvent));
    m_runs.insert(run);
    auto future = run->future();
    run->begin([this, key = std::weak_ptr(run)] { m_runs.erase(key.lock()); });
    return future;
}

} // namespace domcero
