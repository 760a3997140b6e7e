// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArrayView>

namespace domcero {

// What a failed xl command means. xl prints the true cause first and then a line for each step of taking down
// what it had begun, so the first line that is known by its text decides; exit statuses say little (1 or 3).
// The texts are those of Xen 4.14 to 4.20, of its hotplug scripts and of the shell, in the C locale;
// held against recordings in tests/golden. What is not known is CommandFailed, with the first error line in
// the sentence. `detail` is all of standard error.
//
//   AlreadyExists     the name is taken, or the device is there already
//   NotFound          no such guest, config, disk, kernel, bridge, device; no xl (status 127)
//   NoSpace           memory
//   InvalidInput      the config's syntax or a value in it, a size or a count beyond what is allowed
//   Conflict          a disk in use, a guest that is just going
//   PermissionDenied  not root
//   NotSupported      no Xen, no xenstored, an unknown command, a guest without PV drivers
//   Timeout           the guest or a device does not answer
//
// Use it on a command that failed. Some failures end with status 0 (`xl block-list` of a guest that is not
// there), and a success has text on standard error too ("Parsing config from").
Error errorFromXl(int exitStatus, QByteArrayView standardError);

} // namespace domcero
