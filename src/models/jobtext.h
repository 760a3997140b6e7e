// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stepprogress.h"
#include "plan/job.h"

#include <QString>

namespace domcero {

// What people read of a job and its steps, in the language of now.
namespace jobtext {

QString state(JobState state);              // "running", "unknown: verify", ...
QString meaning(JobState state);            // a sentence: what that is, and what is to be done
QString step(const StepProgress &progress); // "done, took 3 s", "being proved", ...
QString time(const QDateTime &utc);         // of this desk's clock

// Names of icons of resources/icons.
QString stateIcon(JobState state);
QString stepIcon(StepProgress::Phase phase);

} // namespace jobtext
} // namespace domcero
