// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xlcfg/vifspec.h"
#include "services/hostlintparts.h"

#include <algorithm>

namespace domcero::hostlint {

namespace {

bool hasMac(const Guest &guest, const QString &mac)
{
    return std::any_of(guest.nics.begin(), guest.nics.end(),
                       [&](const GuestNic &nic) { return nic.mac.compare(mac, Qt::CaseInsensitive) == 0; });
}

bool hasUuid(const Guest &guest, const QString &uuid)
{
    return !uuid.isEmpty() && guest.uuid == uuid;
}

Message otherMac()
{
    return Message(QT_TRANSLATE_NOOP("messages", "Give one of them another address, as 00:16:3e and three "
                                                 "more groups."));
}

Message otherUuid()
{
    return Message(QT_TRANSLATE_NOOP("messages", "Give this guest another one, or remove the line to let xl "
                                                 "choose one at each start."));
}

// `xl rename` leaves the config as it is: what it would start is there already, under another name.
void judgeRenamed(Judged &judged)
{
    const auto renamed = std::find_if(judged.others.begin(), judged.others.end(), [&](const Guest *other) {
        return isAlive(other->state) && other->configPath.isEmpty() && other->name != judged.guest.name &&
               hasUuid(*other, judged.guest.uuid);
    });
    if (renamed == judged.others.end())
        return;
    judged.notes.add(
        LintSeverity::Warning, "renamed-guest", placeOf(judged.notes, "name"),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "The running guest %1 has this UUID and no config of its own: it "
                                  "is most likely this one, under another name."),
                {(*renamed)->name}),
        Message(QT_TRANSLATE_NOOP("messages", "Do not start this config while it runs: both would have the "
                                              "same disks. Say the new name here, or give it back its old "
                                              "one.")));
    judged.others.erase(renamed);
}

void judgeName(Judged &judged)
{
    LintNotes &notes = judged.notes;
    if (!notes.lastOf("name"))
        return;
    const auto other = std::find_if(judged.others.begin(), judged.others.end(),
                                    [&](const Guest *g) { return g->name == judged.guest.name; });
    if (other == judged.others.end())
        return;
    notes.add(
        LintSeverity::Error, "name-on-host", placeOf(notes, "name"),
        (*other)->configPath.isEmpty()
            ? Message(QT_TRANSLATE_NOOP("messages", "A guest called “%1” runs on this host already."),
                      {judged.guest.name})
            : Message(QT_TRANSLATE_NOOP("messages", "The config %2 of this host calls its guest “%1” too."),
                      {judged.guest.name, (*other)->configPath}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Give one of them another name: xl starts only one guest of a name.")));
}

void judgeUuid(Judged &judged)
{
    const auto other = std::find_if(judged.others.begin(), judged.others.end(),
                                    [&](const Guest *g) { return hasUuid(*g, judged.guest.uuid); });
    if (other == judged.others.end())
        return;
    judged.notes.add(
        LintSeverity::Warning, "uuid-on-host", placeOf(judged.notes, "uuid"),
        Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has this UUID too, and tools take the "
                                              "two for one guest."),
                {(*other)->name}),
        otherUuid());
}

// The same guest on another host, for moving or for emergencies, is wanted; that it runs there is not, once
// this one is started.
bool isSameGuest(const Guest &other, const Guest &configured)
{
    return other.name == configured.name &&
           (other.uuid.isEmpty() || configured.uuid.isEmpty() || other.uuid == configured.uuid);
}

void judgeOtherHost(Judged &judged, const OtherHost &host, const QList<XlcfgValue> &cards)
{
    LintNotes &notes = judged.notes;
    for (const Guest &other : host.guests) {
        if (isSameGuest(other, judged.guest)) {
            if (!notes.lastOf("name"))
                continue;
            const bool runs = isAlive(other.state);
            notes.add(
                runs ? LintSeverity::Warning : LintSeverity::Note, "name-on-other-host",
                placeOf(notes, "name"),
                runs ? Message(QT_TRANSLATE_NOOP("messages", "A guest called “%1” runs on %2."),
                               {other.name, host.name})
                     : Message(QT_TRANSLATE_NOOP("messages", "%2 has a guest called “%1” too."),
                               {other.name, host.name}),
                Message(QT_TRANSLATE_NOOP("messages", "If it is the same one, it must run on one host at "
                                                      "a time; if not, give one of them another name.")));
            continue;
        }
        if (hasUuid(other, judged.guest.uuid))
            notes.add(LintSeverity::Note, "uuid-on-other-host", placeOf(notes, "uuid"),
                      Message(QT_TRANSLATE_NOOP("messages", "The guest %1 on %2 has this UUID too."),
                              {other.name, host.name}),
                      otherUuid());
        for (const XlcfgValue &card : cards) {
            const QString mac = QString::fromLatin1(parseVifSpec(card.text).mac());
            if (!mac.isEmpty() && hasMac(other, mac))
                notes.add(
                    LintSeverity::Warning, "mac-on-other-host", card.offset,
                    Message(QT_TRANSLATE_NOOP("messages", "The guest %2 on %3 has a network card with the "
                                                          "MAC address %1 too."),
                            {mac, other.name, host.name}),
                    otherMac());
        }
    }
}

} // namespace

void judgeIdentity(Judged &judged)
{
    judgeRenamed(judged);
    judgeName(judged);
    judgeUuid(judged);
    const QList<XlcfgValue> cards = judged.notes.items("vif");
    for (const XlcfgValue &card : cards) {
        const QString mac = QString::fromLatin1(parseVifSpec(card.text).mac());
        const auto other = std::find_if(judged.others.begin(), judged.others.end(),
                                        [&](const Guest *g) { return !mac.isEmpty() && hasMac(*g, mac); });
        if (other != judged.others.end())
            judged.notes.add(LintSeverity::Error, "mac-on-host", card.offset,
                             Message(QT_TRANSLATE_NOOP("messages", "The guest %2 has a network card with the "
                                                                   "MAC address %1 too."),
                                     {mac, (*other)->name}),
                             otherMac());
    }
    for (const OtherHost &host : judged.around.others)
        judgeOtherHost(judged, host, cards);
}

} // namespace domcero::hostlint
