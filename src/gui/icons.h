// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace domcero {

// An icon of resources/icons by its name ("start"), sharp at every scale, in the tone that can be read on the
// window as it is now, light or dark: it follows a change of the palette by itself. On a selection it has the
// tone for the highlight; `quiet`: for theme::quietSelection(). Gui thread.
QIcon icon(const QString &name, bool quiet = false);

// The program's own, for the window and the task bar.
QIcon programIcon();

} // namespace domcero
