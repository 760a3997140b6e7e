// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace domcero {

// What may stand where the cursor is in a line of a config.
struct ConfigCompletion
{
    QString begun;     // the part of the word that is there
    QStringList words; // whole ones that begin so; values in the quotes that they need
    bool isKey = false;
};

// `before`: the line up to the cursor.
ConfigCompletion configCompletion(const QString &before);

} // namespace domcero
