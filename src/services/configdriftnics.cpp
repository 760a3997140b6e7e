// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/vifspec.h"
#include "services/configdriftparts.h"

#include <algorithm>

namespace domcero::drift {

namespace {

// libxl's own, which it takes where a config names none.
constexpr QLatin1String defaultModel("rtl8139");

struct Card
{
    qsizetype index = 0; // in vif=
    QByteArray text;
    VifSpec spec;
};

Message shown(const GuestNic &nic)
{
    QStringList words;
    const auto add = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            words.append(QLatin1String(key) + value);
    };
    add("mac=", nic.mac);
    add("bridge=", nic.bridge);
    add("model=", nic.model);
    return value(words.join(QLatin1String(", ")));
}

bool isOtherBridge(const Card &card, const GuestNic &nic)
{
    return !card.spec.bridge().isEmpty() && !nic.bridge.isEmpty() &&
           fromHostBytes(card.spec.bridge()) != nic.bridge;
}

bool isOtherModel(const Compared &c, const Card &card, const GuestNic &nic)
{
    return c.live.type == GuestType::Hvm && !card.spec.model().isEmpty() && !nic.model.isEmpty() &&
           fromHostBytes(card.spec.model()) != nic.model;
}

void compareCard(const Compared &c, const Card &card, const GuestNic &nic, QList<ConfigDrift> &found)
{
    const bool bridge = isOtherBridge(card, nic);
    const bool model = isOtherModel(c, card, nic);
    if (!bridge && !model)
        return;
    ConfigDrift drift;
    drift.key = "vif";
    drift.device = nic.mac;
    drift.what = bridge ? Message(QT_TRANSLATE_NOOP("messages", "The network card %1 is on the bridge %2, in "
                                                                "the config on %3."),
                                  {nic.mac, nic.bridge, fromHostBytes(card.spec.bridge())})
                        : Message(QT_TRANSLATE_NOOP("messages", "The network card %1 is of the model %2, in "
                                                                "the config %3."),
                                  {nic.mac, nic.model, fromHostBytes(card.spec.model())});
    drift.configured = shown(c.configured.nics[card.index]);
    drift.live = shown(nic);
    Result<QByteArray> spec = card.text;
    if (bridge)
        spec = withVifKey(QByteArray(*spec), "bridge", toHostBytes(nic.bridge));
    if (model && spec)
        spec = withVifKey(QByteArray(*spec), "model", toHostBytes(nic.model));
    if (spec)
        drift.permanent = textOf(withXlcfgItem(c.file, "vif", card.index, *spec));
    drift.onlyRestart = Message(QT_TRANSLATE_NOOP(
        "messages", "A network card stays as it was attached. Detach and attach it, or restart the guest."));
    found.append(drift);
}

// What `xl network-attach` is told by us is address and bridge.
bool isPlain(const VifSpec &spec)
{
    const QList<QByteArray> keys = spec.values.keys();
    return std::all_of(keys.begin(), keys.end(), [&](const QByteArray &key) {
        return key == "mac" || key == "bridge" || (key == "type" && spec.values.value(key) == "vif");
    });
}

ConfigDrift missingCard(const Compared &c, const Card &card)
{
    ConfigDrift drift;
    drift.key = "vif";
    drift.device = QString::fromLatin1(card.spec.mac());
    drift.what =
        drift.device.isEmpty()
            ? Message(QT_TRANSLATE_NOOP("messages", "The config has a network card more than the running "
                                                    "guest."))
            : Message(QT_TRANSLATE_NOOP("messages", "The network card %1 of the config is not in the running "
                                                    "guest."),
                      {drift.device});
    drift.configured = shown(c.configured.nics[card.index]);
    drift.permanent = textOf(withoutXlcfgItem(c.file, "vif", card.index));
    if (isPlain(card.spec)) {
        drift.action = GuestAction::AttachNic;
        drift.with.device = drift.device;
        drift.with.bridge = fromHostBytes(card.spec.bridge());
    } else {
        drift.onlyRestart = Message(QT_TRANSLATE_NOOP(
            "messages", "The config says more of this network card than can be said when it is attached."));
    }
    return drift;
}

ConfigDrift addedCard(const Compared &c, const GuestNic &nic)
{
    ConfigDrift drift;
    drift.key = "vif";
    drift.device = nic.mac;
    drift.what = Message(
        QT_TRANSLATE_NOOP("messages", "The running guest has the network card %1, and its config does not."),
        {nic.mac});
    drift.live = shown(nic);
    QByteArray spec = "mac=" + nic.mac.toLatin1();
    if (!nic.bridge.isEmpty())
        spec += ",bridge=" + toHostBytes(nic.bridge);
    if (c.live.type == GuestType::Hvm && !nic.model.isEmpty() && nic.model != defaultModel)
        spec += ",model=" + toHostBytes(nic.model);
    const VifSpec read = parseVifSpec(spec);
    if (read.ignored.isEmpty() && fromHostBytes(read.bridge()) == nic.bridge)
        drift.permanent = textOf(withAddedXlcfgItem(c.file, "vif", spec));
    drift.action = GuestAction::DetachNic;
    drift.with.device = nic.mac;
    return drift;
}

} // namespace

// A card that the config gives no address has another one at each start: it is known by its bridge, or by
// being the one that is left.
void compareNics(const Compared &c, QList<ConfigDrift> &found)
{
    QList<Card> cards;
    const QList<QByteArray> specs = c.file.strings("vif").value_or(QList<QByteArray>());
    for (qsizetype i = 0; i < specs.size(); ++i)
        cards.append({i, specs[i], parseVifSpec(specs[i])});
    QList<GuestNic> left = c.live.nics;
    const auto pair = [&](auto fits) {
        cards.removeIf([&](const Card &card) {
            const auto nic =
                std::find_if(left.begin(), left.end(), [&](const GuestNic &n) { return fits(card.spec, n); });
            if (nic == left.end())
                return false;
            compareCard(c, card, *nic, found);
            left.erase(nic);
            return true;
        });
    };
    pair([](const VifSpec &spec, const GuestNic &nic) {
        return !spec.mac().isEmpty() && QString::fromLatin1(spec.mac()) == nic.mac;
    });
    pair([](const VifSpec &spec, const GuestNic &nic) {
        return spec.mac().isEmpty() && !spec.bridge().isEmpty() && fromHostBytes(spec.bridge()) == nic.bridge;
    });
    pair([](const VifSpec &spec, const GuestNic &) {
        return spec.mac().isEmpty() && spec.bridge().isEmpty();
    });
    pair([](const VifSpec &spec, const GuestNic &) { return spec.mac().isEmpty(); });
    for (const Card &card : std::as_const(cards))
        found.append(missingCard(c, card));
    for (const GuestNic &nic : std::as_const(left))
        found.append(addedCard(c, nic));
}

} // namespace domcero::drift
