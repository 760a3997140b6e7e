// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configdrift.h"

#include "base/hosttext.h"
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/guestfromconfig.h"
#include "services/configdriftparts.h"

#include <algorithm>

namespace domcero {

namespace {

using drift::Compared;
using drift::textOf;
using drift::value;
using namespace std::chrono_literals;

// Balloon drivers give and take whole pages and come near the target (Condition::DomainMemory allows one MiB
// for that), and `xl list` cuts to whole MiB.
constexpr ByteSize ballooned = ByteSize::fromMiB(2);
// The video memory of an HVM guest is a part of its memory= that its own system does not see: drivers differ
// in whether they count it. What libxl gives the usual cards at most, and what it gives qxl.
constexpr qint64 usualVideoMiB = 16;
constexpr qint64 qxlVideoMiB = 128;
// Until its kernel is up, a guest has one vCPU, and its memory is being filled.
constexpr std::chrono::seconds startingTime = 120s;

bool isStarting(const Guest &guest)
{
    return (guest.uptime && *guest.uptime < startingTime) ||
           (guest.state == GuestState::Paused && guest.cpuSeconds < 1);
}

std::optional<QByteArray> withNumber(const QByteArray &text, const QByteArray &key, qint64 number)
{
    return textOf(withXlcfgKey(parseXlcfg(text), key, QByteArray::number(number)));
}

// A key with a number, and how it is read.
struct Number
{
    const char *key;
    qint64 value;
    qint64 (*read)(const Guest &);
};

// A number said anew. The other one of the pair is said too where it would else change with it: without
// maxmem= the ceiling is memory=.
std::optional<QByteArray> withNumbers(const QByteArray &text, const Number &changed, const Number &kept)
{
    auto first = withNumber(text, changed.key, changed.value);
    if (!first || kept.read(guestFromConfig(*first, {})) == kept.value)
        return first;
    return withNumber(*first, kept.key, kept.value);
}

qint64 memoryOf(const Guest &guest)
{
    return guest.memory.wholeMiB();
}

qint64 maxMemoryOf(const Guest &guest)
{
    return guest.maxMemory.wholeMiB();
}

qint64 vcpusOf(const Guest &guest)
{
    return guest.vcpus;
}

qint64 maxVcpusOf(const Guest &guest)
{
    return guest.maxVcpus;
}

void compareName(const Compared &c, QList<ConfigDrift> &found)
{
    if (c.configured.name == c.live.name)
        return;
    ConfigDrift drift;
    drift.key = "name";
    drift.what = Message(QT_TRANSLATE_NOOP("messages", "The running guest is called %1, in its config %2."),
                         {c.live.name, c.configured.name});
    drift.configured = value(c.configured.name);
    drift.live = value(c.live.name);
    drift.permanent = textOf(withXlcfgText(c.file, "name", toHostBytes(c.live.name)));
    drift.action = GuestAction::Rename;
    drift.with.name = c.configured.name;
    found.append(drift);
}

// What a guest is made with and keeps.
void compareMaking(const Compared &c, QList<ConfigDrift> &found)
{
    if (!c.configured.uuid.isEmpty() && !c.live.uuid.isEmpty() && c.configured.uuid != c.live.uuid) {
        ConfigDrift drift;
        drift.key = "uuid";
        drift.what =
            Message(QT_TRANSLATE_NOOP("messages", "The running guest has another UUID than its config."));
        drift.configured = value(c.configured.uuid);
        drift.live = value(c.live.uuid);
        drift.permanent = textOf(withXlcfgText(c.file, "uuid", c.live.uuid.toLatin1()));
        drift.onlyRestart =
            Message(QT_TRANSLATE_NOOP("messages", "A guest keeps the UUID that it was started with."));
        found.append(drift);
    }
    const auto word = [](GuestType type) {
        return value(type == GuestType::Hvm   ? QStringLiteral("hvm")
                     : type == GuestType::Pvh ? QStringLiteral("pvh")
                                              : QStringLiteral("pv"));
    };
    if (c.live.type != GuestType::Unknown && c.configured.type != c.live.type) {
        ConfigDrift drift;
        drift.key = "type";
        drift.what = Message(
            QT_TRANSLATE_NOOP("messages", "The running guest is of another type than its config says."));
        drift.configured = word(c.configured.type);
        drift.live = word(c.live.type);
        drift.onlyRestart =
            Message(QT_TRANSLATE_NOOP("messages", "A guest keeps the type that it was started as."));
        found.append(drift);
    }
}

ByteSize videoMemory(const Compared &c)
{
    if (c.live.type != GuestType::Hvm)
        return {};
    const XlcfgLong said = c.file.number("videoram");
    const bool isUsed = said.state == XlcfgLookup::Found && said.value >= 0 && said.value < 4096;
    const qint64 ofCard = c.file.string("vga") == QByteArray("qxl") ? qxlVideoMiB : usualVideoMiB;
    return ByteSize::fromMiB(isUsed ? said.value : ofCard);
}

void compareMemory(const Compared &c, QList<ConfigDrift> &found)
{
    const ByteSize wanted = c.configured.memory;
    const ByteSize has = c.live.memory;
    if (has.isZero() || isStarting(c.live) ||
        (has - wanted <= ballooned && wanted - has <= ballooned + videoMemory(c)))
        return;
    ConfigDrift drift;
    drift.key = "memory";
    drift.what =
        Message(QT_TRANSLATE_NOOP("messages", "The running guest has %1 of memory; it is started with %2."),
                {has, wanted});
    drift.configured = value(wanted);
    drift.live = value(has);
    drift.permanent = withNumbers(c.file.text, {"memory", has.wholeMiB(), memoryOf},
                                  {"maxmem", std::max(c.configured.maxMemory, has).wholeMiB(), maxMemoryOf});
    if (!c.live.maxMemory.isZero() && wanted > c.live.maxMemory) {
        drift.onlyRestart =
            Message(QT_TRANSLATE_NOOP("messages", "The guest was started for %1 of memory at most."),
                    {c.live.maxMemory});
    } else {
        drift.action = GuestAction::SetMemory;
        drift.with.memory = wanted;
    }
    found.append(drift);
}

void compareMaxMemory(const Compared &c, QList<ConfigDrift> &found)
{
    const ByteSize wanted = c.configured.maxMemory;
    const ByteSize has = c.live.maxMemory;
    if (has.isZero() || isStarting(c.live) || (has - wanted <= ballooned && wanted - has <= ballooned))
        return;
    ConfigDrift drift;
    drift.key = "maxmem";
    drift.what = Message(
        QT_TRANSLATE_NOOP("messages", "The running guest can be given %1 of memory; its config allows %2."),
        {has, wanted});
    drift.configured = value(wanted);
    drift.live = value(has);
    drift.permanent = withNumbers(c.file.text, {"maxmem", has.wholeMiB(), maxMemoryOf},
                                  {"memory", std::min(c.configured.memory, has).wholeMiB(), memoryOf});
    // Xen would allow more, and the guest's own system would still know only what it was started for.
    if (wanted > has) {
        drift.onlyRestart = Message(QT_TRANSLATE_NOOP(
            "messages", "The guest's own system learns only at its start how much it can be given."));
    } else if (wanted < c.live.memory) {
        drift.onlyRestart =
            Message(QT_TRANSLATE_NOOP("messages", "The guest has more than that now. Set its memory to less "
                                                  "first, or restart it."));
    } else {
        drift.action = GuestAction::SetMemoryLimit;
        drift.with.memory = wanted;
    }
    found.append(drift);
}

void compareVcpus(const Compared &c, QList<ConfigDrift> &found)
{
    const int wanted = c.configured.vcpus;
    const int has = c.live.vcpus;
    if (has > 0 && has != wanted && !isStarting(c.live)) {
        ConfigDrift drift;
        drift.key = "vcpus";
        drift.what =
            Message(QT_TRANSLATE_NOOP(
                        "messages", "The number of vCPUs of the running guest is %1; it is started with %2."),
                    {qint64{has}, qint64{wanted}});
        drift.configured = value(qint64{wanted});
        drift.live = value(qint64{has});
        drift.permanent = withNumbers(c.file.text, {"vcpus", has, vcpusOf},
                                      {"maxvcpus", std::max(c.configured.maxVcpus, has), maxVcpusOf});
        if (c.live.maxVcpus > 0 && wanted > c.live.maxVcpus) {
            drift.onlyRestart =
                Message(QT_TRANSLATE_NOOP("messages", "The guest was started for %1 vCPUs at most."),
                        {qint64{c.live.maxVcpus}});
        } else {
            drift.action = GuestAction::SetVcpus;
            drift.with.vcpus = wanted;
        }
        found.append(drift);
    }
    const int most = c.configured.maxVcpus;
    if (c.live.maxVcpus > 0 && most != c.live.maxVcpus) {
        ConfigDrift drift;
        drift.key = "maxvcpus";
        drift.what =
            Message(QT_TRANSLATE_NOOP("messages",
                                      "The limit of vCPUs of the running guest is %1; its config says %2."),
                    {qint64{c.live.maxVcpus}, qint64{most}});
        drift.configured = value(qint64{most});
        drift.live = value(qint64{c.live.maxVcpus});
        drift.permanent = withNumbers(c.file.text, {"maxvcpus", c.live.maxVcpus, maxVcpusOf},
                                      {"vcpus", std::min(wanted, c.live.maxVcpus), vcpusOf});
        drift.onlyRestart =
            Message(QT_TRANSLATE_NOOP("messages", "A guest keeps the number of vCPUs that it was made for."));
        found.append(drift);
    }
}

} // namespace

QList<ConfigDrift> configDrift(const QByteArray &config, const QString &path, const Guest &live,
                               const StorageIndex *storage)
{
    QList<ConfigDrift> found;
    const Compared compared{parseXlcfg(config), guestFromConfig(config, path), live, storage};
    const bool isThere =
        isAlive(live.state) && live.state != GuestState::ShuttingDown && live.state != GuestState::Dying;
    if (!isThere || compared.configured.configProblem)
        return found;
    compareName(compared, found);
    compareMaking(compared, found);
    compareMemory(compared, found);
    compareMaxMemory(compared, found);
    compareVcpus(compared, found);
    drift::compareDisks(compared, found);
    drift::compareNics(compared, found);
    return found;
}

} // namespace domcero
