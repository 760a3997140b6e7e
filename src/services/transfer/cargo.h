// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/piece.h"

#include <QByteArray>
#include <QFuture>
#include <QList>

#include <stop_token>

namespace domcero {

// What a piece holds, on its way from a source to a sink.
struct Cargo
{
    QByteArray bytes;    // of the places, one behind the other; of a packed piece: all of it
    QList<Piece> places; // where they go, absolute; what lies between them in the piece is zeros, its last
                         // byte is always in one
};

// `keepZeros`: for a sink that may hold something else where zeros belong, such as a used disk.
Cargo cargoOf(const Piece &piece, const QByteArray &bytes, bool keepZeros = false);

// Where pieces come from. What is lost with a link is ConnectionLost or Unreachable and may be asked again.
// Main thread; the futures end there. Several at a time.
class PieceSource
{
public:
    virtual ~PieceSource() = default;
    virtual QFuture<Result<Cargo>> take(const Piece &piece, const std::stop_token &stop) = 0;
};

// Where they go, one piece or several together. A future that has ended well: it is there (not yet: on the
// disk). May be given again.
class PieceSink
{
public:
    virtual ~PieceSink() = default;
    virtual QFuture<Result<void>> put(const Cargo &cargo, const std::stop_token &stop) = 0;
};

} // namespace domcero
