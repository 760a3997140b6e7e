// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nodumps.h"

#include <windows.h>

namespace domcero {

namespace {
// WER_FAULT_REPORTING_FLAG_NOHEAP of werapi.h, which cannot be included in MinGW's
constexpr DWORD noHeap = 1;
} // namespace

void keepMemoryOutOfDumps()
{
    using SetFlags = HRESULT(WINAPI *)(DWORD);
    const auto setFlags = reinterpret_cast<SetFlags>(
        reinterpret_cast<void *>(GetProcAddress(GetModuleHandleW(L"kernel32.dll"), "WerSetFlags")));
    if (setFlags)
        setFlags(noHeap);
}

} // namespace domcero
