// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/config/usualcopy.h"

#include "domain/storageindex.h"
#include "formats/xlcfg/file.h"
#include "plan/diskplans.h"

#include <QRandomGenerator>
#include <QUuid>

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

// For a file and a volume; what LVM does not take becomes "_".
QString harmless(const QString &name)
{
    QString text;
    for (const QChar c : name) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
                           c == u'.' || c == u'_' || c == u'+' || c == u'-';
        text += plain ? c : QChar(u'_');
    }
    return text.startsWith(u'-') ? u'_' + text : text;
}

} // namespace

QString freeAfter(const QString &base, const QString &from, const QString &to,
                  const std::function<bool(const QString &)> &isTaken)
{
    QString stem = base;
    const QString old = harmless(from);
    if (!old.isEmpty() && stem.contains(old))
        stem.replace(stem.indexOf(old), old.size(), harmless(to));
    else
        stem = harmless(to) + u'-' + stem;
    QString name = stem;
    for (int number = 2; isTaken(name); ++number)
        name = harmless(u"%1-%2"_s.arg(number).arg(stem));
    return name;
}

QStringList newMacs(qsizetype count, const HostState &host)
{
    QStringList macs;
    while (macs.size() < count) {
        const QString mac = freeMac(host, QRandomGenerator::global()->generate());
        if (!macs.contains(mac))
            macs.append(mac);
    }
    return macs;
}

GuestCopy usualCopy(const Guest &old, const QByteArray &text, const QString &name, const HostState &host,
                    const StorageState &storage)
{
    const StorageIndex index(storage);
    GuestCopy copy;
    copy.from = old.name;
    copy.name = name;
    copy.path = old.configPath.first(old.configPath.lastIndexOf(u'/') + 1) + name + u".cfg"_s;
    copy.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    copy.macs = newMacs(parseXlcfg(text).strings("vif").value_or(QList<QByteArray>()).size(), host);
    QStringList taken;
    for (const GuestDisk &disk : old.configuredDisks) {
        const auto id = index.find(disk.target);
        if (!id || disk.cdrom || disk.readOnly)
            continue;
        QString target;
        if (id->kind == StorageId::Kind::Volume) {
            const QString group = id->name.section(u'/', 0, 0);
            const auto path = [&](const QString &one) { return u"/dev/"_s + group + u'/' + one; };
            target = path(freeAfter(id->name.section(u'/', 1), old.name, name, [&](const QString &one) {
                return index.volume(group, one) || taken.contains(path(one));
            }));
        } else if (id->kind == StorageId::Kind::Image) {
            const QString folder = id->name.first(id->name.lastIndexOf(u'/') + 1);
            target = folder + freeAfter(id->name.mid(folder.size()), old.name, name, [&](const QString &one) {
                         return index.image(folder + one) || taken.contains(QString(folder + one));
                     });
        } else {
            continue;
        }
        taken.append(target);
        copy.disks.append({disk.vdev, CopiedDisk::Kind::Clone, target});
    }
    return copy;
}

} // namespace domcero
