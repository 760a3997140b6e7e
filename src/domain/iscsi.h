// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/blockdevice.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace domcero {

// A target that the initiator knows: a record of `iscsiadm -m node`. Passwords are never read.
struct IscsiNode
{
    enum class Startup { Unknown, Manual, Automatic, OnBoot };

    QString target;
    QString portal;       // "192.168.1.5:3260"; IPv6 in brackets
    int portalGroup = -1; // tpgt
    QString interface;    // "default", or the name of an iface record
    Startup startup = Startup::Unknown;
    bool chap = false; // node.session.auth.authmethod
    QString chapUser;

    friend bool operator==(const IscsiNode &, const IscsiNode &) = default;
};

// A target that is logged in.
struct IscsiSession
{
    int id = 0; // sid
    QString target;
    QString portal;
    QString transport;   // "tcp", "iser", ...
    QString state;       // the kernel's word: "LOGGED_IN", "FAILED", "FREE"; empty: not said
    QStringList devices; // kernel names of its disks

    bool loggedIn() const { return state.isEmpty() || state == QLatin1String("LOGGED_IN"); }

    friend bool operator==(const IscsiSession &, const IscsiSession &) = default;
};

// The host as an iSCSI initiator.
struct IscsiInitiator
{
    bool installed = false; // iscsiadm is there
    QString name;           // InitiatorName; empty: none is set
    QList<IscsiNode> nodes;
    QList<IscsiSession> sessions;

    friend bool operator==(const IscsiInitiator &, const IscsiInitiator &) = default;
};

} // namespace domcero
