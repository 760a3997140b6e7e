// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/job.h"

namespace domcero {

// A config's text as a plan gives it to a command: what may be a password is a slot of its own, so that it
// stands in no plan. That is the value of a key that is named like one (vncpasswd, spicepasswd), a text that
// sets one (vfb = ["vncpasswd=..."]), and a comment that speaks of one. The pieces put together are the text.
struct ConfigInput
{
    QList<InputPiece> pieces;
    QStringList slots_; // names, in order
};
ConfigInput configInput(const QByteArray &text);
// The values of those slots.
PlanSecrets configSecrets(const QByteArray &text);

} // namespace domcero
