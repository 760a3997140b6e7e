// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArrayView>

namespace domcero {

// The errors of a tool's output that a parser cannot take: code ParseFailed, the tool's name, where it
// stopped being readable, and the raw line as detail. `tool` is the command as a person knows it ("xl list").

Error lineNotUnderstood(const char *tool, int lineNumber, QByteArrayView line);
Error outputTooShort(const char *tool);
Error fieldMissing(const char *tool, QByteArrayView field);

} // namespace domcero
