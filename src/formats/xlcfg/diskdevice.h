// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xlcfg/diskspec.h"

#include <QList>

namespace domcero {

// Which xl reads a disk. The lexer that Xen 4.17 and 4.18 ship in their sources ready made is older than the
// grammar it was made of: it takes trusted and untrusted for positional items, and grant_usage is newer
// still.
enum class DiskDialect { Documented, Xen417 };

// What xl makes of the words of a disk, field for field as libxl keeps it (libxl_device_disk of
// xen.git tools/libs/light/libxl_types.idl): a text that was not given differs from an empty one.
struct DiskDevice
{
    std::optional<QByteArray> backendDomain;
    std::optional<QByteArray> target;
    std::optional<QByteArray> vdev;
    QByteArray backendType; // phy, tap, qdisk, standalone; empty: xl chooses
    std::optional<DiskSpec::Format> format;
    std::optional<QByteArray> script;
    bool removable = false;
    bool readWrite = true;
    bool cdrom = false;
    bool directIoSafe = false;
    std::optional<bool> discard;
    QByteArray specification; // xen, virtio; empty: the default
    std::optional<bool> colo;
    std::optional<QByteArray> coloHost;
    int coloPort = 0;
    std::optional<QByteArray> coloExport;
    std::optional<QByteArray> activeDisk;
    std::optional<QByteArray> hiddenDisk;
    std::optional<bool> trusted;
    std::optional<bool> grantUsage;
    bool oldPrefix = false; // "phy:", "file:", ... stood before the target; libxl does not keep that

    friend bool operator==(const DiskDevice &, const DiskDevice &) = default;
};

// What is said of a disk that can be changed by itself.
enum class DiskField { Target, Format, Vdev, Access, Script, Backend, BackendType };

// Where a spec says it: the value's own bytes, without key, comma or suffix.
struct DiskPart
{
    DiskField field = DiskField::Target;
    qsizetype offset = 0;
    qsizetype length = 0;
    bool isPositional = false;
};

struct DiskReading
{
    DiskDevice device;
    QList<DiskPart> parts; // of the last spec, in order
    qsizetype tail = -1;   // where "target=" begins, which eats the rest; -1: there is none
};

// Reads several specs as the words of one disk, as `xl block-attach` does; a config has one spec for a disk.
// The errors say what in which spec is wrong.
Result<DiskReading> readDisk(const QList<QByteArray> &specs, DiskDialect dialect);

// What `xl -N block-attach 0 SPEC...` of Xen 4.17 prints behind "disk: ", byte for byte.
QByteArray diskDeviceJson(const DiskDevice &device);

// The spec with one thing in it said otherwise; all other bytes stay. InvalidInput where it cannot be said.
Result<QByteArray> withDiskField(const QByteArray &spec, DiskField field, const QByteArray &value);

} // namespace domcero
