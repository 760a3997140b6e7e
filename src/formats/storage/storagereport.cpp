// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/storage/storagereport.h"

#include "base/hosttext.h"
#include "base/naturalorder.h"
#include "domain/storageindex.h"
#include "formats/block/mounts.h"
#include "formats/block/sysblock.h"
#include "formats/filesystem/blkid.h"
#include "formats/host/sections.h"
#include "formats/iscsi/iscsiadm.h"
#include "formats/lines.h"
#include "formats/lvm/lvmreports.h"
#include "formats/storage/reportparts.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr int toolMissing = 127; // the shell's status, and the script's

Error partFailed(const char *tool, const QByteArray &detail)
{
    return makeError(
        ErrorCode::CommandFailed,
        Message(QT_TRANSLATE_NOOP("messages", "“%1” could not tell what it was asked on the host."),
                {QString::fromLatin1(tool)}),
        Message(QT_TRANSLATE_NOOP("messages", "Its own words are below. It may need root's rights.")),
        displayText(fromHostBytes(detail)));
}

class Parts
{
public:
    Parts(const QList<Section> &sections, StorageState &state) : m_sections(sections), m_state(state) {}

    QByteArrayView content(const char *name) const
    {
        const Section *section = findSection(m_sections, name);
        return section ? QByteArrayView(section->content) : QByteArrayView();
    }
    bool isMissing(const char *name) const
    {
        const Section *section = findSection(m_sections, name);
        return section && section->exitStatus == toolMissing;
    }
    // The tool's output, parsed; empty where the tool is not there. Whatever else goes wrong is a problem of
    // `part`.
    template <typename T>
    QList<T> list(StoragePart part, const char *name, Result<QList<T>> (*parse)(QByteArrayView))
    {
        const Section *section = findSection(m_sections, name);
        if (!section) {
            m_state.problems.append({part, partFailed(name, "nothing was answered")});
            return {};
        }
        if (section->exitStatus == toolMissing)
            return {};
        const QByteArray errors = content((QByteArray(name) + "-errors").constData()).toByteArray();
        // LVM ends with a status of its own when a disk is missing, and has told the rest.
        if (section->exitStatus != 0 && section->content.isEmpty() && !errors.isEmpty()) {
            m_state.problems.append({part, partFailed(name, errors)});
            return {};
        }
        auto parsed = parse(section->content);
        if (parsed)
            return *parsed;
        m_state.problems.append({part, parsed.error()});
        return {};
    }

private:
    const QList<Section> &m_sections;
    StorageState &m_state;
};

void readDevices(const Parts &parts, StorageState &state)
{
    auto devices =
        parseSysBlock(parts.content("block-links"), parts.content("block"), parts.content("block-slaves"));
    if (!devices) {
        state.problems.append({StoragePart::Devices, devices.error()});
        return;
    }
    state.devices = *devices;
    nameDevices(state.devices, parts.content("disk-links"), parts.content("udev"));
    placeOnIscsi(state, parts.content("block-links"));
}

void readLvm(Parts &parts, StorageState &state)
{
    state.physicalVolumes = parts.list(StoragePart::Lvm, "pvs", parsePvs);
    state.groups = parts.list(StoragePart::Lvm, "vgs", parseVgs);
    state.volumes = parts.list(StoragePart::Lvm, "lvs", parseLvs);
    for (VolumeGroup &group : state.groups)
        group.missingPhysicalVolumes = static_cast<int>(
            std::count_if(state.physicalVolumes.begin(), state.physicalVolumes.end(),
                          [&](const PhysicalVolume &p) { return p.missing && p.group == group.name; }));
    for (const char *name : {"pvs-errors", "vgs-errors", "lvs-errors"}) {
        Lines lines(parts.content(name));
        while (const auto line = lines.next()) {
            const QString text = fromHostBytes(trimmed(*line));
            if (!text.isEmpty() && !state.lvmWarnings.contains(text))
                state.lvmWarnings.append(text);
        }
    }
    const auto byName = [](const auto &a, const auto &b) { return naturalLess(a.name, b.name); };
    std::stable_sort(state.groups.begin(), state.groups.end(), byName);
    std::stable_sort(state.volumes.begin(), state.volumes.end(),
                     [&](const LogicalVolume &a, const LogicalVolume &b) {
                         return a.group == b.group ? byName(a, b) : naturalLess(a.group, b.group);
                     });
    std::stable_sort(
        state.physicalVolumes.begin(), state.physicalVolumes.end(),
        [&](const PhysicalVolume &a, const PhysicalVolume &b) { return naturalLess(a.device, b.device); });
}

void readContent(const Parts &parts, StorageState &state)
{
    if (parts.isMissing("blkid")) {
        state.problems.append({StoragePart::Content, partFailed("blkid", "not found")});
        return;
    }
    const QHash<QString, Content> contents = parseBlkid(parts.content("blkid"));
    for (BlockDevice &device : state.devices) {
        auto found = contents.constFind(device.path);
        if (found == contents.constEnd())
            found = contents.constFind(QLatin1String("/dev/") + device.name);
        if (found != contents.constEnd())
            device.content = *found;
    }
}

void readMounts(Parts &parts, StorageState &state)
{
    state.mounts = parts.list(StoragePart::Mounts, "mounts", parseMountInfo);
    state.swaps = parts.list(StoragePart::Mounts, "swaps", parseSwaps);
    const QHash<QString, FileSystemUsage> usages = parseDf(parts.content("df"));
    QHash<DeviceNumber, FileSystemUsage> byDevice;
    for (Mount &mount : state.mounts) {
        const auto usage = usages.constFind(mount.source);
        if (usage == usages.constEnd())
            continue;
        mount.size = usage->size;
        mount.used = usage->used;
        byDevice.insert(mount.device, *usage);
    }
    for (BlockDevice &device : state.devices) {
        const auto usage = byDevice.constFind(device.number);
        if (usage == byDevice.constEnd() || !device.content)
            continue;
        device.content->size = usage->size;
        device.content->used = usage->used;
    }
}

void readIscsi(Parts &parts, StorageState &state)
{
    state.iscsi.installed = !parts.isMissing("iscsi-nodes");
    if (!state.iscsi.installed)
        return;
    state.iscsi.name = parseInitiatorName(parts.content("initiator"));
    auto nodes = parseIscsiNodes(parts.content("iscsi-nodes"));
    if (nodes)
        state.iscsi.nodes = *nodes;
    else
        state.problems.append({StoragePart::Iscsi, nodes.error()});
}

// "fd:3 /dev/vg0/web": hexadecimal.
void readPaths(QByteArrayView content, StorageState &state)
{
    const StorageIndex index(state);
    QList<KnownPath> paths;
    Lines lines(content);
    while (const auto line = lines.next()) {
        const qsizetype colon = line->indexOf(':');
        const qsizetype blank = line->indexOf(' ');
        if (colon < 0 || blank < colon)
            continue;
        bool majorOk = false;
        bool minorOk = false;
        const DeviceNumber number{
            line->first(colon).toByteArray().toUInt(&majorOk, 16),
            line->sliced(colon + 1, blank - colon - 1).toByteArray().toUInt(&minorOk, 16)};
        const auto id = majorOk && minorOk ? index.idOf(number) : std::nullopt;
        if (id)
            paths.append({fromHostBytes(line->sliced(blank + 1)), id});
    }
    state.paths = paths;
}

} // namespace

Result<StorageState> parseStorageReport(QByteArrayView output)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    StorageState state;
    Parts parts(*sections, state);
    state.iscsi.sessions = parseSysIscsi(parts.content("iscsi-sessions"), parts.content("iscsi-connections"));
    readDevices(parts, state);
    readLvm(parts, state);
    readContent(parts, state);
    readMounts(parts, state);
    readIscsi(parts, state);
    readPaths(parts.content("paths"), state);
    return state;
}

void addImages(StorageState &state, ImageReport report)
{
    for (auto other = report.otherNames.constBegin(); other != report.otherNames.constEnd(); ++other)
        state.paths.append({other.key(), StorageId::image(other.value())});
    QSet<QString> known;
    for (const ImageFile &image : std::as_const(state.images))
        known.insert(image.path);
    for (const ImageFile &image : std::as_const(report.images)) {
        if (!known.contains(image.path))
            state.images.append(image);
    }
    for (const QString &folder : std::as_const(report.folders)) {
        if (!state.imageFolders.contains(folder))
            state.imageFolders.append(folder);
    }
    state.imagesCutShort = state.imagesCutShort || report.cutShort;
}

void finishImages(StorageState &state, const QSet<QString> &named)
{
    QSet<QString> devices;
    {
        const StorageIndex index(state);
        for (const ImageFile &image : std::as_const(state.images)) {
            if (!image.backingFile.isEmpty() && index.find(image.backingFile))
                devices.insert(image.backingFile);
        }
    }
    judgeBackingFiles(state.images, devices);
    dropNoImages(state.images, named + devices);
    std::stable_sort(state.images.begin(), state.images.end(),
                     [&](const ImageFile &a, const ImageFile &b) { return naturalLess(a.path, b.path); });
}

} // namespace domcero
