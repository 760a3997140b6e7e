// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verbs.h"
#include "base/message.h"

#include <QList>

namespace domcero::cli {

// May what is lost be lost? Asks on the terminal, unless --yes was given; false has said why.
bool mayLose(Context &context, const QList<Message> &losses);

} // namespace domcero::cli
