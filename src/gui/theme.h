// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace domcero {

// Light and dark come from the platform's palette; this adds what a palette has no role for: the colours of
// good, warning, bad and news, with a contrast of at least 4.5 to 1 on the window of either kind (held by
// tst_theme). resources/icons/*.css has the same for icons.
namespace theme {

enum class Tone { Neutral, Good, Warning, Bad, Info };

bool isDark(const QPalette &palette);
QColor textColor(Tone tone, const QPalette &palette);   // for words
QColor groundColor(Tone tone, const QPalette &palette); // behind words in palette.windowText()
QColor edgeColor(const QPalette &palette);              // thin lines between things
QColor fadedText(const QPalette &palette);              // secondary words, still 4.5 to 1
// A line of a chart, 3 to 1 on palette.base(); twelve, then the first again. 0, 1: told apart in grey, too.
QColor chartColor(int series, const QPalette &palette);
// The same as the ground of words in palette.text(), 4.5 to 1; -1: of nobody.
QColor partColor(int series, const QPalette &palette);
QPalette quietSelection(QPalette palette); // for a list that has not the focus

// For --palette dark|light: Fusion's own colours of that kind, where no platform theme says which.
QPalette palette(bool dark);

} // namespace theme
} // namespace domcero
