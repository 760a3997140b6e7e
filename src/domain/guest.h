// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "base/error.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace domcero {

// What a guest is doing, as one word. xl prints six flags, r b p s c d (man xl, "list"); `Idle` is its b,
// blocked: waiting for work. A guest whose flags are all clear at the moment of reading is runnable, so
// Running. Stopped guests exist only as config files.
enum class GuestState { Stopped, Running, Idle, Paused, ShuttingDown, Crashed, Dying };

enum class GuestType { Unknown, Pv, Pvh, Hvm };

// Alive: a domain of this name exists on the host, in whatever state.
constexpr bool isAlive(GuestState state)
{
    return state != GuestState::Stopped;
}

struct GuestDisk
{
    QString target; // path, or empty for an empty CD drive
    QString format; // raw, qcow2, vhd, ...
    QString vdev;   // xvda, hdc, ...
    bool readOnly = false;
    bool cdrom = false;

    friend bool operator==(const GuestDisk &, const GuestDisk &) = default;
};

struct GuestNic
{
    QString mac;
    QString bridge;
    QString model;

    friend bool operator==(const GuestNic &, const GuestNic &) = default;
};

// A link that makes a guest start with its host: what stands in it may be relative ("../web.cfg").
struct AutostartLink
{
    QString path;
    QString target;

    friend bool operator==(const AutostartLink &, const AutostartLink &) = default;
};

// One guest of one host: what its config file says and, while it lives, what the hypervisor says.
// Its identity is the name: Xen keeps it unique among living domains, while the domain id changes at every
// reboot.
struct Guest
{
    QString name;                // lossless host text, see base/hosttext.h
    QString uuid;                // lower case, empty when unknown
    std::optional<int> domainId; // while alive
    GuestState state = GuestState::Stopped;
    GuestType type = GuestType::Unknown;
    int vcpus = 0; // online while alive, else what the config starts with
    int maxVcpus = 0;
    ByteSize memory; // now while alive, else what the config starts with
    ByteSize maxMemory;
    double cpuSeconds = 0;                      // CPU time used since the domain was made
    std::optional<std::chrono::seconds> uptime; // at the time of reading
    QList<GuestDisk> disks;                     // while alive those that it has
    QList<GuestNic> nics;
    QList<GuestDisk> configuredDisks; // what its config says; equal to `disks` while it is stopped

    QString configPath;                  // empty: alive without a config in /etc/xen
    std::optional<Error> configProblem;  // the config could not be read or understood
    bool startsWithHost = false;         // its config is linked in /etc/xen/auto, or lies there itself
    QList<AutostartLink> autostartLinks; // those links; empty where the config itself lies there

    friend bool operator==(const Guest &a, const Guest &b);
};

} // namespace domcero
