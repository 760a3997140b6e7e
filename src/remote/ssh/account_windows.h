// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/handle_windows.h"

#include <string>

// Who owns what is shared with another process. Accounts are SIDs in their text form; empty: not known.
namespace domcero::win {

std::wstring currentUser();
// A pipe's or a mapping's.
std::wstring ownerOf(HANDLE object);

} // namespace domcero::win
