// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "domain/guest.h"
#include "domain/guestaction.h"
#include "domain/linkstatus.h"

#include <QHash>
#include <QString>
#include <QUuid>

#include <memory>
#include <optional>
#include <vector>

namespace domcero {

// One line of the tree of hosts, and its place in it. A node stays where it is in memory for as long as it
// lives, so that its address can be the internal pointer of a model index (small consecutive numbers would
// collide in the hash of QModelIndex and make a view of 25,000 rows twenty times slower).
struct TreeNode
{
    enum class Kind { Root, Group, Host, Guest };

    Kind kind = Kind::Root;
    TreeNode *parent = nullptr;
    int row = -1;                                    // among parent->shown; -1: filtered out
    std::vector<std::unique_ptr<TreeNode>> children; // all, in the order of display
    std::vector<TreeNode *> shown;                   // those that pass the filter, same order
    bool wanted = true;                              // passes the filter; used while `shown` is made
    bool gone = false;                               // about to be removed
    QHash<QString, TreeNode *> childByName;          // of a host: its guests

    QString name;
    QUuid hostId;           // of a host and its guests
    QString address;        // of a host
    LinkStatus link;        // of a host
    bool simulated = false; // of a host: the demo
    bool stale = false;     // of a host: connected, but its readings do not come any more
    bool live = false;      // of a host and its guests: connected, so that what is shown is true now
    GuestState state = GuestState::Stopped; // of a guest
    std::optional<GuestAction> pending;     // of a guest
    bool configProblem = false;             // of a guest
    int cpus = 0;                           // what `cpuPercent` is a share of
    ByteSize memory;
    ByteSize totalMemory;             // of a host
    std::optional<double> cpuPercent; // 100 = one whole CPU
    double networkPerSecond = 0;      // bytes, both ways
    double diskPerSecond = 0;         // bytes, both ways

    // 0..1 of what it could use; empty while unknown.
    std::optional<double> load() const;
    // "Guest is alive and its host connected" and the like, as one small number to sort by.
    int stateRank() const;
};

} // namespace domcero
