// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;

namespace {

std::optional<Error> refuseMac(const QString &mac)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{2}(:[0-9a-f]{2}){5}$"));
    if (!form.match(mac).hasMatch()) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "“%1” is no MAC address."), {mac}),
            Message(QT_TRANSLATE_NOOP("messages", "Six pairs of hexadecimal digits with colons: "
                                                  "00:16:3e:01:02:03.")));
    }
    if (mac.left(2).toInt(nullptr, 16) & 1) {
        return badParameter(Message(
            QT_TRANSLATE_NOOP("messages", "%1 is a group's address, not one of an interface."), {mac}));
    }
    return std::nullopt;
}

const Guest *holderOf(const QString &mac, const HostState &host)
{
    const auto has = [&](const Guest &guest) {
        return std::any_of(guest.nics.begin(), guest.nics.end(),
                           [&](const GuestNic &nic) { return nic.mac == mac; });
    };
    const auto found = std::find_if(host.guests.begin(), host.guests.end(), has);
    return found == host.guests.end() ? nullptr : &*found;
}

} // namespace

// The MAC address is always said, so that the new interface can be told from the others. xl takes a second
// one of the same address without a word. A bridge that is not there fails in the hotplug script, seconds
// later.
Result<Plan> planAttachNic(const Guest &guest, const HostState &host, const ActionParameters &with)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;
    const QString mac = with.device.toLower();
    if (auto refused = refuseMac(mac))
        return *refused;
    if (const Guest *holder = holderOf(mac, host)) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has the MAC address %2 already."),
                    {holder->name, mac}));
    }
    static const QRegularExpression bridgeForm(QStringLiteral("^[A-Za-z0-9._-]{1,15}$"));
    if (!bridgeForm.match(with.bridge).hasMatch()) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "“%1” is no name of a bridge."), {with.bridge}));
    }
    const QString id = idOf(guest);
    Step step;
    step.command = Command{QStringLiteral("xl"),
                           {QStringLiteral("network-attach"), id, QStringLiteral("mac=") + mac,
                            QStringLiteral("bridge=") + with.bridge}};
    step.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest),
                   Condition{Condition::Kind::FolderExists, QStringLiteral("/sys/class/net/") + with.bridge},
                   Condition{Condition::Kind::NicAbsent, id, mac}};
    step.verifies = {Condition{Condition::Kind::NicConnected, id, mac}};
    step.timeout = 120s;
    step.verifyWithin = 30s;
    step.unprovenRemedy = Message(QT_TRANSLATE_NOOP(
        "messages", "The guest has no driver for it, or is too busy. Detach it again if it stays so."));
    return oneStep(
        Message(QT_TRANSLATE_NOOP("messages", "Attach an interface on %1 to %2"), {with.bridge, guest.name}),
        Risk::Routine, step);
}

Result<Plan> planDetachNic(const Guest &guest, const ActionParameters &with)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;
    if (guest.nics.isEmpty())
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no network interface."), {guest.name}));
    const QString mac = with.device.toLower();
    const auto nic = std::find_if(guest.nics.begin(), guest.nics.end(),
                                  [&](const GuestNic &n) { return !mac.isEmpty() && n.mac == mac; });
    if (nic == guest.nics.end()) {
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no interface “%2”."),
                                    {guest.name, with.device}));
    }
    const QString id = idOf(guest);
    Step step;
    step.command = Command{QStringLiteral("xl"), {QStringLiteral("network-detach"), id, mac}};
    step.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest)};
    step.verifies = {Condition{Condition::Kind::NicAbsent, id, mac}};
    step.timeout = 90s;
    step.verifyWithin = 30s;
    Plan plan =
        oneStep(Message(QT_TRANSLATE_NOOP("messages", "Detach the interface %1 from %2"), {mac, guest.name}),
                Risk::Disruptive, step);
    plan.losses = {
        guest.nics.size() == 1
            ? Message(QT_TRANSLATE_NOOP("messages", "It is the only interface of %1: nobody reaches it "
                                                    "over the network afterwards."),
                      {guest.name})
            : Message(QT_TRANSLATE_NOOP("messages", "What %1 does over this interface is cut off."),
                      {guest.name})};
    return plan;
}

} // namespace domcero
