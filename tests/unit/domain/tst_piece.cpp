// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/piece.h"

#include <QTest>

using namespace domcero;

namespace {
constexpr qint64 grid = pieceBytes;
constexpr qint64 block = zeroBlockBytes;
} // namespace

class TestPiece : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeFile()
    {
        const QList<Piece> pieces = cutInPieces({{0, 2 * grid + 5}}, 2 * grid + 5);
        QCOMPARE(pieces, (QList<Piece>{{0, grid}, {grid, grid}, {2 * grid, 5}}));
        QCOMPARE(cutInPieces({{0, 0}}, 0), QList<Piece>());
        QCOMPARE(cutInPieces({}, grid), QList<Piece>());
    }

    // Whole blocks, from the first with data to the last, for each place of the grid.
    void whatHasHoles()
    {
        QCOMPARE(cutInPieces({{5, 1}}, grid), (QList<Piece>{{0, block}}));
        QCOMPARE(cutInPieces({{3 * block, 1}, {9 * block + 1, block}}, grid),
                 (QList<Piece>{{3 * block, 8 * block}}));
        QCOMPARE(cutInPieces({{grid - 1, 2}}, 3 * grid),
                 (QList<Piece>{{grid - block, block}, {grid, block}}));
        QCOMPARE(cutInPieces({{5 * grid, 100}}, 5 * grid + 100), (QList<Piece>{{5 * grid, 100}}));
    }

    // A map that is nonsense does no harm.
    void whatCannotBe()
    {
        QCOMPARE(cutInPieces({{2 * grid, grid}, {0, 1}, {0, block}, {0, 1}}, grid),
                 (QList<Piece>{{0, block}}));
        QCOMPARE(cutInPieces({{-5, 10}}, grid), (QList<Piece>{{0, block}}));
    }
};

QTEST_APPLESS_MAIN(TestPiece)
#include "tst_piece.moc"
