// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace domcero {

// SHA-256 of the bytes, as 64 lower-case hexadecimal digits. By libcrypto, on Windows by the system's CNG:
// both use the processor's instructions and are about ten times as fast as Qt's own, which counts when a file
// of many GiB is proved. Any thread.
QByteArray sha256Hex(QByteArrayView bytes);

} // namespace domcero
