// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simreply.h"

#include <QHash>

namespace domcero {

// Programs that look at what is on disks and images, and put something there.
QHash<QString, SimProgram> simContentTools();
SimReply simQemuImg(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);

} // namespace domcero
