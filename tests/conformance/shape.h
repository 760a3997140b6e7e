// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conformancelist.h"
#include "remote/commandresult.h"

#include <QByteArray>

namespace domcero::test {

// What of an answer does not depend on the moment: exit status, error code, and what `formats` read from it
// with counters, times and ids left out. Two hosts in the same state have the same shape, line by line; an
// answer that `formats` cannot read says so in its shape.
QByteArray shapeOf(const ConformanceStep &step, const CommandResult &result);

} // namespace domcero::test
