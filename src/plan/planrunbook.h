// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/planlines.h"

namespace domcero {

// A plan as a runbook for people, in Markdown: what it does and risks, each step with its command, what must
// hold before, what proves it and what takes it back. `host` as people call it. No text of a plan or a host
// can add headings or HTML to it, nor end a block of commands early.
QByteArray planRunbook(const Plan &plan, const QString &host, const Say &say);

} // namespace domcero
