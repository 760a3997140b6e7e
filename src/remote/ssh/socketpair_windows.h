// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/handle_windows.h"

namespace domcero::win {

// What socketpair() is elsewhere, over loopback TCP. Blocking; no child process gets them.
struct SocketPair
{
    Socket first;
    Socket second;

    explicit operator bool() const { return first && second; }
    static SocketPair make();
};

} // namespace domcero::win
