// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dialstep.h"

#include <QList>
#include <QString>

namespace domcero {

class HostSession;

// What people read of a dial, in the language of now.
namespace dialtext {

QString kind(DialStep::Kind kind);          // "Host key"
QString outcome(DialStep::Outcome outcome); // "done", "refused", "failed"
QString took(const DialStep &step);         // "12 ms"
QString details(const DialStep &step);      // "agent: the host takes no key of the agent"
// All of it, to be pasted into a mail: the host's entry, the steps, how it ended. No secret is in it.
QString report(const HostSession &session);

} // namespace dialtext
} // namespace domcero
