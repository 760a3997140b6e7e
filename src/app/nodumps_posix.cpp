// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nodumps.h"

#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define DOMCERO_IS_WATCHED 1 // the sanitizers' own watchers read the memory of a program that they end
#endif

namespace domcero {

void keepMemoryOutOfDumps()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // A core_pattern that begins with a pipe (systemd-coredump) does not ask for the limit.
#if defined(__linux__) && !defined(DOMCERO_IS_WATCHED)
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace domcero
