// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace domcero {

// A config's bytes as a text that QTextDocument keeps whole, and back: fromHostBytes(), and what a document
// would take for the end of a line, or for a mark of its own (carriage return, NUL, U+2028, U+2029, U+FDD0,
// U+FDD1), as lone surrogates too.
QString configTextFrom(QByteArrayView bytes);
QByteArray bytesOfConfigText(QStringView text);

// Byte offsets as places in that text. They are asked in ascending order: each goes on from the one before.
class ConfigPlaces
{
public:
    explicit ConfigPlaces(const QByteArray &bytes) : m_bytes(bytes) {}
    qsizetype at(qsizetype offset); // one that is smaller than the last begins anew

private:
    QByteArray m_bytes;
    qsizetype m_offset = 0;
    qsizetype m_place = 0;
};

} // namespace domcero
