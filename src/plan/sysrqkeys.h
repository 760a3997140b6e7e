// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QList>

namespace domcero {

// A magic key of Linux (Documentation/admin-guide/sysrq.rst) that makes sense for a guest. "c", the crash on
// purpose, is not among them: forcing it off does the same with less doubt.
struct SysRqKey
{
    char letter = 0;
    Message meaning;
    Risk risk = Risk::Routine;
    Message loss; // %1: the guest; empty for Routine
};

const QList<SysRqKey> &sysRqKeys(); // harmless ones first

} // namespace domcero
