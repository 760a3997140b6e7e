// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actionquestion.h"

#include "base/hosttext.h"
#include "plan/planlines.h"
#include "text/render.h"

#include <algorithm>

namespace domcero {

void ActionVerdict::add(const Plan &plan)
{
    isPossible = true;
    risk = std::max(risk, plan.risk);
    for (const Message &loss : plan.losses)
        losses.append(render(loss));
    losses.removeDuplicates();
    for (const Step &step : plan.steps)
        commands.append(displayText(fromHostBytes(shellText(step.command, step.input))));
}

} // namespace domcero
