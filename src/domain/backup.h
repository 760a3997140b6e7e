// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "base/error.h"
#include "domain/guestchange.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace domcero {

// A backup of a guest: a folder with its disks, packed, its config and a manifest. Strings are lossless host
// text. A folder under its own name is whole; while it is made, and where that was cut short, it is called
// NAME.part.

// What the guest did while its disks were read, which says how good they are.
enum class BackupMoment {
    Running, // as a power cut would have left them
    Paused,  // likewise, but all of them at one moment
    Stopped, // as the guest left them
};

struct BackupDisk
{
    QString vdev;   // "xvda"
    QString source; // what the guest had as its disk
    QString format; // there: "raw", "qcow2"; what is packed is always what the guest saw
    QString file;   // in the folder: "xvda.zst", "xvda.gz"
    ByteSize size;  // as the guest saw it

    friend bool operator==(const BackupDisk &, const BackupDisk &) = default;
};

struct Backup
{
    QString folder; // its whole path on the host
    bool whole = false;
    QString guest;
    QString uuid;                   // of the guest; may be empty
    QString host;                   // whose guest it was, as the desk called it
    std::chrono::seconds takenAt{}; // since 1970, by the clock of whoever made it
    BackupMoment moment = BackupMoment::Running;
    QString configPath; // where the guest's config was; empty: it had none, and the backup has none
    QList<BackupDisk> disks;
    ByteSize stored; // what the folder's files take

    friend bool operator==(const Backup &, const Backup &) = default;
};

// The backups that lie below a folder of a host.
struct BackupList
{
    QString folder;
    QList<Backup> backups; // the newest first
    ByteSize free;         // room there

    friend bool operator==(const BackupList &, const BackupList &) = default;
};

// So much of a disk is packed by itself, and the index of a packed file says where each piece ends in it
// (/resources/tools).
inline constexpr qint64 packedPieceBytes = qint64{16} * 1024 * 1024;
// In each backup that has a config.
inline constexpr char backupConfigFile[] = "config.cfg";
inline constexpr char backupManifestFile[] = "manifest.json";
inline constexpr char backupSumsFile[] = "SHA256SUMS"; // of all the others; one that has none is a half one
inline constexpr char packedIndexEnding[] = ".index";
// What is behind the name of one that is being made.
inline constexpr char halfBackupEnding[] = ".part";
// The tag of a snapshot that is there for a backup, and goes when that is made.
inline constexpr char backupSnapshotTag[] = "domcero.backup";
// Where backups lie on a host when nothing else is said.
inline constexpr char usualBackupFolder[] = "/var/backups/domcero";

// What is done to backups that are there.
enum class BackupDeed {
    Check, // one: whether it can be unpacked and has its sums
    Drop,  // some, whole or half
};

// What is wanted of a new one.
struct BackupRequest
{
    QString guest;
    QString folder = QString::fromLatin1(usualBackupFolder); // on the host; a folder for each guest is in it
    QStringList without;                                     // disks that are left out, by their vdev
    bool pause = false; // the guest stands still for the moment of the snapshots, or, where a disk can have
                        // none, while that is read
    bool flush = false; // it is asked to write to its disks all that it holds back, before that (SysRq s)
    ByteSize snapshotRoom; // for what changes meanwhile on each; zero: a fifth of the disk
    int keep = 0;          // so many of this guest's stay there, and the older ones go; 0: all

    friend bool operator==(const BackupRequest &, const BackupRequest &) = default;
};

// A backup that becomes a guest again.
struct RestoreRequest
{
    Backup backup;
    // The guest, under its own name, gets its disks back: the present ones are kept aside. Else a new guest.
    bool inPlace = false;
    bool withConfig = false; // in place: the config as it was too
    GuestCopy as; // of a new guest: name, path, uuid, macs, and where each disk goes (Kind::Restored)

    friend bool operator==(const RestoreRequest &, const RestoreRequest &) = default;
};

} // namespace domcero
