// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/hoststate.h"

#include <optional>

namespace domcero {

// Why `made`, as its config says it, cannot be the new guest `name` beside those that are there: its config,
// its name, its UUID or an address of its cards.
std::optional<Error> refuseNewGuest(const QString &name, const Guest &made, const HostState &host);

} // namespace domcero
