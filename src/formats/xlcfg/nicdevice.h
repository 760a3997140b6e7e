// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formats/xlcfg/vifspec.h"

#include <array>

namespace domcero {

// What xl 4.17 makes of the words of a network card (xen.git tools/xl/xl_parse.c, parse_nic_config;
// libxl_device_nic of libxl_types.idl).
struct NicDevice
{
    QHash<QByteArray, QByteArray> texts; // by libxl's name: "ifname" for vifname=; empty texts too
    int devid = -1;
    int mtu = 0;
    std::array<quint8, 6> mac{};
    QByteArray type; // "vif", "vif_ioemu"; empty: the default
    std::optional<VifRate> rate;
    std::optional<bool> trusted;
};

// Reads the arguments of `xl network-attach DOMAIN KEY=VALUE...`, each of which is one word: a comma ends
// nothing. Refused as xl refuses it: an unknown word, a type, a MAC address, a rate or a number that is none.
// A MAC address that is too short goes on in the next word there, since xl reads over the end:
// "mac=0:16:3e:0:0 bridge=br0" is 00:16:3e:00:00:0b.
Result<NicDevice> readNicArguments(const QList<QByteArray> &words);

// What `xl -N network-attach 0 KEY=VALUE...` of Xen 4.17 prints behind "vif: ", byte for byte.
QByteArray nicDeviceJson(const NicDevice &device);

} // namespace domcero
