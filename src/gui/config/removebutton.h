// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/icons.h"

#include <QPushButton>

namespace domcero {

// Takes a row away: small, for it stands behind each; its name says which.
inline QPushButton *removeButton(QWidget *parent)
{
    auto *button = new QPushButton(icon(QStringLiteral("remove")), QString(), parent);
    button->setFixedWidth(button->sizeHint().height() + 6);
    return button;
}

} // namespace domcero
