// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/diskplans.h"

#include "base/hosttext.h"
#include "formats/xlcfg/vdev.h"

#include <algorithm>

namespace domcero {

QString freeDiskName(const Guest &guest)
{
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        const QString name = QStringLiteral("xvd") + QLatin1Char(letter);
        // One that has partitions as disks of the guest (xvda1, xvda2) is taken as a whole.
        const auto same = [&](const GuestDisk &disk) {
            const auto number = virtualDeviceNumber(toHostBytes(disk.vdev));
            const auto whole = virtualDeviceNumber(toHostBytes(name));
            return number && whole && (*number & ~0xf) == *whole;
        };
        if (std::none_of(guest.disks.begin(), guest.disks.end(), same))
            return name;
    }
    return {};
}

QString formatOf(const QString &target)
{
    for (const char *format : {"qcow2", "vhd", "qed"}) {
        if (target.endsWith(QLatin1Char('.') + QLatin1String(format)))
            return QString::fromLatin1(format);
    }
    return QStringLiteral("raw");
}

QString freeMac(const HostState &host, quint32 seed)
{
    const auto taken = [&](const QString &mac) {
        return std::any_of(host.guests.begin(), host.guests.end(), [&](const Guest &guest) {
            return std::any_of(guest.nics.begin(), guest.nics.end(),
                               [&](const GuestNic &nic) { return nic.mac == mac; });
        });
    };
    const auto macOf = [](quint32 number) {
        const auto two = [](quint32 byte) {
            return QString::number(byte & 0xff, 16).rightJustified(2, QLatin1Char('0'));
        };
        return QStringLiteral("00:16:3e:%1:%2:%3")
            .arg(two((number >> 16) & 0x7f), two(number >> 8),
                 two(number)); // Xen's own makers keep bit 23 clear
    };
    while (taken(macOf(seed)))
        ++seed;
    return macOf(seed);
}

} // namespace domcero
