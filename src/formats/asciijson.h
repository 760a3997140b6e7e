// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace domcero {

// A string of JSON in ASCII alone, its quotes with it. Host text keeps each of its bytes: the lone surrogates
// that stand for bytes which are no UTF-8 are written as such, which QJsonDocument reads, but would not
// write.
QByteArray asciiJsonString(const QString &text);

} // namespace domcero
