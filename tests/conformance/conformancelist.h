// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/condition.h"
#include "remote/command.h"

#include <QList>

#include <optional>

namespace domcero::test {

// How an answer is compared: which reader of `formats` it goes through. Text and Errors are compared as they
// stand, numbers aside.
enum class Reader {
    Status, // the exit status and the error alone
    Text,   // lines, digits masked
    Xentop,
    XlInfo,
    XlList,
    XlListLong,
    XlUptime,
    XlVcpuList,
    DryRun,
    Configs,
    Facts,
};

// One command of the list. They run in this order on one host that begins as a restored lab does; what one
// changes the next ones see.
struct ConformanceStep
{
    QByteArray id; // names its recording
    Command command;
    Reader reader = Reader::Status;
    std::optional<Condition> waitFor; // after it, before the next
};

QList<ConformanceStep> conformanceList();

} // namespace domcero::test
