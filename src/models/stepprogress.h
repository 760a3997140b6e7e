// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/job.h"

#include <chrono>
#include <optional>

namespace domcero {

// How far a step of a job is, as its journal says it.
struct StepProgress
{
    enum class Phase {
        NotBegun,
        Running, // its command was given
        Proving, // it ended, and the host is read
        Done,
        Refused,    // what must hold before it does not
        Failed,     // its command said so
        Unproven,   // its command ended well, and the host does not show its effect
        Open,       // nobody works at it, and what became of it is not known
        TakingBack, // its undo is under way
        TakenBack,
    };
    Phase phase = Phase::NotBegun;
    bool byWord = false;                      // done because a person said so
    bool foundDone = false;                   // done because it was found so when the job was resumed
    std::optional<std::chrono::seconds> took; // from its beginning to its end, within one boot of the host

    friend bool operator==(const StepProgress &, const StepProgress &) = default;
};

StepProgress stepProgress(const JobDetail &job, int step); // 1, 2, ...
int stepsDone(const JobDetail &job);

} // namespace domcero
