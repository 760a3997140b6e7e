// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace domcero {

// What a tool has printed, for the log: the passwords that configs of guests hold (vncpasswd, spicepasswd),
// as a config says them, inside a list item and as JSON, are so many asterisks. All else, and the length,
// stays.
QByteArray maskedOutput(QByteArray output);

} // namespace domcero
