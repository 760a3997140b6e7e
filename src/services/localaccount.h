// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace domcero {

// Who runs the program, as the system knows it.
struct LocalAccount
{
    QString name;
    qint64 uid = 0; // 0 on Windows, which has none
};

LocalAccount localAccount();

} // namespace domcero
