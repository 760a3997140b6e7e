// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"

#include <QString>

namespace domcero {

// What can be demanded of a host before a step, and what proves it after: a closed vocabulary, never shell
// text. Each kind has one reading (plan/conditioncheck.cpp) and one name in the plan text.
struct Condition
{
    enum class Kind {
        DomainAlive,     // subject = guest name
        DomainAbsent,    // subject = guest name
        DomainPaused,    // subject = guest name
        DomainNotPaused, // subject = guest name; alive
        DomainRestarted, // subject = guest name, value = the domain id before: alive under another id
        FileExists,      // subject = path
    };
    Kind kind = Kind::DomainAlive;
    QString subject;
    QString value;

    friend bool operator==(const Condition &, const Condition &) = default;
};

} // namespace domcero
