// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace domcero::cli {

// Columns of plain text, two blanks apart, nothing behind the last one. Cells are shown through
// displayText, so that no name can break a line or move the cursor.
struct Table
{
    QStringList headings;    // empty: none
    QList<QStringList> rows; // shorter rows are filled up
    QList<int> toTheRight;   // columns of numbers

    QString text() const; // each line ends in a newline; empty without headings and rows
};

} // namespace domcero::cli
