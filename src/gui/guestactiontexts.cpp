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
    case GuestAction::Save:
        return tr("S&ave to a file...");
    case GuestAction::Restore:
        return tr("Restore &from a file...");
    case GuestAction::AutostartOn:
        return tr("Start &with the host");
    case GuestAction::AutostartOff:
        return tr("Do &not start with the host");
    case GuestAction::Rename:
        return tr("Rena&me...");
    case GuestAction::SetVcpus:
        return tr("Set v&CPUs...");
    case GuestAction::SetMemory:
        return tr("Set mem&ory...");
    case GuestAction::SetMemoryLimit:
        return tr("Set memory ceiling (e&xpert)...");
    case GuestAction::AttachDisk:
        return tr("Attach &disk...");
    case GuestAction::DetachDisk:
        return tr("Detach disk...");
    case GuestAction::AttachNic:
        return tr("Attach &interface...");
    case GuestAction::DetachNic:
        return tr("Detach interface...");
    case GuestAction::InsertDisc:
        return tr("Inse&rt disc...");
    case GuestAction::EjectDisc:
        return tr("&Eject disc...");
    case GuestAction::SendSysRq:
        return tr("Send &key (SysRq)...");
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
    case GuestAction::Save:
        return tr("Write the guest's memory to a file on the host, and stop it.");
    case GuestAction::Restore:
        return tr("Let a saved guest go on where it was.");
    case GuestAction::AutostartOn:
        return tr("Link its config file in /etc/xen/auto.");
    case GuestAction::AutostartOff:
        return tr("Remove the link to its config file from /etc/xen/auto.");
    case GuestAction::Rename:
        return tr("Give the running guest another name, until its next start.");
    case GuestAction::SetVcpus:
        return tr("Change how many virtual CPUs the running guest has.");
    case GuestAction::SetMemory:
        return tr("Change how much memory the running guest has.");
    case GuestAction::SetMemoryLimit:
        return tr("Change how much memory the hypervisor lets the guest have.");
    case GuestAction::AttachDisk:
        return tr("Give the running guest a volume or an image as a disk.");
    case GuestAction::DetachDisk:
        return tr("Take a disk away from the running guest.");
    case GuestAction::AttachNic:
        return tr("Give the running guest a network interface.");
    case GuestAction::DetachNic:
        return tr("Take a network interface away from the running guest.");
    case GuestAction::InsertDisc:
        return tr("Put an image into the guest's disc drive.");
    case GuestAction::EjectDisc:
        return tr("Take the disc out of the guest's drive.");
    case GuestAction::SendSysRq:
        return tr("Send a magic key to the guest's Linux kernel.");
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
    case GuestAction::Save:
        return n == 1 ? tr("Save %1 to a file").arg(name) : tr("Save %n guest(s) to files", nullptr, n);
    case GuestAction::Restore:
        return n == 1 ? tr("Restore %1 from a file").arg(name)
                      : tr("Restore %n guest(s) from files", nullptr, n);
    case GuestAction::AutostartOn:
        return n == 1 ? tr("Let %1 start with the host").arg(name)
                      : tr("Let %n guest(s) start with the host", nullptr, n);
    case GuestAction::AutostartOff:
        return n == 1 ? tr("Let %1 no longer start with the host").arg(name)
                      : tr("Let %n guest(s) no longer start with the host", nullptr, n);
    case GuestAction::Rename:
        return tr("Rename %1").arg(name);
    case GuestAction::SetVcpus:
        return n == 1 ? tr("vCPUs of %1").arg(name) : tr("vCPUs of %n guest(s)", nullptr, n);
    case GuestAction::SetMemory:
        return n == 1 ? tr("Memory of %1").arg(name) : tr("Memory of %n guest(s)", nullptr, n);
    case GuestAction::SetMemoryLimit:
        return n == 1 ? tr("Memory ceiling of %1").arg(name)
                      : tr("Memory ceiling of %n guest(s)", nullptr, n);
    case GuestAction::AttachDisk:
        return tr("Attach a disk to %1").arg(name);
    case GuestAction::DetachDisk:
        return tr("Detach a disk from %1").arg(name);
    case GuestAction::AttachNic:
        return tr("Attach a network interface to %1").arg(name);
    case GuestAction::DetachNic:
        return tr("Detach a network interface from %1").arg(name);
    case GuestAction::InsertDisc:
        return n == 1 ? tr("Insert a disc into the drive of %1").arg(name)
                      : tr("Insert a disc into the drives of %n guest(s)", nullptr, n);
    case GuestAction::EjectDisc:
        return n == 1 ? tr("Eject the disc of %1").arg(name)
                      : tr("Eject the discs of %n guest(s)", nullptr, n);
    case GuestAction::SendSysRq:
        return n == 1 ? tr("Send a key to %1").arg(name) : tr("Send a key to %n guest(s)", nullptr, n);
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
    case GuestAction::Save:
        return n == 1 ? tr("%1 was saved on %2.").arg(name, host)
                      : tr("%n guest(s) were saved on %1.", nullptr, n).arg(host);
    case GuestAction::Restore:
        return n == 1 ? tr("%1 was restored on %2.").arg(name, host)
                      : tr("%n guest(s) were restored on %1.", nullptr, n).arg(host);
    case GuestAction::AutostartOn:
        return n == 1 ? tr("%1 starts with %2 now.").arg(name, host)
                      : tr("%n guest(s) start with %1 now.", nullptr, n).arg(host);
    case GuestAction::AutostartOff:
        return n == 1 ? tr("%1 no longer starts with %2.").arg(name, host)
                      : tr("%n guest(s) no longer start with %1.", nullptr, n).arg(host);
    case GuestAction::Rename:
        return tr("%1 was renamed on %2.").arg(name, host);
    case GuestAction::SetVcpus:
        return n == 1 ? tr("The vCPUs of %1 on %2 were set.").arg(name, host)
                      : tr("The vCPUs of %n guest(s) on %1 were set.", nullptr, n).arg(host);
    case GuestAction::SetMemory:
        return n == 1 ? tr("The memory of %1 on %2 was set.").arg(name, host)
                      : tr("The memory of %n guest(s) on %1 was set.", nullptr, n).arg(host);
    case GuestAction::SetMemoryLimit:
        return n == 1 ? tr("The memory ceiling of %1 on %2 was set.").arg(name, host)
                      : tr("The memory ceiling of %n guest(s) on %1 was set.", nullptr, n).arg(host);
    case GuestAction::AttachDisk:
        return tr("%1 on %2 has the disk.").arg(name, host);
    case GuestAction::DetachDisk:
        return tr("The disk of %1 on %2 was detached.").arg(name, host);
    case GuestAction::AttachNic:
        return tr("%1 on %2 has the interface.").arg(name, host);
    case GuestAction::DetachNic:
        return tr("The interface of %1 on %2 was detached.").arg(name, host);
    case GuestAction::InsertDisc:
        return n == 1 ? tr("The disc is in the drive of %1 on %2.").arg(name, host)
                      : tr("The disc is in the drives of %n guest(s) on %1.", nullptr, n).arg(host);
    case GuestAction::EjectDisc:
        return n == 1 ? tr("The disc of %1 on %2 was ejected.").arg(name, host)
                      : tr("The discs of %n guest(s) on %1 were ejected.", nullptr, n).arg(host);
    case GuestAction::SendSysRq:
        return n == 1 ? tr("%1 on %2 has taken the key.").arg(name, host)
                      : tr("%n guest(s) on %1 have taken the key.", nullptr, n).arg(host);
    }
    return {};
}

QString GuestActionTexts::nothingSelected()
{
    return tr("Select a guest first.");
}

QString GuestActionTexts::oneOnly()
{
    return tr("Select one guest only.");
}

QString GuestActionTexts::backUp()
{
    return tr("&Back up...");
}

QString GuestActionTexts::backUpDescription()
{
    return tr("Pack its disks and its config into a folder on the host, also while it runs.");
}

QString GuestActionTexts::more()
{
    return tr("&More");
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
