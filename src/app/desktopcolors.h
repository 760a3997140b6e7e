// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace domcero {

// Dark or light as the desktop is. Linux' platform plugins give Qt a palette of their own, and nothing is
// done there. Windows' give none before Qt 6.5: the switch for applications is read and followed, and in the
// dark our own palette is used with a style that takes it (Windows' own draws light controls). Main thread.

// Before the application object is made.
void prepareDesktopColors();
// After it was made, unless the colours were chosen on the command line.
void followDesktopColors();

} // namespace domcero
