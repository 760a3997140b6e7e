// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace domcero {

// Names and paths of a host are bytes, and not every byte string is UTF-8 (old configs hold Latin-1). These
// two turn host bytes into a QString and back without loss: a byte that is not part of valid UTF-8 becomes
// the lone surrogate U+DC00 + byte, which no valid text holds, and turns back into that byte. For valid UTF-8
// they equal QString::fromUtf8 and toUtf8.
QString fromHostBytes(QByteArrayView bytes);
QByteArray toHostBytes(QStringView text);

// For people: the same text with what cannot be shown or would deceive (lone surrogates, control characters,
// line separators, characters without width, marks of the writing direction) replaced by U+FFFD.
QString displayText(QStringView text);

} // namespace domcero
