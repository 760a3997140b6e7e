// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/guest.h"
#include "formats/host/configs.h"

#include <QList>

#include <optional>

namespace domcero {

// The guests that a host's config files describe, each as if it were stopped; every name once. A file that
// cannot be read or understood, and the second file of one name, is a guest under its file's name, with the
// reason as its configProblem. Pure.
QList<Guest> configuredGuests(const ConfigListing &listing);
// Why there are none, when the folder itself could not be read.
std::optional<Error> configsProblem(const ConfigListing &listing);

} // namespace domcero
