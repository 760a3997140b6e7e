// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/hostfacts.h"

#include <QByteArrayView>

namespace domcero {

// What the script resources/scripts/facts printed. A section that is missing, that failed (exit status other
// than 0) or that cannot be read leaves its fact unknown; only broken framing is an error.
Result<HostFacts> parseFacts(QByteArrayView output);

} // namespace domcero
