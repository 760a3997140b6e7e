// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

class QWidget;

namespace domcero {

// Charts as files. All or nothing: a file of that name stays as it was when the new one cannot be written.
// Gui thread.
Result<void> saveChartPicture(QWidget &charts, const QString &title, const QString &path); // PNG
Result<void> saveChartTable(const QByteArray &csv, const QString &path);

} // namespace domcero
