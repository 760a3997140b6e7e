// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot's header writes signals, slots and foreach, which this project has switched off
// (compiler.cmake): they are lent to it, and to it only.
#include <QtPrintSupport>
#include <QtWidgets>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
