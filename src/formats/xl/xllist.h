// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "base/result.h"
#include "domain/guest.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace domcero {

// The six letters of the State column, "rbpscd" with "-" for no. The fifth is the reason of a shut-down and
// says more than "crashed": "-" power off, "r" reboot, "s" suspend, "c" crash, "w" watchdog, "S" soft reset.
struct XlStateFlags
{
    bool running = false;
    bool blocked = false;
    bool paused = false;
    bool shutDown = false;
    char reason = '-';
    bool dying = false;

    friend bool operator==(const XlStateFlags &, const XlStateFlags &) = default;
};

// As one word: dying before crashed before shut down before paused; nothing set is runnable, so Running.
GuestState guestState(const XlStateFlags &flags);

// One domain of `xl list`, dom0 included.
struct XlListRow
{
    QString name; // lossless host text; empty where xl prints "(null)": a domain that is coming or going
    int domainId = 0;
    ByteSize memory; // now
    int vcpus = 0;   // online
    XlStateFlags flags;
    double cpuSeconds = 0; // since the domain was made
    QString uuid;          // with -v; else empty

    friend bool operator==(const XlListRow &, const XlListRow &) = default;
};

// The output of `xl list` and `xl list -v`: "%-40s %5d %5lu %5d     STATE  %8.1f", with -v followed by UUID,
// reason code and security label (xen.git tools/xl/xl_info.c; the same since 4.2). Read from the right, since
// a name may hold blanks, and also a line break.
Result<QList<XlListRow>> parseXlList(QByteArrayView output);

} // namespace domcero
