// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/log.h"
#include "base/result.h"
#include "remote/commandresult.h"

#include <optional>
#include <utility>

// What the two halves of HostReader share: hostreader.cpp asks, hostreaderlive.cpp listens and polls.
namespace domcero::reading {

// An answer may take one part in so many of the period in which it is asked for.
inline constexpr int shareOfPeriod = 4;
// After so many readings that did not come, what is known counts as old.
inline constexpr int missesToStale = 3;
// Of a poll's time, what xentop -i 2 -d 1 sleeps.
inline constexpr Clock::Duration xentopWaits{1000};

// What a command's output says; empty when it failed or was not understood.
template <typename Parse>
auto valueOf(const Result<CommandResult> &answer, Parse parse)
{
    using Value = typename decltype(parse(QByteArrayView()))::Value;
    if (!answer || !answer->succeeded())
        return std::optional<Value>();
    auto value = parse(answer->standardOutput);
    if (!value)
        qCWarning(logServices) << "not understood:" << value.error().what.id() << value.error().detail;
    return value ? std::optional<Value>(std::move(*value)) : std::nullopt;
}

} // namespace domcero::reading
