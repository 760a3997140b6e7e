// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/iscsi.h"

#include <QByteArrayView>
#include <QList>

namespace domcero {

// open-iscsi, from 2.0-872 on.

// `iscsiadm -m discovery -t sendtargets -p PORTAL`, and `iscsiadm -m node`: "127.0.0.1:3260,1 iqn...." a
// line. What else is known of a node is not in it.
Result<QList<IscsiNode>> parseIscsiTargets(QByteArrayView output);

// `iscsiadm -m node -o show` (all of its lines, or those that the script `storage` lets through). Passwords
// are not read.
Result<QList<IscsiNode>> parseIscsiNodes(QByteArrayView output);

// `iscsiadm -m session`: "tcp: [3] 127.0.0.1:3260,1 iqn.... (non-flash)". State and disks are not in it.
Result<QList<IscsiSession>> parseIscsiSessions(QByteArrayView output);

// The same from /sys/class/iscsi_session and /sys/class/iscsi_connection ("session3/targetname:iqn....",
// "connection3:0/persistent_address:127.0.0.1"), with the state.
QList<IscsiSession> parseSysIscsi(QByteArrayView sessions, QByteArrayView connections);

// "InitiatorName=iqn...." of /etc/iscsi/initiatorname.iscsi.
QString parseInitiatorName(QByteArrayView content);

} // namespace domcero
