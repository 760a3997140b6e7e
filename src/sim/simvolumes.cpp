// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simvolumes.h"

#include "sim/simulatedhost.h"

#include <QCryptographicHash>

#include <algorithm>

namespace domcero {

namespace {

constexpr qint64 extentMiB = 4;

QByteArray percent(double value)
{
    return QByteArray::number(value, 'f', 2);
}

// Gives out extents of a group from the first on.
class Allocator
{
public:
    explicit Allocator(const SimVolumeGroup &group) : m_group(group), m_each(simExtentsOfEach(group)) {}

    QList<SimPlacedVolume::Piece> take(qint64 mebibytes)
    {
        QList<SimPlacedVolume::Piece> pieces;
        qint64 wanted = mebibytes / extentMiB;
        while (wanted > 0 && m_at < m_group.physicalVolumes.size()) {
            const qint64 count = std::min(wanted, m_each - m_next);
            if (count > 0)
                pieces.append({m_group.physicalVolumes.at(m_at), m_next, count});
            m_next += count;
            wanted -= count;
            if (m_next == m_each) {
                ++m_at;
                m_next = 0;
            }
        }
        return pieces;
    }

private:
    const SimVolumeGroup &m_group;
    qint64 m_each;
    qsizetype m_at = 0;
    qint64 m_next = 0;
};

SimPlacedVolume innerVolume(const QByteArray &name, const QByteArray &attributes, qint64 mebibytes,
                            Allocator &allocator)
{
    SimPlacedVolume inner;
    inner.name = name;
    inner.inner = true;
    inner.attributes = attributes;
    inner.mebibytes = mebibytes;
    inner.pieces = allocator.take(mebibytes);
    return inner;
}

} // namespace

qint64 simExtentsOfEach(const SimVolumeGroup &group)
{
    return group.mebibytes / extentMiB / std::max<qint64>(1, group.physicalVolumes.size());
}

QByteArray simUuid(const QByteArray &name)
{
    QByteArray digits = QCryptographicHash::hash(name, QCryptographicHash::Md5).toHex();
    for (const int at : {6, 11, 16, 21, 26, 31})
        digits.insert(at, '-');
    return digits.first(38);
}

QList<SimPlacedVolume> simPlaced(const SimulatedHost &host, const SimVolumeGroup &group)
{
    QList<SimPlacedVolume> placed;
    Allocator allocator(group);
    bool hasSpare = false;
    for (const SimVolume &volume : group.volumes) {
        const bool open = host.isOpen("/dev/" + group.name + '/' + volume.name);
        const bool isOrigin =
            std::any_of(group.volumes.begin(), group.volumes.end(),
                        [&](const SimVolume &other) { return other.origin == volume.name; });
        SimPlacedVolume one;
        one.name = volume.name;
        one.mebibytes = volume.mebibytes;
        one.attributes =
            QByteArray(isOrigin ? "o" : "-") + "wi-a" + (open ? 'o' : '-') + (isOrigin ? 's' : '-') + "---";
        if (isOrigin)
            one.originMiB = volume.mebibytes;
        if (volume.isPool) {
            const qint64 metadataMiB = 64;
            one.attributes = "twi-aotz--";
            one.segmentType = "thin-pool";
            one.metadata = '[' + volume.name + "_tmeta]";
            one.dataPercent = percent(volume.fill);
            one.metadataPercent = percent(10 + volume.fill / 8);
            one.pieces = {{volume.name + "_tdata", 0, volume.mebibytes / extentMiB}};
            if (!std::exchange(hasSpare, true)) {
                placed += innerVolume("lvol0_pmspare", "ewi-------", metadataMiB, allocator);
                placed.last().active = false;
            }
            placed += innerVolume(volume.name + "_tdata", "Twi-ao----", volume.mebibytes, allocator);
            placed += innerVolume(volume.name + "_tmeta", "ewi-ao----", metadataMiB, allocator);
        } else if (!volume.pool.isEmpty()) {
            one.attributes = QByteArray("Vwi-a") + (open ? 'o' : '-') + "tz--";
            one.segmentType = "thin";
            one.pool = volume.pool;
            one.dataPercent = percent(volume.fill);
        } else if (!volume.origin.isEmpty()) {
            const auto origin =
                std::find_if(group.volumes.begin(), group.volumes.end(),
                             [&](const SimVolume &other) { return other.name == volume.origin; });
            one.attributes = QByteArray("swi-a") + (open ? 'o' : '-') + "s---";
            one.origin = volume.origin;
            one.originMiB = origin == group.volumes.end() ? 0 : origin->mebibytes;
            one.dataPercent = percent(volume.fill);
            one.pieces = allocator.take(volume.mebibytes);
        } else {
            one.pieces = allocator.take(volume.mebibytes);
        }
        placed += one;
    }
    return placed;
}

} // namespace domcero
