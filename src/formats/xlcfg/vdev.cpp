// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/vdev.h"

#include "formats/lines.h"
#include "formats/xlcfg/literal.h"

#include <limits>

namespace domcero {

namespace {

struct DiskAndPartition
{
    int disk = 0;
    int partition = 0;
};

std::optional<DiskAndPartition> lettered(QByteArrayView vdev, QByteArrayView prefix, int lastDisk,
                                         int lastPartition)
{
    if (!vdev.startsWith(prefix))
        return std::nullopt;
    qsizetype i = prefix.size();
    int disk = -1; // a..z, aa..: base 26 without a zero
    for (; i < vdev.size() && vdev[i] >= 'a' && vdev[i] <= 'z'; ++i) {
        disk = (disk + 1) * 26 + (vdev[i] - 'a');
        if (disk > lastDisk)
            return std::nullopt;
    }
    if (disk < 0)
        return std::nullopt;
    if (i == vdev.size())
        return DiskAndPartition{disk, 0};
    const auto partition = smallNumber(vdev.sliced(i));
    if (vdev[i] == '0' || !partition || *partition > lastPartition)
        return std::nullopt;
    return DiskAndPartition{disk, *partition};
}

// "d16p1"
std::optional<DiskAndPartition> numbered(QByteArrayView vdev)
{
    const qsizetype p = vdev.indexOf('p');
    if (!vdev.startsWith('d') || p < 0)
        return std::nullopt;
    const auto disk = longFromXlcfg(vdev.first(p).sliced(1));
    const auto partition = longFromXlcfg(vdev.sliced(p + 1));
    if (!disk || !partition || *disk < 0 || *disk >= (1 << 20) || *partition < 0 || *partition >= 256)
        return std::nullopt;
    return DiskAndPartition{static_cast<int>(*disk), static_cast<int>(*partition)};
}

} // namespace

std::optional<int> virtualDeviceNumber(QByteArrayView vdev)
{
    auto found = numbered(vdev);
    if (!found)
        found = lettered(vdev, "xvd", (1 << 20) - 1, 255);
    if (found) {
        if (found->disk <= 15 && found->partition <= 15)
            return (202 << 8) | (found->disk << 4) | found->partition;
        return (1 << 28) | (found->disk << 8) | found->partition;
    }
    if (const auto number = longFromXlcfg(vdev);
        number && *number >= 0 && *number <= std::numeric_limits<int>::max())
        return static_cast<int>(*number);
    if ((found = lettered(vdev, "hd", 3, 63)))
        return ((found->disk < 2 ? 3 : 22) << 8) | ((found->disk & 1) << 6) | found->partition;
    if ((found = lettered(vdev, "sd", 15, 15)))
        return (8 << 8) | (found->disk << 4) | found->partition;
    return std::nullopt;
}

} // namespace domcero
