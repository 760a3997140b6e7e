// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QString>

class QLabel;
class QWidget;

namespace domcero {

// Text that wraps and can be selected by mouse and keyboard; never rich text, since hosts have a say in it.
QLabel *wrappedLabel(QWidget *parent);
void makeHeading(QLabel *label, double scale);   // bold, `scale` times as large
void makeFaded(QLabel *label);                   // secondary; follows the palette when called again
void makeToned(QLabel *label, theme::Tone tone); // likewise
void setTextIfChanged(QLabel *label, const QString &text);

} // namespace domcero
