// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/diskdevice.h"
#include "formats/xlcfg/lintspec.h"
#include "formats/xlcfg/vdev.h"

#include <algorithm>

namespace domcero {

namespace {

// "/dev/vg/x,xvda,w", which the manual has: the format is missing between target and device.
std::optional<QByteArray> withFormat(const QByteArray &spec)
{
    const qsizetype comma = spec.indexOf(',');
    if (comma < 0)
        return std::nullopt;
    const QByteArray next = spec.mid(comma + 1).split(',').first().trimmed();
    const QByteArray vdev = next.left(next.lastIndexOf(':') < 0 ? next.size() : next.lastIndexOf(':'));
    if (!virtualDeviceNumber(vdev))
        return std::nullopt;
    const QByteArray better = QByteArray(spec).insert(comma, ",raw");
    return readDisk({better}, DiskDialect::Documented) ? std::optional(better) : std::nullopt;
}

void badDisk(LintNotes &notes, const XlcfgValue &item, const Error &error)
{
    LintFinding &finding = notes.add(LintSeverity::Error, "bad-disk", item.offset, error.what, error.remedy);
    if (const auto better = withFormat(item.text)) {
        finding.remedy = Message(QT_TRANSLATE_NOOP("messages", "The format is missing before the device: %1"),
                                 {lintText(*better)});
        finding.fix = lintRewritten(notes, item, *better);
    }
}

void noSuchVdev(LintNotes &notes, const XlcfgValue &item, const QByteArray &vdev)
{
    LintFinding &finding = notes.add(
        LintSeverity::Error, "no-such-vdev", item.offset,
        Message(
            QT_TRANSLATE_NOOP("messages", "There is no device “%1”: xl reads it, and cannot make the guest."),
            {lintText(vdev)}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Devices are xvda, xvdb, ..., hda to hdd and sda to sdp, each with an "
                                  "optional number of a partition.")));
    const QByteArray meant = QByteArray(vdev).replace(0, qMin<qsizetype>(3, vdev.size()), "xvd");
    const bool isNear =
        vdev.startsWith("xvb") || vdev.startsWith("vxd") || vdev.startsWith("xdv") || vdev.startsWith("xbd");
    if (!isNear || !virtualDeviceNumber(meant))
        return;
    finding.remedy = Message(QT_TRANSLATE_NOOP("messages", "Did you mean “%1”?"), {lintText(meant)});
    if (const auto better = withDiskField(item.text, DiskField::Vdev, meant))
        finding.fix = lintRewritten(notes, item, *better);
}

struct Seen
{
    int vdev = 0;
    QByteArray target;
    bool isWritten = false;
};

} // namespace

void lintDisks(LintNotes &notes)
{
    QList<Seen> seen;
    for (const XlcfgValue &item : notes.items("disk")) {
        const auto reading = readDisk({item.text}, DiskDialect::Documented);
        if (!reading) {
            badDisk(notes, item, reading.error());
            continue;
        }
        const DiskDevice &disk = reading->device;
        const auto number = virtualDeviceNumber(*disk.vdev);
        if (!number)
            noSuchVdev(notes, item, *disk.vdev);
        else if (std::any_of(seen.begin(), seen.end(), [&](const Seen &s) { return s.vdev == *number; }))
            notes.add(LintSeverity::Error, "duplicate-vdev", item.offset,
                      Message(QT_TRANSLATE_NOOP("messages", "A disk before this one is %1 already."),
                              {lintText(*disk.vdev)}),
                      Message(QT_TRANSLATE_NOOP("messages", "Give each disk a device of its own.")));
        const QByteArray target = disk.target.value_or(QByteArray());
        const bool isFile = !target.isEmpty() && !disk.script && !disk.cdrom;
        const QByteArray resolved = resolvedTarget(target);
        if (isFile && std::any_of(seen.begin(), seen.end(), [&](const Seen &s) {
                return s.target == resolved && (s.isWritten || disk.readWrite);
            }))
            notes.add(LintSeverity::Warning, "disk-twice", item.offset,
                      Message(QT_TRANSLATE_NOOP("messages", "%1 is a disk of this guest already."),
                              {lintText(target)}),
                      Message(QT_TRANSLATE_NOOP("messages",
                                                "What is written to one of them is not seen in the other, "
                                                "and both are damaged.")));
        if (!target.isEmpty() && !target.startsWith('/') && !disk.script)
            notes.add(LintSeverity::Note, "relative-target", item.offset,
                      Message(QT_TRANSLATE_NOOP("messages", "“%1” is taken as %2."),
                              {lintText(target), lintText(resolved)}),
                      Message(QT_TRANSLATE_NOOP("messages", "Write the whole path.")));
        if (disk.oldPrefix)
            notes.add(LintSeverity::Note, "old-disk-prefix", item.offset,
                      Message(QT_TRANSLATE_NOOP("messages", "The prefix before the target is outdated.")),
                      Message(QT_TRANSLATE_NOOP("messages", "Write target,format,vdev,access, as in "
                                                            "/dev/vg0/web,raw,xvda,rw.")));
        seen.append({number.value_or(-1), isFile ? resolved : QByteArray(), disk.readWrite});
    }
}

} // namespace domcero
