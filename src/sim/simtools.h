// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simreply.h"

#include <QHash>
#include <QString>

namespace domcero {

// The ordinary programs of the simulated dom0, by name: cat, ls, test, uname, vgs, brctl, ...
QHash<QString, SimProgram> simTools();

} // namespace domcero
