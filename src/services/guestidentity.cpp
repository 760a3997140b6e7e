// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/guestidentity.h"

#include "formats/xlcfg/guestfromconfig.h"
#include "plan/diskplans.h"

namespace domcero {

QString newMac(const QList<Guest> &guests, const RandomBits &random)
{
    HostState all;
    all.guests = guests;
    return freeMac(all, random());
}

QStringList newMacs(qsizetype count, QList<Guest> guests, const RandomBits &random, const QByteArray &config)
{
    guests.append(guestFromConfig(config, {}));
    QStringList macs;
    while (macs.size() < count) {
        macs.append(newMac(guests, random));
        guests.last().nics.append({macs.last(), {}, {}});
    }
    return macs;
}

} // namespace domcero
