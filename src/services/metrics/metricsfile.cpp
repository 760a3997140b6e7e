// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/metricsfile.h"

#include "services/metrics/bytestream.h"

#include <array>
#include <optional>

namespace domcero::metricsfile {

namespace {

const QByteArray magic("DOMCERO-METRICS\0", 16);
const QByteArray mark("\xD0mB1", 4);
constexpr qsizetype blockHead = 4 + 1 + 4 + 4;

// CRC-32 as Ethernet and zlib have it.
quint32 checksum(BlockKind kind, QByteArrayView content)
{
    static const auto table = [] {
        std::array<quint32, 256> entries{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = value & 1U ? 0xedb88320U ^ (value >> 1U) : value >> 1U;
            entries[i] = value;
        }
        return entries;
    }();
    quint32 crc = ~0U;
    const auto add = [&crc](quint8 byte) { crc = table[(crc ^ byte) & 0xffU] ^ (crc >> 8U); };
    add(static_cast<quint8>(kind));
    for (const char byte : content)
        add(static_cast<quint8>(byte));
    return ~crc;
}

std::optional<Block> blockAt(QByteArrayView bytes, qsizetype at)
{
    if (bytes.size() - at < blockHead || bytes.sliced(at, mark.size()) != mark)
        return std::nullopt;
    ByteReader reader(bytes.sliced(at + mark.size(), blockHead - mark.size()));
    const auto kind = static_cast<BlockKind>(reader.take<quint8>());
    const auto size = reader.take<quint32>();
    const auto crc = reader.take<quint32>();
    if (size > bytes.size() - at - blockHead)
        return std::nullopt;
    const QByteArrayView content = bytes.sliced(at + blockHead, size);
    if (checksum(kind, content) != crc)
        return std::nullopt;
    return Block{kind, content};
}

} // namespace

QByteArray header()
{
    ByteWriter writer;
    writer.put(version);
    return magic + writer.bytes();
}

QByteArray block(BlockKind kind, const QByteArray &content)
{
    ByteWriter head;
    head.put(static_cast<quint8>(kind));
    head.put(static_cast<quint32>(content.size()));
    head.put(checksum(kind, content));
    return mark + head.bytes() + content;
}

Contents read(QByteArrayView bytes)
{
    Contents contents;
    const qsizetype begin = magic.size() + static_cast<qsizetype>(sizeof(version));
    if (bytes.size() < begin || bytes.first(magic.size()) != magic) {
        contents.damaged = bytes.size();
        return contents;
    }
    ByteReader reader(bytes.sliced(magic.size()));
    const auto found = reader.take<quint16>();
    contents.header = found > version ? Header::Newer : Header::Good;
    if (contents.header == Header::Newer)
        return contents;
    for (qsizetype at = begin; at < bytes.size();) {
        if (const auto block = blockAt(bytes, at)) {
            contents.blocks.append(*block);
            at += blockHead + block->content.size();
            continue;
        }
        const qsizetype next = bytes.indexOf(mark, at + 1);
        const qsizetype end = next < 0 ? bytes.size() : next;
        contents.damaged += end - at;
        at = end;
    }
    return contents;
}

} // namespace domcero::metricsfile
