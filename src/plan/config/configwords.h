// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <optional>

namespace domcero {

// A text that no config can have: longer than 256 KiB, which none is read with, or with a NUL byte.
std::optional<Error> refuseConfigText(const QByteArray &text);

} // namespace domcero
