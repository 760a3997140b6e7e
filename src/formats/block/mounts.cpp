// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/block/mounts.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/unreadable.h"

#include <algorithm>
#include <array>

namespace domcero {

namespace {

QList<QByteArrayView> words(QByteArrayView line)
{
    QList<QByteArrayView> all;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        if (i < line.size() && !isBlank(line[i]))
            continue;
        if (i > start)
            all.append(line.sliced(start, i - start));
        start = i + 1;
    }
    return all;
}

bool isOctal(char c)
{
    return c >= '0' && c <= '7';
}

// "\040" is a blank.
QString unescaped(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size() && isOctal(text[i + 1]) && isOctal(text[i + 2]) &&
            isOctal(text[i + 3])) {
            bytes +=
                static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            bytes += text[i];
        }
    }
    return fromHostBytes(bytes);
}

bool isKernelsOwn(QByteArrayView type)
{
    static constexpr std::array own{
        "proc",       "sysfs",  "devtmpfs",    "devpts",  "tmpfs",  "cgroup",    "cgroup2",
        "securityfs", "pstore", "debugfs",     "tracefs", "mqueue", "hugetlbfs", "configfs",
        "fusectl",    "autofs", "binfmt_misc", "xenfs",   "bpf",    "efivarfs",  "rpc_pipefs",
        "selinuxfs",  "nsfs",   "ramfs",       "usbfs",   "rootfs", "nfsd",      "overlay"};
    return std::any_of(own.begin(), own.end(),
                       [&](const char *name) { return type == QByteArrayView(name); });
}

std::optional<DeviceNumber> numberFrom(QByteArrayView text, int base)
{
    const qsizetype colon = text.indexOf(':');
    bool majorOk = false;
    bool minorOk = false;
    const DeviceNumber number{text.first(std::max<qsizetype>(colon, 0)).toByteArray().toUInt(&majorOk, base),
                              text.sliced(colon + 1).toByteArray().toUInt(&minorOk, base)};
    return colon > 0 && majorOk && minorOk ? std::optional(number) : std::nullopt;
}

} // namespace

Result<QList<Mount>> parseMountInfo(QByteArrayView content)
{
    QList<Mount> mounts;
    Lines lines(content);
    while (const auto line = lines.next()) {
        // 36 35 98:0 /root /target rw,noatime shared:1 - ext4 /dev/root rw,errors=continue
        const QList<QByteArrayView> fields = words(*line);
        const qsizetype dash = fields.indexOf(QByteArrayView("-"), 6);
        if (dash < 0 || fields.size() < dash + 3)
            return lineNotUnderstood("/proc/self/mountinfo", lines.number(), *line);
        if (isKernelsOwn(fields.at(dash + 1)))
            continue;
        const auto number = numberFrom(fields.at(2), 10);
        if (!number)
            return lineNotUnderstood("/proc/self/mountinfo", lines.number(), *line);
        Mount mount;
        mount.device = *number;
        mount.isWhole = fields.at(3) == QByteArrayView("/");
        mount.target = unescaped(fields.at(4));
        mount.type = fromHostBytes(fields.at(dash + 1));
        mount.source = unescaped(fields.at(dash + 2));
        const QByteArrayView options = fields.at(5);
        mount.readOnly = options == QByteArrayView("ro") || options.startsWith("ro,");
        mounts.append(mount);
    }
    return mounts;
}

Result<QList<SwapSpace>> parseSwaps(QByteArrayView content)
{
    QList<SwapSpace> swaps;
    Lines lines(content);
    while (const auto line = lines.next()) {
        if (lines.number() == 1)
            continue; // Filename Type Size Used Priority
        const QList<QByteArrayView> fields = words(*line);
        const auto size = fields.size() == 5 ? sizeFrom(fields.at(2), 1024) : std::nullopt;
        const auto used = fields.size() == 5 ? sizeFrom(fields.at(3), 1024) : std::nullopt;
        if (!size || !used)
            return lineNotUnderstood("/proc/swaps", lines.number(), *line);
        swaps.append({unescaped(fields.at(0)), fields.at(1) == QByteArrayView("file"), *size, *used});
    }
    return swaps;
}

QHash<QString, FileSystemUsage> parseDf(QByteArrayView output)
{
    QHash<QString, FileSystemUsage> usages;
    Lines lines(output);
    while (const auto line = lines.next()) {
        const QList<QByteArrayView> fields = words(*line);
        if (fields.size() < 6 || !fields.at(0).startsWith('/'))
            continue;
        const auto size = sizeFrom(fields.at(1), 1024);
        const auto used = sizeFrom(fields.at(2), 1024);
        const QString source = fromHostBytes(fields.at(0));
        // A mount point's newline could begin a line of its own: the first word of a device counts.
        if (size && used && !usages.contains(source))
            usages.insert(source, {*size, *used});
    }
    return usages;
}

QList<FileLock> parseLocks(QByteArrayView content)
{
    QList<FileLock> locks;
    Lines lines(content);
    while (const auto line = lines.next()) {
        // 1: OFDLCK ADVISORY  READ -1 fe:00:131 100 101     ("->" behind the number: one that waits)
        const QList<QByteArrayView> fields = words(*line);
        if (fields.size() != 8)
            continue;
        const QByteArrayView place = fields.at(5);
        const qsizetype colon = place.lastIndexOf(':');
        const auto device = numberFrom(place.first(std::max<qsizetype>(colon, 0)), 16);
        const auto first = wholeNumber(fields.at(6));
        const auto last = wholeNumber(fields.at(7));
        bool inodeOk = false;
        const quint64 inode = place.sliced(colon + 1).toByteArray().toULongLong(&inodeOk);
        if (!device || !inodeOk || !first)
            continue;
        locks.append({*device, inode, *first, last.value_or(-1), fields.at(1) == QByteArrayView("OFDLCK")});
    }
    return locks;
}

} // namespace domcero
