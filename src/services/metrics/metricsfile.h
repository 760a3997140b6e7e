// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace domcero {

// The frame of the file that keeps the past of a host. Pure, no I/O. All numbers little endian.
//
//     header  "DOMCERO-METRICS" NUL, version (16 bits)
//     block   "\xD0mB1", kind (8 bits), length (32 bits), CRC-32 of kind and content (32 bits), content
//
// Blocks are only ever appended; a file is replaced as a whole. Each stands for itself: one that is damaged
// costs what is in it, and the search goes on at the next mark. What the blocks hold: metricsstore.cpp.
namespace metricsfile {

inline constexpr quint16 version = 1;

enum class BlockKind : quint8 {
    Name = 1,     // a domain and its number
    Guest = 4,    // all that is known of a domain: name, number, tiers (2: the same with other tiers, gone)
    Readings = 3, // readings and gaps, by number
};

struct Block
{
    BlockKind kind;
    QByteArrayView content; // into the bytes that were read
};

enum class Header { Good, Missing, Newer };

struct Contents
{
    Header header = Header::Missing;
    QList<Block> blocks;   // those that are whole, also of kinds that this version does not know
    qsizetype damaged = 0; // bytes that are part of no block
};

QByteArray header();
QByteArray block(BlockKind kind, const QByteArray &content);
Contents read(QByteArrayView bytes); // must outlive the contents

} // namespace metricsfile
} // namespace domcero
