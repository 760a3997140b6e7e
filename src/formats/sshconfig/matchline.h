// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace domcero {

// Whom a Match line is asked about.
struct MatchSubject
{
    QByteArray host; // with HostName, as far as it is known
    QByteArray originalHost;
    QByteArray user;
    QByteArray localUser;
    bool isFinalPass = false;
};

struct MatchVerdict
{
    bool isBad = false;
    bool holds = false;
    bool asksForFinalPass = false;
    bool hasMore = false; // words after a complete condition
    // A criterion that Domcero does not judge ("exec"), where nothing else keeps the block from holding; it
    // does not hold then.
    QByteArray notJudged;
};

// The condition of a Match line of ssh_config(5), `rest` being what follows the keyword. Criteria of releases
// after 9.2 are known, but like `exec` not judged.
MatchVerdict judgeMatch(QByteArrayView rest, const MatchSubject &subject);

} // namespace domcero
