// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/guest.h"

#include <QByteArrayView>
#include <QList>

namespace domcero {

// The output of `xl list -l`: a JSON array of {"domid", "config": {"c_info", "b_info", "disks", "nics", ...}}
// (libxl_domain_config of xen.git libxl_types.idl). Dom0 is among them. What a version leaves out stays at
// its default: newer ones omit every default value. Names that are not UTF-8 stand raw in it, and come out as
// lossless host text. Xen before 4.10 says PVH as type "pv" with "pvh": "True".
// The state, the CPU time and the online CPUs are not in it (see xllist.h): `state` is set to Running.
// `memory` is the balloon target, `maxMemory` the ceiling, `vcpus` what the guest was started with.
Result<QList<Guest>> parseXlListLong(QByteArrayView output);

// The output of `xl -N create FILE`: that "config" alone, of a guest that would be started. Stopped, and
// `disks` are what the config says. Xen makes up what the file leaves out: a UUID, the MAC addresses.
Result<Guest> parseXlDryRun(QByteArrayView output);

} // namespace domcero
