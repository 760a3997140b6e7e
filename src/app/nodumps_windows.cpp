// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nodumps.h"

#include <windows.h>

#include <werapi.h>

namespace domcero {

namespace {
constexpr DWORD noHeap = 1; // WER_FAULT_REPORTING_FLAG_NOHEAP of werapi.h, which MinGW's does not have
} // namespace

void keepMemoryOutOfDumps()
{
    WerSetFlags(noHeap);
}

} // namespace domcero
