// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <QMetaObject>

#include <atomic>

#include <windows.h>

namespace domcero::cli {

namespace {

std::atomic<int> wanted = 0;
std::atomic<Interrupt *> listener = nullptr;

// Windows calls it in a thread of its own.
BOOL WINAPI take(DWORD)
{
    ++wanted;
    if (Interrupt *interrupt = listener)
        QMetaObject::invokeMethod(interrupt, &Interrupt::requested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

class Interrupt::Private
{
};

Interrupt::Interrupt()
{
    listener = this;
    SetConsoleCtrlHandler(take, TRUE);
}

Interrupt::~Interrupt()
{
    SetConsoleCtrlHandler(take, FALSE);
    listener = nullptr;
}

int Interrupt::requests()
{
    return wanted;
}

} // namespace domcero::cli
