// SPDX-License-Identifier: GPL-3.0-or-later
#include "residentmemory.h"

#include <windows.h>
// After windows.h, whose names it uses.
#include <psapi.h>

namespace domcero::bench {

double residentMebibytes()
{
    PROCESS_MEMORY_COUNTERS counters{};
    if (!GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters))
        return 0;
    return static_cast<double>(counters.WorkingSetSize) / (1024 * 1024);
}

} // namespace domcero::bench
