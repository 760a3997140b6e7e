// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/config/newguest.h"

#include "plan/guestwords.h"

#include <algorithm>

namespace domcero {

std::optional<Error> refuseNewGuest(const QString &name, const Guest &made, const HostState &host)
{
    if (made.configProblem)
        return made.configProblem;
    if (made.name != name)
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "The text does not name its guest %1."), {name}));
    for (const Guest &other : host.guests) {
        if (other.name == name) {
            return badParameter(
                Message(QT_TRANSLATE_NOOP("messages", "There is a guest %1 already."), {name}));
        }
        if (!made.uuid.isEmpty() && other.uuid == made.uuid) {
            return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The UUID %1 is that of the guest %2."),
                                        {made.uuid, other.name}));
        }
        for (const GuestNic &nic : made.nics) {
            const auto same = [&](const GuestNic &one) {
                return !nic.mac.isEmpty() && one.mac.compare(nic.mac, Qt::CaseInsensitive) == 0;
            };
            if (std::any_of(other.nics.begin(), other.nics.end(), same)) {
                return badParameter(Message(
                    QT_TRANSLATE_NOOP("messages", "The MAC address %1 is that of a card of the guest %2."),
                    {nic.mac, other.name}));
            }
        }
    }
    return std::nullopt;
}

} // namespace domcero
