// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xlcfg/diskdevice.h"
#include "formats/xlcfg/lintkeys.h"
#include "formats/xlcfg/literal.h"
#include "formats/xlcfg/vifspec.h"
#include "services/hostlintparts.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace domcero::hostlint {

namespace {

// The path that xl gives the host.
QString pathOf(const QString &target)
{
    return QDir::cleanPath(fromHostBytes(resolvedTarget(toHostBytes(target))));
}

// As the script `images` knows an image file from others in a folder that may hold anything.
bool looksLikeImage(const QString &path)
{
    static const QRegularExpression form(
        QStringLiteral("\\.(img|raw|qcow|qcow2|qed|vhd|vhdx|vmdk|vdi|iso|disk|dsk|bin)$"));
    return form.match(path).hasMatch();
}

bool wasAskedFor(const HostState &host, const QString &path)
{
    const auto names = [&](const QList<GuestDisk> &disks) {
        return std::any_of(disks.begin(), disks.end(),
                           [&](const GuestDisk &disk) { return disk.target == path; });
    };
    return std::any_of(host.guests.begin(), host.guests.end(), [&](const Guest &guest) {
        return names(guest.disks) || names(guest.configuredDisks);
    });
}

// Whether the reading of the storage would have shown what the path leads to.
bool wouldBeKnown(const StorageIndex &storage, const HostState &host, const QString &path)
{
    const StorageState &state = storage.state();
    if (state.problem || state.readAt.count() == 0)
        return false;
    if (path.startsWith(QLatin1String("/dev/"))) {
        if (state.hasProblem(StoragePart::Devices) || state.hasProblem(StoragePart::Lvm))
            return false;
        static const QRegularExpression disk(
            QStringLiteral("^/dev/((sd|vd|xvd|hd)[a-z]+[0-9]*|nvme[0-9]+n[0-9]+(p[0-9]+)?|mapper/.+)$"));
        const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
        return disk.match(path).hasMatch() || (parts.size() == 3 && storage.group(parts[1])) ||
               wasAskedFor(host, path);
    }
    if (state.hasProblem(StoragePart::Images))
        return false;
    const QString folder = path.left(path.lastIndexOf(u'/'));
    return wasAskedFor(host, path) ||
           (!state.imagesCutShort && state.imageFolders.contains(folder) && looksLikeImage(path));
}

void judgePresence(Judged &judged, const XlcfgValue &item, const QString &path)
{
    const StorageIndex &storage = *judged.around.storage;
    const auto id = storage.find(path);
    if (id && id->kind == StorageId::Kind::Volume) {
        const LogicalVolume *volume = storage.volume(id->name);
        if (volume && !volume->active)
            judged.notes.add(
                LintSeverity::Warning, "disk-inactive", item.offset,
                Message(QT_TRANSLATE_NOOP("messages", "The volume %1 is not active: xl finds no such disk."),
                        {id->name}),
                Message(QT_TRANSLATE_NOOP("messages", "Activate it before the guest is started.")));
    }
    if (id || !wouldBeKnown(storage, judged.around.host, path))
        return;
    judged.notes.add(LintSeverity::Error, "disk-missing", item.offset,
                     Message(QT_TRANSLATE_NOOP("messages", "%1 is not there on this host."), {path}),
                     Message(QT_TRANSLATE_NOOP(
                         "messages", "The guest cannot start. Make the disk, or correct the config.")));
}

// Two paths of one thing are the same; of what is not known, the paths are compared.
bool isSameDisk(const StorageIndex *storage, const QString &a, const QString &b)
{
    if (a == b)
        return true;
    const auto one = storage ? storage->find(a) : std::nullopt;
    return one && one == storage->find(b);
}

struct Sharing
{
    const Guest *guest = nullptr;
    bool bothWrite = false;
};

std::optional<Sharing> sharingOf(const Judged &judged, const QString &path, bool writes)
{
    for (const Guest *other : judged.others) {
        for (const GuestDisk &disk : other->disks + other->configuredDisks) {
            if (!disk.cdrom && !disk.target.isEmpty() && (writes || !disk.readOnly) &&
                isSameDisk(judged.around.storage, path, pathOf(disk.target)))
                return Sharing{other, writes && !disk.readOnly};
        }
    }
    return std::nullopt;
}

void judgeSharing(Judged &judged, const XlcfgValue &item, const QString &path, bool writes)
{
    const auto sharing = sharingOf(judged, path, writes);
    if (!sharing)
        return;
    judged.notes.add(
        sharing->bothWrite ? LintSeverity::Error : LintSeverity::Warning, "disk-of-another-guest",
        item.offset,
        sharing->bothWrite
            ? Message(QT_TRANSLATE_NOOP("messages", "The guest %2 may write to %1 too."),
                      {path, sharing->guest->name})
            : Message(QT_TRANSLATE_NOOP("messages",
                                        "The guest %2 has %1 too, and one of the two may write to "
                                        "it."),
                      {path, sharing->guest->name}),
        Message(QT_TRANSLATE_NOOP("messages", "Two guests that run at once destroy what is on it, or read "
                                              "what is no longer so. Give each a disk of its own.")));
}

// Open vSwitch's script takes "br0.100:10,11" for VLANs of br0.
bool isThere(const QStringList &bridges, const QString &name)
{
    static const QRegularExpression vlans(QStringLiteral("[.:].*$"));
    return bridges.contains(name) || bridges.contains(QString(name).remove(vlans));
}

void noSuchBridge(Judged &judged, const XlcfgValue &item, const QString &bridge)
{
    const QStringList &bridges = *judged.around.host.bridges;
    LintFinding &finding = judged.notes.add(
        LintSeverity::Warning, "no-such-bridge", item.offset,
        Message(QT_TRANSLATE_NOOP("messages", "This host has no bridge called %1."), {bridge}),
        bridges.isEmpty()
            ? Message(QT_TRANSLATE_NOOP("messages", "Make the bridge first; this host has none."))
            : Message(QT_TRANSLATE_NOOP("messages", "Its bridges are: %1."),
                      {bridges.join(QLatin1String(", "))}));
    QList<QByteArray> known;
    for (const QString &name : bridges)
        known.append(toHostBytes(name));
    int howFar = 0;
    const QByteArray meant = nearestWord(toHostBytes(bridge), known, &howFar);
    // "br1" is as near to "br0" as to "br2": only a host with one bridge tells.
    if (known.size() != 1 || howFar != 1)
        return;
    const char quote = judged.notes.config().text[item.offset];
    const auto better = withVifKey(item.text, "bridge", meant);
    if (better && (quote == '\'' || quote == '"'))
        finding.fix = LintFix{item.offset, item.length, quoteXlcfg(*better, quote)};
}

} // namespace

void judgeDisks(Judged &judged)
{
    for (const XlcfgValue &item : judged.notes.items("disk")) {
        const auto reading = readDisk({item.text}, DiskDialect::Documented);
        if (!reading)
            continue;
        const DiskDevice &disk = reading->device;
        const QByteArray target = disk.target.value_or(QByteArray());
        // What a script makes a device of, and what another domain has, are none of dom0's paths.
        if (target.isEmpty() || disk.script || disk.backendDomain || disk.backendType == "standalone")
            continue;
        const QString path = pathOf(fromHostBytes(target));
        if (judged.around.storage)
            judgePresence(judged, item, path);
        if (!disk.cdrom)
            judgeSharing(judged, item, path, disk.readWrite);
    }
}

void judgeBridges(Judged &judged)
{
    if (!judged.around.host.bridges)
        return;
    for (const XlcfgValue &item : judged.notes.items("vif")) {
        const VifSpec vif = parseVifSpec(item.text);
        const QString bridge = fromHostBytes(vif.bridge());
        // Routed cards and those of another domain need no bridge of dom0.
        const QByteArray script = vif.values.value("script");
        const bool isBridged =
            script.isEmpty() || script.endsWith("vif-bridge") || script.endsWith("vif-openvswitch");
        if (!bridge.isEmpty() && isBridged && !vif.values.contains("backend") &&
            !isThere(*judged.around.host.bridges, bridge))
            noSuchBridge(judged, item, bridge);
    }
}

} // namespace domcero::hostlint
