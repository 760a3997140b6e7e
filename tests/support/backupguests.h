// SPDX-License-Identifier: GPL-3.0-or-later
// A guest with its disks, and a backup of it, for the tests of plans about backups.
#pragma once

#include "plan/backup/backupplans.h"
#include "support/storageplans.h"

namespace domcero::tests::backups {

using namespace Qt::StringLiterals;

inline const BackupMaking making{u"dom0-a"_s, std::chrono::seconds(1795995326), true};
inline const QString home = u"/var/backups/domcero/db"_s;
inline const QString folder = home + u"/2026-11-29T233526Z"_s;
inline const QString half = folder + u".part"_s;

// The guest "db" with the volume mail, a CD and, where it is asked for, other disks.
inline HostState oneGuest(GuestState state, const QList<GuestDisk> &more = {})
{
    Guest guest;
    guest.name = u"db"_s;
    guest.uuid = u"11111111-1111-4111-8111-111111111111"_s;
    guest.state = state;
    if (isAlive(state))
        guest.domainId = 7;
    guest.configPath = u"/etc/xen/db.cfg"_s;
    guest.configuredDisks = {{u"/dev/vg0/mail"_s, u"raw"_s, u"xvda"_s, false, false},
                             {u"/srv/x.iso"_s, u"raw"_s, u"hdc"_s, true, true}};
    guest.configuredDisks += more;
    guest.disks = guest.configuredDisks;
    HostState host;
    host.guests = {guest};
    return host;
}
inline const GuestDisk image{u"/srv/a.img"_s, u"raw"_s, u"xvdb"_s, false, false};
inline const GuestDisk qcow2{u"/srv/b.qcow2"_s, u"qcow2"_s, u"xvdc"_s, false, false};
inline const GuestDisk thin{u"/dev/vg0/thin"_s, u"raw"_s, u"xvdd"_s, false, false};

inline BackupRequest request()
{
    BackupRequest request;
    request.guest = u"db"_s;
    return request;
}

inline Result<Plan> backup(const HostState &host, const BackupRequest &asked = request(),
                           const StorageState &storage = manyThings())
{
    return planBackup(asked, host, storage, making);
}

// The commands, without the folder's long name.
inline QStringList shortly(const Result<Plan> &plan)
{
    QStringList lines = commandsOf(plan);
    for (QString &line : lines)
        line.replace(half, u"HALF"_s)
            .replace(folder, u"WHOLE"_s)
            .replace(u"-2026-11-29T233526Z"_s, u"-NOW"_s);
    return lines;
}

inline QByteArrayList lossesOf(const Result<Plan> &plan)
{
    QByteArrayList ids;
    if (plan) {
        for (const Message &loss : plan->losses)
            ids += loss.id();
    }
    return ids;
}

inline Backup taken()
{
    Backup backup;
    backup.folder = folder;
    backup.whole = true;
    backup.guest = u"db"_s;
    backup.uuid = u"11111111-1111-4111-8111-111111111111"_s;
    backup.configPath = u"/etc/xen/db.cfg"_s;
    backup.disks = {{u"xvda"_s, u"/dev/vg0/mail"_s, u"raw"_s, u"xvda.zst"_s, ByteSize::fromMiB(200)},
                    {u"xvdb"_s, u"/srv/a.img"_s, u"raw"_s, u"xvdb.zst"_s, ByteSize::fromMiB(100)}};
    return backup;
}
inline const QByteArray config = "name = 'db'\nuuid = '11111111-1111-4111-8111-111111111111'\nmemory = 256\n"
                                 "disk = ['phy:/dev/vg0/mail,xvda,w', 'file:/srv/a.img,xvdb,w']\n"
                                 "vif = ['mac=00:16:3e:00:00:01,bridge=br0']\n";

} // namespace domcero::tests::backups
