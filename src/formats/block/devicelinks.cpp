// SPDX-License-Identifier: GPL-3.0-or-later
// The links by which devices are found: /sys/class/block and /dev/disk.
#include "formats/block/sysblock.h"

#include "base/hosttext.h"
#include "formats/lines.h"

#include <algorithm>

namespace domcero {

QList<ListedLink> parseListedLinks(QByteArrayView output)
{
    QList<ListedLink> links;
    QString folder;
    Lines lines(output);
    while (const auto line = lines.next()) {
        const qsizetype arrow = line->indexOf(" -> ");
        if (!line->startsWith('l') || arrow < 0) {
            if (line->endsWith(':') && line->indexOf(' ') < 0)
                folder = fromHostBytes(line->chopped(1)) + u'/';
            continue;
        }
        // udev writes blanks of names as underscores.
        WordsFromRight words(line->first(arrow));
        links.append({folder + fromHostBytes(words.take()), fromHostBytes(line->sliced(arrow + 4))});
    }
    return links;
}

namespace {

// What tells a device from all others, first; what tells its place only, last. Less is better.
int rank(const QString &name)
{
    static const char *const order[] = {"by-id/dm-uuid-mpath-", "by-id/wwn-",  "by-id/nvme-eui.",
                                        "by-id/nvme-",          "by-id/scsi-", "by-id/ata-",
                                        "by-id/virtio-",        "by-id/usb-",  "by-id/"};
    int place = 0;
    for (const char *prefix : order) {
        if (name.startsWith(QLatin1String(prefix)))
            return place;
        ++place;
    }
    return place;
}

bool saysNothingNew(const QString &name)
{
    return name.startsWith(u"by-id/dm-name-") || name.startsWith(u"by-id/dm-uuid-LVM-") ||
           name.startsWith(u"by-id/lvm-pv-uuid-") || name.startsWith(u"by-id/dm-uuid-CRYPT-");
}

} // namespace

QHash<QString, QStringList> parseStableNames(QByteArrayView output)
{
    QHash<QString, QStringList> names;
    for (const ListedLink &link : parseListedLinks(output)) {
        if (!saysNothingNew(link.name))
            names[link.target.section(u'/', -1)].append(link.name);
    }
    for (QStringList &list : names) {
        std::sort(list.begin(), list.end(), [](const QString &a, const QString &b) {
            return rank(a) != rank(b) ? rank(a) < rank(b) : a < b;
        });
        for (QString &name : list)
            name.prepend(QLatin1String("/dev/disk/"));
    }
    return names;
}

std::optional<IscsiPath> iscsiPathFrom(QStringView name)
{
    const qsizetype slash = name.lastIndexOf(u'/');
    if (slash >= 0)
        name = name.sliced(slash + 1);
    // On some buses more comes before: "pci-0000:03:00.0-ip-...".
    const qsizetype ip = name.indexOf(u"ip-");
    const qsizetype iscsi = name.indexOf(u"-iscsi-");
    const qsizetype lun = name.lastIndexOf(u"-lun-");
    if (ip < 0 || iscsi < ip + 3 || lun < iscsi + 7)
        return std::nullopt;
    QStringView number = name.sliced(lun + 5);
    if (const qsizetype part = number.indexOf(u"-part"); part >= 0)
        number = number.first(part);
    const auto value = smallNumber(number.toLatin1());
    if (!value)
        return std::nullopt;
    return IscsiPath{name.sliced(ip + 3, iscsi - ip - 3).toString(),
                     name.sliced(iscsi + 7, lun - iscsi - 7).toString(), *value};
}

} // namespace domcero
