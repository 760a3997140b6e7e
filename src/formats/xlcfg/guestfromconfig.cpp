// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/guestfromconfig.h"

#include "base/hosttext.h"
#include "formats/xlcfg/diskspec.h"
#include "formats/xlcfg/file.h"
#include "formats/xlcfg/vifspec.h"

#include <QUuid>

#include <algorithm>

namespace domcero {

namespace {

constexpr qint64 defaultMemoryMiB = 32;

// Keeps the first problem only: the one that xl would stop at.
void setProblem(Guest &guest, Message what, Message remedy, const QString &detail = {})
{
    if (guest.configProblem)
        return;
    Error error;
    error.code = ErrorCode::ParseFailed;
    error.what = std::move(what);
    error.remedy = std::move(remedy);
    error.detail = detail;
    guest.configProblem = std::move(error);
}

// strncmp(text, word, strlen(text)) == 0: an empty text begins every word.
bool beginsWord(const QByteArray &text, const char *word)
{
    return QByteArrayView(word).startsWith(text);
}

void readType(const XlcfgFile &file, Guest &guest)
{
    const Message remedy(
        QT_TRANSLATE_NOOP("messages", "Write type = \"pv\", type = \"pvh\" or type = \"hvm\"."));
    if (const auto type = file.string("type")) {
        if (beginsWord(*type, "hvm"))
            guest.type = GuestType::Hvm;
        else if (beginsWord(*type, "pv"))
            guest.type = GuestType::Pv;
        else if (beginsWord(*type, "pvh"))
            guest.type = GuestType::Pvh;
        else
            setProblem(
                guest,
                Message(QT_TRANSLATE_NOOP("messages", "“%1” is no guest type."), {fromHostBytes(*type)}),
                remedy);
    }
    if (const auto builder = file.string("builder")) {
        const GuestType type = beginsWord(*builder, "hvm")       ? GuestType::Hvm
                               : beginsWord(*builder, "generic") ? GuestType::Pv
                                                                 : GuestType::Unknown;
        if (type == GuestType::Unknown)
            setProblem(guest,
                       Message(QT_TRANSLATE_NOOP("messages", "“%1” is no builder that xl knows."),
                               {fromHostBytes(*builder)}),
                       remedy);
        else if (guest.type != GuestType::Unknown && guest.type != type)
            setProblem(
                guest,
                Message(
                    QT_TRANSLATE_NOOP("messages", "The settings builder and type contradict each other.")),
                Message(QT_TRANSLATE_NOOP("messages", "Remove builder, which is the older of the two.")));
        else
            guest.type = type;
    }
    if (guest.type == GuestType::Unknown && !guest.configProblem) {
        // Xen 4.4 to 4.9.
        const XlcfgLong pvh = file.number("pvh");
        guest.type = pvh.state == XlcfgLookup::Found && pvh.value != 0 ? GuestType::Pvh : GuestType::Pv;
    }
}

void readName(const XlcfgFile &file, Guest &guest)
{
    if (const auto name = file.string("name"); name && !name->isEmpty()) {
        guest.name = fromHostBytes(*name);
    } else {
        guest.name = nameFromConfigPath(guest.configPath);
        setProblem(guest,
                   Message(QT_TRANSLATE_NOOP("messages", "The config does not say the name of its guest.")),
                   Message(QT_TRANSLATE_NOOP("messages", "Add a line such as name = \"zimbra\".")));
    }
}

void readUuid(const XlcfgFile &file, Guest &guest)
{
    const auto text = file.string("uuid");
    if (!text)
        return;
    const QString uuid = QString::fromLatin1(*text).toLower();
    if (uuid.size() == 36 && !QUuid::fromString(uuid).isNull())
        guest.uuid = uuid;
    else if (uuid != QLatin1String("00000000-0000-0000-0000-000000000000"))
        setProblem(
            guest, Message(QT_TRANSLATE_NOOP("messages", "“%1” is no UUID."), {fromHostBytes(*text)}),
            Message(QT_TRANSLATE_NOOP("messages", "Remove the line to let xl choose one, or write it as "
                                                  "8-4-4-4-12 hexadecimal digits.")));
}

ByteSize sizeFromMiB(qint64 mib)
{
    constexpr qint64 most = qint64{1} << 40; // an exbibyte: nothing beyond it is meant
    return ByteSize::fromMiB(std::clamp<qint64>(mib, 0, most));
}

void readSizes(const XlcfgFile &file, Guest &guest)
{
    const XlcfgLong memory = file.number("memory");
    const XlcfgLong maxMemory = file.number("maxmem");
    const bool hasMemory = memory.state == XlcfgLookup::Found;
    const bool hasMaximum = maxMemory.state == XlcfgLookup::Found;
    guest.memory = sizeFromMiB(hasMemory ? memory.value : hasMaximum ? maxMemory.value : defaultMemoryMiB);
    guest.maxMemory = hasMaximum ? sizeFromMiB(maxMemory.value) : guest.memory;

    static constexpr qint64 mostCpus = 4096;
    const auto cpus = [](const XlcfgLong &number) {
        return static_cast<int>(std::clamp<qint64>(number.value, 0, mostCpus));
    };
    const XlcfgLong vcpus = file.number("vcpus");
    const XlcfgLong maxVcpus = file.number("maxvcpus");
    guest.maxVcpus = maxVcpus.state == XlcfgLookup::Found ? cpus(maxVcpus) : 0;
    guest.vcpus = vcpus.state == XlcfgLookup::Found ? cpus(vcpus) : 1;
    if (guest.maxVcpus == 0)
        guest.maxVcpus = guest.vcpus;
    if (guest.maxVcpus < guest.vcpus && vcpus.state == XlcfgLookup::Found)
        setProblem(guest,
                   Message(QT_TRANSLATE_NOOP("messages", "vcpus is %1, more than maxvcpus, which is %2."),
                           {qint64{guest.vcpus}, qint64{guest.maxVcpus}}),
                   Message(QT_TRANSLATE_NOOP("messages", "Raise maxvcpus or remove it.")));
}

void readDisks(const XlcfgFile &file, Guest &guest)
{
    const auto specs = file.strings("disk");
    for (const QByteArray &text : specs.value_or(QList<QByteArray>())) {
        const auto spec = parseDiskSpec(text);
        if (!spec) {
            setProblem(guest, spec.error().what, spec.error().remedy, spec.error().detail);
            continue;
        }
        GuestDisk disk;
        disk.target = fromHostBytes(spec->target);
        disk.format = QString::fromLatin1(diskFormatName(spec->format));
        disk.vdev = fromHostBytes(spec->vdev);
        disk.readOnly = spec->readOnly;
        disk.cdrom = spec->cdrom;
        guest.disks.append(disk);
    }
}

void readNics(const XlcfgFile &file, Guest &guest)
{
    const auto specs = file.strings("vif");
    for (const QByteArray &text : specs.value_or(QList<QByteArray>())) {
        const VifSpec spec = parseVifSpec(text);
        guest.nics.append(
            {QString::fromLatin1(spec.mac()), fromHostBytes(spec.bridge()), fromHostBytes(spec.model())});
    }
}

} // namespace

QString nameFromConfigPath(const QString &path)
{
    const QString file = path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
    for (const char *suffix : {".cfg", ".conf", ".hvm"}) {
        if (file.endsWith(QLatin1String(suffix)) && file.size() > qsizetype(qstrlen(suffix)))
            return file.chopped(qsizetype(qstrlen(suffix)));
    }
    return file;
}

Guest guestFromConfig(QByteArrayView bytes, const QString &path)
{
    Guest guest;
    guest.configPath = path;
    const XlcfgFile file = parseXlcfg(bytes);
    if (file.problem) {
        guest.name = nameFromConfigPath(path);
        guest.configProblem = xlcfgError(file);
        return guest;
    }
    readType(file, guest);
    readName(file, guest);
    readUuid(file, guest);
    readSizes(file, guest);
    readDisks(file, guest);
    readNics(file, guest);
    return guest;
}

} // namespace domcero
