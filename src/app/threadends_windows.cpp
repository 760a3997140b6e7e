// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/threadends.h"

#include <QByteArray>

namespace domcero {

// MinGW's run-time frees what is thread_local before it calls its destructors. Qt's regular expressions keep
// one such thing, the stack for compiled ones: a thread that has matched anything then faults at its end,
// which ends the program, or, where the fault is swallowed, leaves a lock with which the program never ends
// (seen under Wine, Qt 6.4, GCC 12). Ours are short; they do without being compiled.
void keepThreadEndsSafe()
{
    qputenv("QT_ENABLE_REGEXP_JIT", "0");
}

} // namespace domcero
