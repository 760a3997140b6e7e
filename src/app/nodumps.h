// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace domcero {

// A crash leaves no image of this program's memory behind, for passwords may be in it: no core file on Linux,
// no heap in what Windows reports. First thing in main().
void keepMemoryOutOfDumps();

} // namespace domcero
