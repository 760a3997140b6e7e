// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "plan/condition.h"
#include "remote/command.h"
#include "remote/commandresult.h"

namespace domcero {

// The command that reads what a condition is about. Conditions with equal readings can share one answer.
// Domains are always read by `xl list` of the whole host: `xl list NAME` takes a name of digits for an id,
// and its exit status 1 means "no such domain" and "xl does not work here" alike.
Command readingOf(const Condition &condition);

struct ConditionVerdict
{
    bool holds = false;
    bool final = false; // it does not hold, and waiting will not change that (a crash)
    Message asGuard;    // why it does not hold, said before anything was done; empty when it holds
    Message asProof;    // the same, said after the command of the step succeeded
};

// Decides from the answer of readingOf(condition). An Error when the answer cannot be judged: the tool failed
// or was not understood.
Result<ConditionVerdict> judge(const Condition &condition, const CommandResult &answer);

} // namespace domcero
