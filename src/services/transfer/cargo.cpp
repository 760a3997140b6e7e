// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/cargo.h"

#include <algorithm>
#include <cstring>

namespace domcero {

namespace {

bool isZero(QByteArrayView block)
{
    // A block is equal to itself moved by one only if all its bytes are alike.
    return block.isEmpty() ||
           (block.front() == '\0' &&
            std::memcmp(block.data(), block.data() + 1, static_cast<std::size_t>(block.size() - 1)) == 0);
}

} // namespace

Cargo cargoOf(const Piece &piece, const QByteArray &bytes, bool keepZeros)
{
    Cargo cargo;
    if (keepZeros) {
        cargo.places = {piece};
        cargo.bytes = bytes;
        return cargo;
    }
    for (qint64 at = 0; at < piece.length;) {
        // The blocks of the file, not of the piece: it need not begin with one.
        const qint64 end = std::min(
            piece.length, ((piece.offset + at) / zeroBlockBytes + 1) * zeroBlockBytes - piece.offset);
        if (!isZero(QByteArrayView(bytes).sliced(at, end - at))) {
            if (!cargo.places.isEmpty() && cargo.places.last().end() == piece.offset + at)
                cargo.places.last().length += end - at;
            else
                cargo.places.append({piece.offset + at, end - at});
        }
        at = end;
    }
    // Its last byte is there in any case, so that the file at the sink is as long as what it has: sums can be
    // taken of it before it is whole.
    if (piece.length > 0 && (cargo.places.isEmpty() || cargo.places.last().end() < piece.end()))
        cargo.places.append({piece.end() - 1, 1});
    if (cargo.places.size() == 1 && cargo.places.first() == piece) {
        cargo.bytes = bytes; // shared, not copied
        return cargo;
    }
    for (const Piece &place : std::as_const(cargo.places))
        cargo.bytes.append(bytes.constData() + (place.offset - piece.offset), place.length);
    return cargo;
}

} // namespace domcero
