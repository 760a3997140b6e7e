// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace domcero {

// Names as people sort them: "disk9" before "disk10". Runs of ASCII digits compare by their value, the rest
// by code unit; equal values ("1", "01") by their text, so that the order is total. The same in every locale.
bool naturalLess(QStringView a, QStringView b);

} // namespace domcero
