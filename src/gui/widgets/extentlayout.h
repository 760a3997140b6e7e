// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace domcero {

// Where a part of a bar lies, or several neighbours that are too small to be told apart.
struct PartPlace
{
    qsizetype first = 0; // of the parts
    qsizetype count = 1;
    double left = 0;
    double width = 0;

    friend bool operator==(const PartPlace &, const PartPlace &) = default;
};

// Places parts of these weights side by side on `width`, to scale. A part that would be narrower than `least`
// gets it, at the cost of the others, so that it can be seen and hit; where so many are small that the bar
// would lie, neighbours share a place instead. Places fill the width without gaps. Pure.
QList<PartPlace> placeParts(const QList<double> &weights, double width, double least);

} // namespace domcero
