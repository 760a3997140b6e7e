// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simload.h"

#include <QByteArray>
#include <QList>

#include <chrono>

namespace domcero {

class SimCfg;

struct SimDisk
{
    QByteArray target; // empty: no medium in the drive
    QByteArray format = "raw";
    QByteArray vdev;
    bool readOnly = false;
    bool cdrom = false;
    int state = 4; // of the guest's end: 4 connected
};

struct SimNic
{
    QByteArray mac;
    QByteArray bridge = "xenbr0";
    QByteArray model;
    QByteArray type; // "ioemu" or "vif" where the config says it
    int index = -1;  // -1: its place in the list
};

// The positional and the key=value form of a disk, as far as configs of this site and `xl block-attach` use
// them.
SimDisk simDiskFrom(const QByteArray &spec);
// Xen's number of a disk's name: xvda is 202:0, hda 3:0, as `xl block-list` prints them.
int simVdevNumber(const QByteArray &vdev);

// What a config file asks for, with xl's defaults filled in.
struct SimGuestConfig
{
    QByteArray name;
    QByteArray uuid;
    QByteArray type = "pv"; // "pv", "pvh", "hvm"
    int vcpus = 1;
    int maxVcpus = 1;
    qint64 memoryKiB = 0;
    qint64 maxMemoryKiB = 0;
    QByteArray kernel;
    QByteArray ramdisk;
    QByteArray bootloader;
    QByteArray commandLine;
    QByteArray boot;
    QByteArray serial;
    bool vfb = false;
    QByteArray vncListen;
    QByteArray onPoweroff = "destroy";
    QByteArray onReboot = "restart";
    QByteArray onCrash = "destroy";
    QList<SimDisk> disks;
    QList<SimNic> nics;

    static SimGuestConfig from(const SimCfg &cfg);
};

// How a guest behaves once it lives. Chosen by its name.
struct SimBehaviour
{
    SimLoad load;
    double shutDownShare = 1;     // of SimPace::shutDown
    bool answersControl = true;   // PV drivers: without them `xl shutdown` of an HVM guest is refused
    bool obeysPowerButton = true; // ACPI, `xl shutdown -F`
    bool ignoresShutDown = false; // takes the request and stays
    bool crashesAtBoot = false;   // some seconds after it started
    bool onlinesVcpus = true;     // brings a vCPU up that xl vcpu-set allows; all take one down
    bool balloons = true;         // follows xl mem-set
};

// A living domain. Counters are what the hypervisor and the backends would hold.
struct SimDomain
{
    enum class Phase { Building, Living, ShutDown, Dying };

    int id = 0;
    SimGuestConfig config;
    SimBehaviour behaviour;
    Phase phase = Phase::Building;
    int pauses = 0;         // each `xl pause` wants an `xl unpause` of its own
    bool stopping = false;  // asked to shut down or to reboot
    bool rebooting = false; // and which of the two
    int reason = -1;        // of a domain that shut down: 0 power off, 1 reboot, 3 crash
    std::chrono::milliseconds startedAt{0};
    double cpuSeconds = 0;
    double cpuPercent = 0; // over the last moment
    double sent = 0;       // bytes, as the guest sees it
    double received = 0;
    double readSectors = 0;
    double writtenSectors = 0;
    double readRequests = 0;
    double writeRequests = 0;

    bool isDom0() const { return id == 0; }
    bool isPaused() const { return pauses > 0; }
    bool crashed() const { return reason == 3; }
    bool usesControl() const { return config.type != "hvm" || behaviour.answersControl; }
    qint64 memoryKiB() const { return config.memoryKiB; }
    // A QEMU serves it: always for HVM; else for a disk that was of a format of QEMU's when it was made.
    bool hasDeviceModel = false;
    QByteArray sysrq; // the letter that it has not taken yet
};

} // namespace domcero
