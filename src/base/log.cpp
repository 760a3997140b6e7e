// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

namespace domcero {

Q_LOGGING_CATEGORY(logRemote, "domcero.remote", QtWarningMsg)
Q_LOGGING_CATEGORY(logServices, "domcero.services", QtWarningMsg)
Q_LOGGING_CATEGORY(logGui, "domcero.gui", QtWarningMsg)

} // namespace domcero
