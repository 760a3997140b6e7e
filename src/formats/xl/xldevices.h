// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace domcero {

// State of a paravirtual device, as both ends write it to xenstore (xen.git xen/include/public/io/xenbus.h).
constexpr int xenbusConnected = 4;

struct XlDiskRow
{
    int number = 0; // Xen's of the virtual disk: 51712 is xvda
    int state = 0;
    QString backendPath; // /local/domain/0/backend/vbd/1/51712; "qdisk" in it: served by a QEMU

    friend bool operator==(const XlDiskRow &, const XlDiskRow &) = default;
};

struct XlNicRow
{
    int index = 0;
    QString mac; // lower case
    int state = 0;

    friend bool operator==(const XlNicRow &, const XlNicRow &) = default;
};

// `xl block-list DOMAIN` and `xl network-list DOMAIN` (xen.git tools/xl/xl_block.c, xl_nic.c): fixed columns
// without blanks in them. Of a domain that is not there block-list prints the heading and succeeds.
Result<QList<XlDiskRow>> parseXlBlockList(QByteArrayView output);
Result<QList<XlNicRow>> parseXlNetworkList(QByteArrayView output);

} // namespace domcero
