// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/imagefile.h"

#include <tuple>

namespace domcero {

namespace {

auto fields(const ImageFile &i)
{
    return std::tie(i.path, i.format, i.virtualSize, i.fileSize, i.onDisk, i.owner, i.changedAt,
                    i.backingFile, i.backingFormat, i.internalSnapshots, i.snapshots, i.encrypted, i.dirty,
                    i.corrupt, i.hasDataFile, i.wasReadInto, i.backingMissing, i.locked, i.content);
}

} // namespace

QString qemuName(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Raw:
    case ImageFormat::Iso:
        return QStringLiteral("raw");
    case ImageFormat::Qcow:
        return QStringLiteral("qcow");
    case ImageFormat::Qcow2:
        return QStringLiteral("qcow2");
    case ImageFormat::Qed:
        return QStringLiteral("qed");
    case ImageFormat::Vhd:
        return QStringLiteral("vpc");
    case ImageFormat::Vhdx:
        return QStringLiteral("vhdx");
    case ImageFormat::Vmdk:
        return QStringLiteral("vmdk");
    case ImageFormat::Vdi:
        return QStringLiteral("vdi");
    case ImageFormat::Luks:
        return QStringLiteral("luks");
    case ImageFormat::Unknown:
        break;
    }
    return {};
}

QString displayName(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Vhd:
        return QStringLiteral("VHD");
    case ImageFormat::Vhdx:
        return QStringLiteral("VHDX");
    case ImageFormat::Vmdk:
        return QStringLiteral("VMDK");
    case ImageFormat::Vdi:
        return QStringLiteral("VDI");
    case ImageFormat::Luks:
        return QStringLiteral("LUKS");
    case ImageFormat::Qed:
        return QStringLiteral("QED");
    case ImageFormat::Iso:
        return QStringLiteral("ISO 9660");
    default:
        return qemuName(format);
    }
}

bool operator==(const ImageFile &a, const ImageFile &b)
{
    return fields(a) == fields(b) && a.problem.has_value() == b.problem.has_value() &&
           (!a.problem || a.problem->detail == b.problem->detail);
}

} // namespace domcero
