// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLineEdit>

namespace domcero {

// Somebody is typing there, and it counts only when the field is left: news are not to take it away.
inline bool isBeingTyped(const QLineEdit &line)
{
    return line.hasFocus() && line.isModified();
}
inline bool isBeingTyped(const QComboBox &box)
{
    return box.lineEdit() && isBeingTyped(*box.lineEdit());
}

} // namespace domcero
