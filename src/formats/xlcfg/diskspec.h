// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/guest.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace domcero {

// One item of `disk = [ ... ]`, as `xl` understands it (xen.git tools/libs/util/libxlu_disk_l.l; man
// xl-disk-configuration(5)). Bytes as they stand in the config.
struct DiskSpec
{
    enum class Format { Raw, Qcow, Qcow2, Vhd, Qed, Empty };

    QByteArray target; // as written: a relative path is taken below /dev
    bool hasTarget = false;
    Format format = Format::Raw;
    QByteArray vdev;
    bool readOnly = false;
    bool cdrom = false; // makes it removable and read-only
    QByteArray script;
    QByteArray backendDomain;
    QByteArray backendType;   // phy, qdisk, tap, standalone; empty: xl chooses
    QByteArray specification; // xen, virtio; empty: the default
    std::optional<bool> discard;
    bool directIoSafe = false;
    std::optional<bool> trusted;    // Xen 4.19 on; see parseDiskSpec
    std::optional<bool> grantUsage; // Xen 4.18 on
    bool oldPrefix = false;         // "phy:", "file:", ... stood before the target

    friend bool operator==(const DiskSpec &, const DiskSpec &) = default;
};

// "raw", "qcow2", ... as xl writes it.
QByteArray diskFormatName(DiskSpec::Format format);

// [key=value|flag,]* target,format,vdev,access [,key=value|flag]* [,target=all the rest]
// The errors say what in it is wrong, with the spec as detail. Whether the vdev is a device that exists is
// not looked at, as xl does not either until the guest is made (see vdev.h). The words trusted and untrusted
// are taken as flags, as documented; the lexer that Xen 4.17 and 4.18 ship is older than its source and takes
// them for a positional item.
Result<DiskSpec> parseDiskSpec(QByteArrayView spec);

// A spec that says this disk and no more: "target,format,vdev,access", or with the target last where that
// cannot be. Empty: none can.
QByteArray diskSpecOf(const GuestDisk &disk);

} // namespace domcero
