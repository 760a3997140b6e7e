// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer/transfer.h"

#include <QString>

namespace domcero::transfertext {

QString name(const Transfer &transfer);   // "debian.iso", of the file that goes
QString place(const Transfer &transfer);  // "Upload to /var/lib/xen/images/debian.iso"
QString origin(const Transfer &transfer); // "From /home/ana/debian.iso"
QString
state(const Transfer &transfer); // "1.2 GiB of 4.0 GiB, 85.0 MiB/s, 33 s left"; of a failure its sentence
// Of a thousand; -1: that cannot be said.
int progress(const Transfer &transfer);

} // namespace domcero::transfertext
