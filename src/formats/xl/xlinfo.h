// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/hostinfo.h"

#include <QByteArrayView>

namespace domcero {

// The output of `xl info`: lines "key   : value" (xen.git tools/xl/xl_info.c; the same since 4.2, with keys
// added). Unknown keys are passed over; xen_version, total_memory and free_memory must be there. Memory is
// MiB there. A last line without its end is not read: it may be cut.
Result<HypervisorInfo> parseXlInfo(QByteArrayView output);

} // namespace domcero
