// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace domcero {

// The tools of plans (resources/tools): what a step does with a loop or a pipe. A step whose command is
// Command::script(NAME, ...) is carried out by one; no other script can be a step's.
bool isStepTool(const QString &name);

// Those tools, and what they use themselves, as functions of a POSIX shell that are called tool_NAME. Each
// ends its shell, so whoever goes on behind one calls it in a subshell.
QByteArray stepToolFunctions(const QStringList &names);
QByteArray allStepTools();

} // namespace domcero
