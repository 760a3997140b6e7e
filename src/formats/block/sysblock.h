// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/blockdevice.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QStringList>

namespace domcero {

// The block devices of dom0 as /sys has them, which is the same from Linux 2.6.32 on and needs no tool:
//   links       `ls -ln /sys/class/block`: where each device hangs in the tree
//   attributes  `grep '' */size */dm/name ...` there: "sda/size:8388608", a line for each line of a file
//   slaves      `printf '%s\n' */slaves/*` there: "dm-0/slaves/sda"
// Devices without a size are left out: empty drives, free loop and nbd devices. In the kernel's order,
// without stable names and content.
Result<QList<BlockDevice>> parseSysBlock(QByteArrayView links, QByteArrayView attributes,
                                         QByteArrayView slaves);

// The lines `ls -l` prints for links ("NAME -> TARGET"), the rest left out. Under a line "by-id:" names get
// that folder in front.
struct ListedLink
{
    QString name;   // "sda", "by-id/wwn-0x5000"
    QString target; // "../../sda"
};
QList<ListedLink> parseListedLinks(QByteArrayView output);

// `ls -ln /dev/disk/by-id /dev/disk/by-path`, run in /dev/disk: by kernel name the whole paths, the best
// first. Names that only say what device-mapper says are left out.
QHash<QString, QStringList> parseStableNames(QByteArrayView output);

// "ip-10.0.0.5:3260-iscsi-iqn.2001-04.com.example:disk1-lun-1" (a name in by-path; "-part1" behind it is left
// out).
std::optional<IscsiPath> iscsiPathFrom(QStringView byPathName);

} // namespace domcero
