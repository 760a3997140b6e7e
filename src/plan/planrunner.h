// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "plan/plan.h"
#include "remote/transport.h"

#include <QFuture>

#include <functional>
#include <stop_token>

namespace domcero {

struct PlanEvent
{
    enum class Kind { StepStarted, StepOutput, StepVerifying, StepDone };
    Kind kind = Kind::StepStarted;
    int step = 0;      // index
    QByteArray output; // StepOutput
};

// Carries a plan out on a host: guards, command, proof, step by step, stopping at the first that fails.
class PlanRunner
{
public:
    virtual ~PlanRunner() = default;
    // In the transport's owner thread, where events and the future come too. Errors: GuardFailed (nothing was
    // changed), CommandFailed and better codes from the tool's text, VerifyFailed, Timeout, ConnectionLost
    // (outcome unknown: read the host again), Cancelled.
    virtual QFuture<Result<void>> run(const Plan &plan, Transport &transport, std::stop_token stop = {},
                                      std::function<void(const PlanEvent &)> onEvent = {}) = 0;
};

} // namespace domcero
