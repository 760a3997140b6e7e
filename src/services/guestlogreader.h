// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/guestlogs.h"

#include <QFuture>

namespace domcero {

class Transport;

// Reads what the host has logged of a guest. Ends in the transport's thread.
QFuture<Result<GuestLogs>> readGuestLogs(Transport &transport, const QString &guest);

} // namespace domcero
