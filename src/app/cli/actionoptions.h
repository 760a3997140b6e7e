// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/options.h"
#include "domain/guestaction.h"

namespace domcero::cli {

// What `run HOST ACTION GUEST...` is told beside the guests: an option for each of ActionParameters. Takes
// the value of one; an Error when it cannot be. Empty optional: there is no such option.
std::optional<Result<void>> takeActionOption(const QString &name, const QString &value, Options &options);

// Why what was given does not fit the action: an option that it has no use for, or one that is missing.
std::optional<Error> actionOptionsProblem(GuestAction action, const Options &options);

QStringList optionsOfAction(GuestAction action);
QList<OptionLine> actionOptionLines();

} // namespace domcero::cli
