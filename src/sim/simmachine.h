// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QMap>

#include <chrono>

namespace domcero {

// Of 4 MiB each, on a physical volume.
struct SimExtents
{
    QByteArray on;
    qint64 first = 0;
    qint64 count = 0;
};

// A partition of a guest's disk, in whole MiB.
struct SimPart
{
    int number = 0;
    qint64 startMiB = 0;
    qint64 mebibytes = 0;
    QByteArray fileSystem;    // as blkid names it
    qint64 usedMiB = 0;       // of ext
    qint64 fileSystemKiB = 0; // zero: it fills its partition
};

// What a loop device shows of a disk, in bytes.
struct SimLoop
{
    QByteArray name;
    QByteArray disk;
    qint64 start = 0;
    qint64 bytes = 0;
};

struct SimVolume
{
    QByteArray name;
    qint64 mebibytes = 0;  // whole extents of 4 MiB
    QByteArray fileSystem; // as blkid names it; empty: nothing known is on it
    QByteArray label;
    double fill = 0;     // percent: of the file system, of a snapshot's room, of a pool
    QByteArray origin;   // of a copy-on-write snapshot
    QByteArray pool;     // of a thin volume
    bool isPool = false; // a thin pool
    // What need not be told.
    bool active = true;
    bool merging = false;         // a snapshot that goes back when its origin is next activated
    QByteArray uuid = {};         // empty: that of its name
    QList<SimExtents> extents{};  // of a pool: of its data
    QList<SimExtents> metadata{}; // of a pool
    qint64 fileSystemKiB = 0;     // zero: its file system fills it
    QList<SimPart> parts{};       // of a disk that is divided
    QByteArrayList tags{};
};

struct SimVolumeGroup
{
    QByteArray name;
    qint64 mebibytes = 0; // whole extents of 4 MiB
    QByteArrayList physicalVolumes;
    QList<SimVolume> volumes;
    QMap<QByteArray, qint64>
        sizes{};               // MiB of its physical volumes; the rest have equal shares of what is left
    QList<SimExtents> spare{}; // for the repair of a pool's metadata
};

// A disk or a partition of dom0. Those that hold physical volumes need not be told.
struct SimBlockDevice
{
    QByteArray name; // "sda1"
    qint64 mebibytes = 0;
    QByteArray disk; // of a partition: the disk
    QByteArray model;
    QByteArray serial;
    QByteArray wwn; // "naa.5000..."
    QByteArray fileSystem;
    QByteArray label;
    QByteArray mountedAt;
    QByteArray byPath{}; // its name in /dev/disk/by-path
};

// An iSCSI target somewhere on the network, with one disk.
struct SimTarget
{
    QByteArray name;   // "iqn..."
    QByteArray portal; // "10.0.0.20:3260"
    SimBlockDevice disk;
    QByteArray user; // CHAP; empty: it lets everybody in
    QByteArray password;
    int session = 0;              // logged in, by this number
    QList<SimVolumeGroup> away{}; // what is on its disk, while it is not
};

// An image file; the file itself is one of the host's.
struct SimImage
{
    QByteArray path;
    bool isQcow2 = false;
    qint64 mebibytes = 0; // what a guest sees
    qint64 onDiskMiB = 0;
    QByteArray backingFile; // of a qcow2
    QByteArray fileSystem;  // of a raw one
    QByteArray label;
    QByteArrayList snapshots{}; // inside a qcow2
    QList<SimPart> parts{};     // of a disk that is divided
};

// The machine a simulated dom0 runs on, as its tools describe it.
struct SimMachine
{
    QByteArray hostName = "dom0";
    QByteArray kernel = "6.1.0-28-amd64";
    QByteArray kernelVersion = "#1 SMP PREEMPT_DYNAMIC Debian 6.1.119-1 (2024-11-22)";
    QByteArray osRelease; // the text of /etc/os-release
    int cpus = 8;
    QByteArray cpuMhz = "2596.100";
    qint64 totalMiB = 32768;
    qint64 dom0MiB = 4096;
    int dom0Vcpus = 2;
    QByteArray xenVersion = "4.17.5";
    QByteArray virtCaps =
        "pv hvm hvm_directio pv_directio hap iommu_hap_pt_share vmtrace gnttab-v1 gnttab-v2";
    QByteArray xenCommandLine; // as xl info prints it
    std::chrono::seconds uptime{0};
    qint64 freeDiskKiB = 1841604; // of the one file system
    QByteArrayList bridges;
    QList<SimVolumeGroup> volumeGroups;
    QList<SimBlockDevice> blockDevices;
    QList<SimImage> images;
    QList<SimLoop> loops;
    QMap<QByteArray, QByteArray> nbds;   // which image a /dev/nbdN shows
    QMap<QByteArray, QByteArray> mounts; // which device or image is mounted on a folder of ours
    bool hasNbd = false;                 // the driver is loaded
    QByteArrayList tools;                // programs that are installed, beside those that every host has
    QByteArray xendomains = "enabled";   // "enabled", "disabled", "absent"
    QList<SimTarget> targets;            // that can be reached, where iscsiadm is installed
    QByteArray initiator;                // /etc/iscsi/initiatorname.iscsi; empty: no such file
    QByteArray xlConf;                   // /etc/xen/xl.conf
};

// How long things take. `instant` is for tests that look at answers, `lively` for a person.
struct SimPace
{
    using Duration = std::chrono::milliseconds;
    Duration command{0};  // any command, before it answers
    Duration dial{0};     // each stage of a connect
    Duration create{0};   // xl create, from the domain's birth to its first instruction
    Duration shutDown{0}; // what a guest needs to power off; each guest has its own share of it
    Duration teardown{0}; // from "shut down" to "gone"
    Duration destroy{0};  //
    Duration redial{1000};

    static SimPace instant() { return {}; }
    static SimPace lively()
    {
        using namespace std::chrono_literals;
        return {35ms, 120ms, 1800ms, 5000ms, 900ms, 700ms, 2000ms};
    }
};

} // namespace domcero
