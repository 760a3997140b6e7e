// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace domcero {

// Lets threads end in order whatever they have done, so that the program can. Before the first thread.
void keepThreadEndsSafe();

} // namespace domcero
