// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace domcero {

// What a terminal would leave to read of a console's bytes, as plain lines: a line that was written over
// (\r, \b, ECMA-48 cursor moves within the line and EL) reads as it ended, a move to another line ends the
// line, colours, titles and every other control are left out. No screen is kept: what a full-screen program
// drew reads in the order in which it was drawn. Bytes that are not UTF-8, and characters that would deceive,
// become U+FFFD. Lines end without blanks, the text without empty lines.
QString consoleText(QByteArrayView bytes);

} // namespace domcero
