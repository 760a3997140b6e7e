// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/piece.h"

#include <algorithm>

namespace domcero {

QList<Piece> cutInPieces(const QList<Piece> &data, qint64 size)
{
    QList<Piece> sorted = data;
    std::sort(sorted.begin(), sorted.end(),
              [](const Piece &a, const Piece &b) { return a.offset < b.offset; });
    QList<Piece> pieces;
    for (const Piece &place : std::as_const(sorted)) {
        const qint64 first = std::max<qint64>(place.offset, 0) / zeroBlockBytes * zeroBlockBytes;
        const qint64 last =
            std::min(size, (place.end() + zeroBlockBytes - 1) / zeroBlockBytes * zeroBlockBytes);
        for (qint64 at = first; at < last;) {
            const qint64 grid = at / pieceBytes * pieceBytes;
            const qint64 end = std::min(last, grid + pieceBytes);
            if (!pieces.isEmpty() && pieces.last().offset / pieceBytes * pieceBytes == grid)
                pieces.last().length = std::max(pieces.last().length, end - pieces.last().offset);
            else
                pieces.append({at, end - at});
            at = end;
        }
    }
    return pieces;
}

} // namespace domcero
