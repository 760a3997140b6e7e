// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "plan/plan.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace domcero {

// Renders a Message in a language: text/render.h's render(), which this layer does not see.
using Say = std::function<QString(const Message &)>;

// A command as a POSIX shell takes it, bytes as they are. Captured values stand as "$PREFIXNAME"; a
// tool of plans is the function tool_NAME in a subshell (plan/steptools.h).
QByteArray shellText(const Command &command, const QByteArray &prefix = {});
// The same for people, with what is on its standard input named in front: `printf ... | tool`. Secrets are
// $NAME.
QByteArray shellText(const Command &command, const QList<InputPiece> &input, const QByteArray &prefix = {});

// "Routine: nothing is lost, or it can be taken back."
Message riskText(Risk risk);

} // namespace domcero
