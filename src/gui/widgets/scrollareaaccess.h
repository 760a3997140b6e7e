// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace domcero {

// How a screen reader sees a QScrollArea. Qt 6.4's own answer reads behind the end of its list of children
// when a scroll bar has gone between the reader's question for their number and the one for the last of them,
// and the program dies of it (seen through AT-SPI when the link to a host went and came). This one is a plain
// widget with its children, whose index is looked at first. Once, in the main thread, before the first
// window.
void installScrollAreaAccess();

} // namespace domcero
