// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/guestidentity.h"

#include "base/hosttext.h"
#include "formats/xlcfg/diskdevice.h"
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/guestfromconfig.h"
#include "formats/xlcfg/vifspec.h"
#include "plan/diskplans.h"

#include <QDir>
#include <QUuid>

#include <algorithm>

namespace domcero {

namespace {

Error missing(const Message &what)
{
    return makeError(ErrorCode::InvalidInput, what);
}

QList<QByteArray> itemsOf(const QByteArray &config, const char *key)
{
    return parseXlcfg(config).strings(key).value_or(QList<QByteArray>());
}

QString resolved(const QString &target)
{
    return QDir::cleanPath(target.startsWith(u'/') ? target : QLatin1String("/dev/") + target);
}

Result<QByteArray> withMacs(QByteArray config, const QStringList &macs)
{
    const QList<QByteArray> cards = itemsOf(config, "vif");
    qsizetype next = 0;
    for (qsizetype i = 0; i < cards.size(); ++i) {
        if (parseVifSpec(cards[i]).mac().isEmpty())
            continue;
        if (next == macs.size())
            return missing(Message(QT_TRANSLATE_NOOP("messages", "The new guest has more network cards than "
                                                                 "there are addresses for them.")));
        const auto spec = withVifKey(cards[i], "mac", macs[next++].toLatin1());
        if (!spec)
            return spec.error();
        auto edited = withXlcfgItem(parseXlcfg(config), "vif", i, *spec);
        if (!edited)
            return edited;
        config = *edited;
    }
    return config;
}

Result<QByteArray> withDisks(QByteArray config, const QHash<QString, QString> &targets)
{
    QHash<QString, QString> wanted;
    for (auto target = targets.begin(); target != targets.end(); ++target)
        wanted.insert(resolved(target.key()), target.value());
    const QList<QByteArray> disks = itemsOf(config, "disk");
    for (qsizetype i = 0; i < disks.size(); ++i) {
        const auto disk = parseDiskSpec(disks[i]);
        if (!disk || disk->target.isEmpty())
            continue;
        const auto target = wanted.constFind(resolved(fromHostBytes(disk->target)));
        if (target == wanted.constEnd())
            continue;
        const auto spec = withDiskField(disks[i], DiskField::Target, toHostBytes(*target));
        if (!spec)
            return spec.error();
        auto edited = withXlcfgItem(parseXlcfg(config), "disk", i, *spec);
        if (!edited)
            return edited;
        config = *edited;
    }
    return config;
}

} // namespace

QString newMac(const QList<Guest> &guests, const RandomBits &random)
{
    HostState all;
    all.guests = guests;
    return freeMac(all, random());
}

QStringList newMacs(qsizetype count, QList<Guest> guests, const RandomBits &random, const QByteArray &config)
{
    guests.append(guestFromConfig(config, {}));
    QStringList macs;
    while (macs.size() < count) {
        macs.append(newMac(guests, random));
        guests.last().nics.append({macs.last(), {}, {}});
    }
    return macs;
}

QString newUuid(const RandomBits &random)
{
    QByteArray bytes;
    while (bytes.size() < 16) {
        const quint32 bits = random();
        for (int shift = 0; shift < 32; shift += 8)
            bytes.append(static_cast<char>(bits >> shift & 0xff));
    }
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40); // RFC 4122: version 4, of its own variant
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

qsizetype macsToReplace(const QByteArray &config)
{
    const QList<QByteArray> cards = itemsOf(config, "vif");
    return std::count_if(cards.begin(), cards.end(),
                         [](const QByteArray &card) { return !parseVifSpec(card).mac().isEmpty(); });
}

Result<QByteArray> copiedConfig(const QByteArray &config, const CopyOptions &options)
{
    const XlcfgFile file = parseXlcfg(config);
    if (file.problem)
        return xlcfgError(file);
    if (options.name.isEmpty())
        return missing(Message(QT_TRANSLATE_NOOP("messages", "The new name is missing.")));
    const bool hasUuid = file.value("uuid") != nullptr;
    if (hasUuid && QUuid::fromString(options.uuid).isNull())
        return missing(Message(QT_TRANSLATE_NOOP("messages", "The new UUID is missing.")));
    Result<QByteArray> text = withXlcfgText(file, "name", toHostBytes(options.name));
    if (text && hasUuid)
        text = withXlcfgText(parseXlcfg(*text), "uuid", options.uuid.toLatin1());
    if (text)
        text = withMacs(*text, options.macs);
    return text ? withDisks(*text, options.disks) : text;
}

} // namespace domcero
