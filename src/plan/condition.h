// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"

#include <QString>

namespace domcero {

// What can be demanded of a host before a step, and what proves it after: a closed vocabulary, never shell
// text. Each kind has one reading (plan/conditioncheck.cpp) and one name in the plan text.
// For a domain, `subject` is the guest's name, lossless host text, and `value`, when not empty, the domain id
// that was seen when the plan was made: a guest that was restarted since is another domain.
struct Condition
{
    enum class Kind {
        DomainPresent,   // there is such a domain, whatever it does
        DomainAlive,     // and it has neither crashed nor shut down
        DomainAbsent,    // there is none; with a value: none of that id any more
        DomainPaused,    //
        DomainNotPaused, // alive and not paused
        DomainRestarted, // alive under another id than `value`
        FileExists,      // subject = path of a regular file
    };
    Kind kind = Kind::DomainAlive;
    QString subject;
    QString value = {};

    friend bool operator==(const Condition &, const Condition &) = default;
};

} // namespace domcero
