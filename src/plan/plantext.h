// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "plan/plan.h"

#include <QByteArray>
#include <QByteArrayView>

namespace domcero {

// A plan as text, version 1: README.md in this folder has the grammar. What is written is what a host's
// runner reads: printable ASCII, no comments, one fixed order of lines. Seconds are whole in it, rounded up.
QByteArray planText(const Plan &plan);

// The same back; also files that people wrote: comments, blank lines, UTF-8 as it is. InvalidInput, with the
// number of the line, for anything that is not understood: a plan of a newer version must not be half carried
// out.
Result<Plan> parsePlanText(QByteArrayView text);

// What stands before the first step, for lists; a step's lines are not looked at.
Result<Plan> parsePlanHead(QByteArrayView text);

// Why a plan made in memory could not be carried out from its text; nothing when it can: a step without a
// command, a script or a zero byte in a word, a value used before it is captured, a secret without a slot.
std::optional<Error> planProblem(const Plan &plan);

} // namespace domcero
