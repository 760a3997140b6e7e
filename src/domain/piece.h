// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QList>
#include <QtGlobal>

namespace domcero {

// Part of a file or of a disk, in bytes.
struct Piece
{
    qint64 offset = 0;
    qint64 length = 0;

    qint64 end() const { return offset + length; }
    friend bool operator==(const Piece &, const Piece &) = default;
};

inline size_t qHash(const Piece &piece, size_t seed = 0)
{
    return qHashMulti(seed, piece.offset, piece.length);
}

// What is carried at once. Its places are on this grid, so that a later session cuts the same file in the
// same way. Within a piece zeros are left out by blocks; smaller ones would cost the host a process each.
constexpr qint64 pieceBytes = qint64{8} * 1024 * 1024;
constexpr qint64 zeroBlockBytes = qint64{64} * 1024;

// The pieces of a file of that size with data in these places, in order: one for each place of the grid that
// holds any, from its first block of data to the last.
QList<Piece> cutInPieces(const QList<Piece> &data, qint64 size);

} // namespace domcero
