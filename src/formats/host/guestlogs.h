// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/guestlogs.h"

#include <QByteArrayView>

namespace domcero {

// What the script resources/scripts/guestlogs printed of this guest. A section that is missing is a log that
// is not there; only broken framing is an error.
Result<GuestLogs> parseGuestLogs(QByteArrayView output, const QString &guest);

} // namespace domcero
