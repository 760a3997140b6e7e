// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace domcero {

// Diagnostic logs, in English, never with a secret or a command's stdin. QT_LOGGING_RULES switches them.
Q_DECLARE_LOGGING_CATEGORY(logRemote)
Q_DECLARE_LOGGING_CATEGORY(logServices)
Q_DECLARE_LOGGING_CATEGORY(logGui)

} // namespace domcero
