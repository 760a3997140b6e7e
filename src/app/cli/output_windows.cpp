// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

namespace domcero::cli {

bool Output::readerIsGone()
{
    return false; // Windows says so to the next writer only
}

} // namespace domcero::cli
