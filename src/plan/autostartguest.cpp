// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/config/linksteps.h"
#include "plan/guestplans.h"
#include "plan/guestwords.h"

namespace domcero {

namespace {

const QString autoFolder = QStringLiteral("/etc/xen/auto");

QString withoutConfig(const Guest &guest)
{
    return guest.configPath.mid(guest.configPath.lastIndexOf(QLatin1Char('/')) + 1);
}

} // namespace

// The script xendomains starts what is linked in /etc/xen/auto, in the order of the names there. Not every
// package makes that folder.
Result<Plan> planAutostartOn(const Guest &guest)
{
    if (guest.configPath.isEmpty())
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no config file."), {guest.name}));
    if (guest.startsWithHost) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 starts with the host already."),
                               {guest.name}));
    }
    // The list of what starts with a host is one of lines: such a link would not be seen again.
    if (guest.configPath.contains(u'\n')) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The name of the config file of %1 has a line break."),
                    {guest.name}),
            Message(QT_TRANSLATE_NOOP("messages", "Rename the file on the host.")));
    }
    Step folder;
    folder.title =
        Message(QT_TRANSLATE_NOOP("messages", "Make the folder %1, if it is missing"), {autoFolder});
    folder.command = Command{QStringLiteral("mkdir"), {QStringLiteral("-p"), autoFolder}};
    folder.guards = {Condition{Condition::Kind::FileExists, guest.configPath}};
    folder.verifies = {Condition{Condition::Kind::FolderExists, autoFolder}};

    const AutostartLink link{autoFolder + QLatin1Char('/') + withoutConfig(guest), guest.configPath};
    Step step = makeLinkStep(link);
    step.guards.prepend(Condition{Condition::Kind::FileExists, guest.configPath});
    return planOf(Message(QT_TRANSLATE_NOOP("messages", "Let %1 start with the host"), {guest.name}),
                  Risk::Routine, {folder, step});
}

// Only links are removed: a config that itself lies in the folder would be lost.
Result<Plan> planAutostartOff(const Guest &guest)
{
    if (!guest.startsWithHost) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 does not start with the host."),
                               {guest.name}));
    }
    if (guest.autostartLinks.isEmpty()) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The config file of %1 itself lies in %2."),
                               {guest.name, autoFolder}),
                       Message(QT_TRANSLATE_NOOP("messages", "Move it to /etc/xen on the host.")));
    }
    QList<Step> steps;
    for (const AutostartLink &link : guest.autostartLinks)
        steps.append(removeLinkStep(link));
    return planOf(
        Message(QT_TRANSLATE_NOOP("messages", "Let %1 no longer start with the host"), {guest.name}),
        Risk::Routine, steps);
}

} // namespace domcero
