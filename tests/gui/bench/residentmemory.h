// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace domcero::bench {

// What this process has in the machine's memory, in MiB; on Windows its working set. 0 when it cannot be
// read.
double residentMebibytes();

} // namespace domcero::bench
