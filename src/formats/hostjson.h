// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace domcero {

// JSON that a tool printed with names of the host in it, as valid UTF-8: a byte that is none becomes the
// escape of fromHostBytes's lone surrogate, so that the strings that are read from it are lossless host text.
QByteArray validJson(QByteArrayView bytes);

} // namespace domcero
