// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xlcfg/lintnotes.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace domcero {

// What the parts of lint share that look into the texts of a list, as xl does: by strtok and strtoul.

// A part of a text, and where it begins there.
struct LintPiece
{
    QByteArray text;
    qsizetype at = 0;
};

// What stands between the commas; nothing between two of them is no piece. Leading blanks are cut off where
// xl does so.
QList<LintPiece> lintPieces(const QByteArray &text, bool withoutBlanks = false);

// A number at the beginning of a text, after white space and a sign: strtoul(), sscanf("%x"). Negative ones
// and those that do not fit are enormous.
struct LintNumber
{
    quint64 value = 0;
    qsizetype length = 0; // of what was read, with what stands before the digits
};
std::optional<LintNumber> lintNumber(QByteArrayView text, int base);
// The same, and nothing behind it.
std::optional<quint64> lintWholeNumber(QByteArrayView text, int base);

// Where a byte of a value's text stands in the file; the beginning of the value where escapes hide it.
qsizetype lintPlace(const LintNotes &notes, const XlcfgValue &value, qsizetype at);

// Another text for a value, in its own quotes.
LintFix lintRewritten(const LintNotes &notes, const XlcfgValue &value, const QByteArray &text);

} // namespace domcero
