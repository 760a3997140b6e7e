// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/captured.h"

namespace domcero {

namespace {

constexpr QChar before(0xDC01); // bytes below 0x80 are valid UTF-8: fromHostBytes makes none of these two
constexpr QChar after(0xDC02);

} // namespace

QString captured(const QString &name)
{
    return before + name + after;
}

QList<WordPiece> wordPieces(const QString &word)
{
    QList<WordPiece> pieces;
    qsizetype at = 0;
    while (true) {
        const qsizetype begin = word.indexOf(before, at);
        const qsizetype end = begin < 0 ? -1 : word.indexOf(after, begin);
        if (end < 0) {
            if (at < word.size() || pieces.isEmpty())
                pieces += {false, word.mid(at)};
            return pieces;
        }
        if (begin > at || pieces.isEmpty())
            pieces += {false, word.mid(at, begin - at)};
        pieces += {true, word.mid(begin + 1, end - begin - 1)};
        at = end + 1;
    }
}

QString withCaptureNames(const QString &word)
{
    QString text;
    for (const WordPiece &piece : wordPieces(word))
        text += piece.isCapture ? QLatin1Char('$') + piece.text : piece.text;
    return text;
}

} // namespace domcero
