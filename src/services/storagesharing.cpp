// SPDX-License-Identifier: GPL-3.0-or-later
// Disks of one host that more than one writes to.
#include "services/storagejudgements.h"

#include <QHash>

#include <algorithm>

namespace domcero::storagejudgements {

namespace {

using Kind = StorageFinding::Kind;
using Severity = StorageFinding::Severity;

struct Users
{
    QStringList writing; // guests that live
    QStringList reading; // live, and have it read-only
    QStringList configured;
    QStringList readingConfigured;
};

void addOnce(QStringList &list, const QString &name)
{
    if (!list.contains(name))
        list.append(name);
}

QHash<StorageId, Users> usersOf(const Judged &host, QList<StorageId> &order)
{
    QHash<StorageId, Users> all;
    for (const GuestDiskUse &use : host.uses.guestDisks()) {
        if (!use.what || use.disk.cdrom)
            continue;
        if (!all.contains(*use.what))
            order.append(*use.what);
        Users &users = all[*use.what];
        if (use.running)
            addOnce(use.disk.readOnly ? users.reading : users.writing, use.guest);
        else
            addOnce(use.disk.readOnly ? users.readingConfigured : users.configured, use.guest);
    }
    return all;
}

StorageFinding finding(Kind kind, Severity severity, const Judged &host, const StorageId &thing,
                       const QStringList &guests)
{
    StorageFinding found;
    found.kind = kind;
    found.severity = severity;
    found.hosts = {host.host.id};
    found.guests = guests;
    found.thing = thing;
    return found;
}

void judgeGuests(const Judged &host, const StorageId &thing, const Users &users,
                 QList<StorageFinding> &findings)
{
    const QString path = host.index.pathOf(thing);
    const QStringList running = users.writing + users.reading;
    if (!users.writing.isEmpty() && running.size() > 1) {
        StorageFinding found = finding(Kind::TwoGuests, Severity::Danger, host, thing, running);
        found.what = Message(
            QT_TRANSLATE_NOOP("messages", "The guests %1 and %2 on %3 have the disk %4 at the same time, and "
                                          "it is written to."),
            {running.at(0), running.at(1), host.host.name, path});
        found.remedy = Message(
            QT_TRANSLATE_NOOP("messages", "Shut one of them down now, and check the file system before "
                                          "either is started again."));
        findings.append(found);
        return;
    }
    const QStringList all = running + users.configured + users.readingConfigured;
    const bool written = !users.writing.isEmpty() || !users.configured.isEmpty();
    if (!written || all.size() < 2)
        return;
    StorageFinding found = finding(Kind::TwoConfigs, Severity::Warning, host, thing, all);
    found.what = Message(
        QT_TRANSLATE_NOOP("messages", "The disk %4 is in the configs of the guests %1 and %2 on %3. Both at "
                                      "the same time would corrupt it."),
        {all.at(0), all.at(1), host.host.name, path});
    found.remedy = Message(QT_TRANSLATE_NOOP(
        "messages", "Take it out of one of the configs, or give each guest a disk of its own."));
    findings.append(found);
}

void judgeMounts(const Judged &host, const StorageId &thing, const Users &users,
                 QList<StorageFinding> &findings)
{
    const QStringList running = users.writing + users.reading;
    for (const StorageUse &use : host.uses.of(thing)) {
        if (use.kind != UseKind::Mounted && use.kind != UseKind::Swap)
            continue;
        const QString path = host.index.pathOf(thing);
        const QString where = use.kind == UseKind::Swap ? QStringLiteral("swap") : use.name;
        const bool written = !users.writing.isEmpty() || !use.readOnly;
        if (!running.isEmpty() && written) {
            StorageFinding found = finding(Kind::MountedAndGuest, Severity::Danger, host, thing, running);
            found.what =
                Message(QT_TRANSLATE_NOOP("messages",
                                          "%1 is mounted at %2 on the host %3 while the guest %4 has it as "
                                          "its disk."),
                        {path, where, host.host.name, running.first()});
            found.remedy = Message(QT_TRANSLATE_NOOP(
                "messages", "Unmount it on the host now, and check the file system when the "
                            "guest is shut down."));
            findings.append(found);
        } else if (running.isEmpty() && !users.configured.isEmpty()) {
            StorageFinding found =
                finding(Kind::MountedAndConfig, Severity::Notice, host, thing, users.configured);
            found.what = Message(
                QT_TRANSLATE_NOOP("messages", "%1, a disk of the guest %4, is mounted at %2 on the host %3."),
                {path, where, host.host.name, users.configured.first()});
            found.remedy = Message(QT_TRANSLATE_NOOP("messages", "Unmount it before the guest is started."));
            findings.append(found);
        }
        return; // one of them is enough
    }
}

// A guest with LVM on its disk, and a dom0 that found the group there and activated it.
void judgeInnerGroup(const Judged &host, const StorageId &thing, const Users &users,
                     QList<StorageFinding> &findings)
{
    if (users.writing.isEmpty())
        return;
    for (const StorageUse &use : host.uses.of(thing)) {
        if (use.kind != UseKind::GroupMember)
            continue;
        const QList<const LogicalVolume *> volumes = host.index.volumesOf(use.name);
        if (std::none_of(volumes.begin(), volumes.end(), [](const LogicalVolume *v) { return v->active; }))
            continue;
        StorageFinding found = finding(Kind::MountedAndGuest, Severity::Danger, host, thing, users.writing);
        found.what = Message(
            QT_TRANSLATE_NOOP("messages",
                              "The volume group %1 lies on %2, the disk of the running guest %4, and is "
                              "active on the host %3."),
            {use.name, host.index.pathOf(thing), host.host.name, users.writing.first()});
        found.remedy = Message(QT_TRANSLATE_NOOP(
            "messages", "Deactivate it on the host (vgchange -an), and keep LVM from looking into "
                        "guests' disks by global_filter in /etc/lvm/lvm.conf."));
        findings.append(found);
    }
}

void judgeBase(const Judged &host, const StorageId &thing, const Users &users,
               QList<StorageFinding> &findings)
{
    if (users.writing.isEmpty() && users.configured.isEmpty())
        return;
    for (const StorageUse &use : host.uses.of(thing)) {
        if (use.kind != UseKind::BackingFile)
            continue;
        const bool now = !users.writing.isEmpty();
        const QStringList guests = now ? users.writing : users.configured;
        StorageFinding found =
            finding(Kind::BaseWritten, now ? Severity::Danger : Severity::Warning, host, thing, guests);
        found.what = Message(
            QT_TRANSLATE_NOOP("messages", "The guest %1 on %2 has %3 as a disk to write to, and %4 builds on "
                                          "that image."),
            {guests.first(), host.host.name, thing.name, use.name});
        found.remedy = Message(QT_TRANSLATE_NOOP(
            "messages", "What builds on an image is lost when the image changes. Give the guest "
                        "an image of its own, or make that disk read-only."));
        findings.append(found);
        return;
    }
}

} // namespace

void judgeSharing(const Judged &host, QList<StorageFinding> &findings)
{
    QList<StorageId> order;
    const QHash<StorageId, Users> all = usersOf(host, order);
    for (const StorageId &thing : std::as_const(order)) {
        const Users users = all.value(thing);
        judgeGuests(host, thing, users, findings);
        judgeMounts(host, thing, users, findings);
        judgeInnerGroup(host, thing, users, findings);
        judgeBase(host, thing, users, findings);
    }
}

} // namespace domcero::storagejudgements
