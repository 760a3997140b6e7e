// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/detachedrunner.h"

#include "plan/detachedrun.h"

#include <utility>

namespace domcero {

DetachedRunner::DetachedRunner(Clock &clock, QString who, QString root)
    : m_clock(clock), m_who(std::move(who)), m_root(root.isEmpty() ? Jobs::defaultRoot() : std::move(root))
{
}

DetachedRunner::~DetachedRunner()
{
    for (const auto &run : std::exchange(m_runs, {}))
        run->giveUp();
}

QFuture<Result<void>> DetachedRunner::run(const Plan &plan, Transport &transport, std::stop_token stop,
                                          std::function<void(const PlanEvent &)> onEvent)
{
    return runWith(plan, {}, transport, std::move(stop), std::move(onEvent));
}

QFuture<Result<void>> DetachedRunner::runWith(const Plan &plan, const PlanSecrets &secrets,
                                              Transport &transport, std::stop_token stop,
                                              std::function<void(const PlanEvent &)> onEvent)
{
    // It may end within a signal of its own parts: destroyed when the event loop comes by.
    const std::shared_ptr<DetachedRun> run(
        new DetachedRun(m_clock, transport, m_who, m_root, plan, std::move(onEvent)),
        [](DetachedRun *gone) { gone->deleteLater(); });
    m_runs.insert(run);
    auto future = run->future();
    run->begin(secrets, std::move(stop), [this, key = std::weak_ptr(run)] { m_runs.erase(key.lock()); });
    return future;
}

} // namespace domcero
