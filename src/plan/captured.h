// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace domcero {

// Stands in a word of a later step for the value that a Capture of this name takes:
// {"mkfs.ext4", captured("NBD") + "p1"}. Held by lone surrogates that no host text has, so no file name on a
// host can be taken for one.
QString captured(const QString &name);

struct WordPiece
{
    bool isCapture = false;
    QString text; // or the capture's name
};
// The word, cut at its captured values; at least one piece.
QList<WordPiece> wordPieces(const QString &word);

// For people: "$NBD" where a value will stand.
QString withCaptureNames(const QString &word);

} // namespace domcero
