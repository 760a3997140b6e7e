// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace domcero {

// The script that carries a plan out on a host: the files of resources/runner, one behind the other,
// and before the last of them the tools that steps may use.
QByteArray runnerText();

} // namespace domcero
