// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/content.h"

#include <tuple>

namespace domcero {

namespace {

constexpr qint64 sector = 512;
constexpr qint64 mib = 1 << 20;
constexpr qint64 gptTail = 33 * sector;
constexpr qint64 mostOfDos = ((qint64{1} << 32) - 1) * sector;

auto allOf(const Content &c)
{
    return std::tie(c.kind, c.type, c.label, c.uuid, c.size, c.used, c.minimum, c.blockSize, c.state,
                    c.features, c.onlyDevice, c.lastMountedOn, c.partitions);
}

} // namespace

bool operator==(const Content &a, const Content &b)
{
    return allOf(a) == allOf(b);
}

bool isExtended(const Partition &partition)
{
    return partition.type == u"5" || partition.type == u"f" || partition.type == u"85";
}

ByteSize leastDiskSize(const Content &content, ByteSize unit)
{
    const Partition *last = lastPartition(content);
    if (!last)
        return leastSizeFor(content, unit);
    const bool isKnown =
        last->content && canShrink(last->content->type) && (last->content->minimum || last->content->used);
    const ByteSize least =
        isKnown ? std::min(last->size, leastSizeFor(*last->content, ByteSize::fromBytes(mib))) : last->size;
    const auto upTo = [](qint64 bytes, qint64 whole) { return (bytes + whole - 1) / whole * whole; };
    const qint64 end = upTo((last->start + least).bytes(), mib) + (content.type == u"gpt" ? gptTail : 0);
    return ByteSize::fromBytes(upTo(end, std::max<qint64>(1, unit.bytes())));
}

ByteSize partSizeOn(QStringView table, ByteSize start, ByteSize disk)
{
    const qint64 end = table == u"gpt" ? disk.bytes() - gptTail : std::min(disk.bytes(), mostOfDos);
    return ByteSize::fromBytes(end / mib * mib) - start;
}

const Partition *lastPartition(const Content &table)
{
    const Partition *last = nullptr;
    for (const Partition &one : table.partitions) {
        if (!isExtended(one) && (!last || one.start > last->start))
            last = &one;
    }
    return last;
}

} // namespace domcero
