// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <cstdio>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace domcero::cli {

// LF stays LF, in files and pipes too, and a console takes UTF-8.
void Output::openStreams()
{
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    SetConsoleOutputCP(CP_UTF8);
}

bool Output::readerIsGone()
{
    return false; // Windows says so to the next writer only
}

bool Output::errorIsTerminal()
{
    const HANDLE console = GetStdHandle(STD_ERROR_HANDLE);
    DWORD mode = 0;
    return GetConsoleMode(console, &mode) &&
           SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

} // namespace domcero::cli
