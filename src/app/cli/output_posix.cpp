// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <poll.h>
#include <unistd.h>

namespace domcero::cli {

void Output::openStreams() {}

bool Output::readerIsGone()
{
    pollfd output{STDOUT_FILENO, 0, 0};
    return ::poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

bool Output::errorIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

} // namespace domcero::cli
