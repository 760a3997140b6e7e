// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guestactiontexts.h"

#include "base/hosttext.h"

namespace domcero {

QString GuestActionTexts::menuText(GuestAction action)
{
    switch (action) {
    case GuestAction::Start:
        return tr("&Start");
    case GuestAction::ShutDown:
        return tr("Shut &down");
    case GuestAction::Reboot:
        return tr("&Reboot");
    case GuestAction::ForceOff:
        return tr("&Force off");
    case GuestAction::Pause:
        return tr("&Pause");
    case GuestAction::Resume:
        return tr("R&esume");
    }
    return {};
}

QString GuestActionTexts::description(GuestAction action)
{
    switch (action) {
    case GuestAction::Start:
        return tr("Start the guest from its config file.");
    case GuestAction::ShutDown:
        return tr("Ask the guest's system to shut down.");
    case GuestAction::Reboot:
        return tr("Ask the guest's system to restart.");
    case GuestAction::ForceOff:
        return tr("Switch the guest off at once, as if its power were cut.");
    case GuestAction::Pause:
        return tr("Stop the guest's CPUs; its memory stays.");
    case GuestAction::Resume:
        return tr("Let a paused guest run on.");
    }
    return {};
}

QString GuestActionTexts::question(GuestAction action, const QStringList &guests)
{
    const int n = static_cast<int>(guests.size());
    const QString name = displayText(guests.value(0));
    switch (action) {
    case GuestAction::Start:
        return n == 1 ? tr("Start %1?").arg(name) : tr("Start %n guest(s)?", nullptr, n);
    case GuestAction::ShutDown:
        return n == 1 ? tr("Shut down %1?").arg(name) : tr("Shut down %n guest(s)?", nullptr, n);
    case GuestAction::Reboot:
        return n == 1 ? tr("Reboot %1?").arg(name) : tr("Reboot %n guest(s)?", nullptr, n);
    case GuestAction::ForceOff:
        return n == 1 ? tr("Force %1 off?").arg(name) : tr("Force %n guest(s) off?", nullptr, n);
    case GuestAction::Pause:
        return n == 1 ? tr("Pause %1?").arg(name) : tr("Pause %n guest(s)?", nullptr, n);
    case GuestAction::Resume:
        return n == 1 ? tr("Resume %1?").arg(name) : tr("Resume %n guest(s)?", nullptr, n);
    }
    return {};
}

QString GuestActionTexts::done(GuestAction action, const QStringList &guests, const QString &host)
{
    const int n = static_cast<int>(guests.size());
    const QString name = displayText(guests.value(0));
    switch (action) {
    case GuestAction::Start:
        return n == 1 ? tr("%1 was started on %2.").arg(name, host)
                      : tr("%n guest(s) were started on %1.", nullptr, n).arg(host);
    case GuestAction::ShutDown:
        return n == 1 ? tr("%1 was shut down on %2.").arg(name, host)
                      : tr("%n guest(s) were shut down on %1.", nullptr, n).arg(host);
    case GuestAction::Reboot:
        return n == 1 ? tr("%1 was rebooted on %2.").arg(name, host)
                      : tr("%n guest(s) were rebooted on %1.", nullptr, n).arg(host);
    case GuestAction::ForceOff:
        return n == 1 ? tr("%1 was forced off on %2.").arg(name, host)
                      : tr("%n guest(s) were forced off on %1.", nullptr, n).arg(host);
    case GuestAction::Pause:
        return n == 1 ? tr("%1 was paused on %2.").arg(name, host)
                      : tr("%n guest(s) were paused on %1.", nullptr, n).arg(host);
    case GuestAction::Resume:
        return n == 1 ? tr("%1 was resumed on %2.").arg(name, host)
                      : tr("%n guest(s) were resumed on %1.", nullptr, n).arg(host);
    }
    return {};
}

QString GuestActionTexts::nothingSelected()
{
    return tr("Select a guest first.");
}

QString GuestActionTexts::underWay()
{
    return tr("Another action on this guest is under way.");
}

QString GuestActionTexts::failed(const QString &guest, const QString &host, const QString &why)
{
    return tr("%1 on %2: %3").arg(displayText(guest), host, why);
}

} // namespace domcero
