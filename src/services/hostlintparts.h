// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xlcfg/lintnotes.h"
#include "services/hostlint.h"

// The parts of hostFindings(). For hostlint*.cpp.
namespace domcero::hostlint {

struct Judged
{
    LintNotes &notes;
    const Guest &guest; // as the config describes it
    const LintSurroundings &around;
    QList<const Guest *> others; // of this host, without the config's own; those that live first
};

void judgeDisks(Judged &judged);
void judgeBridges(Judged &judged);
// Names, UUIDs and MAC addresses that somebody else has. Takes a guest out of `others` that is this one under
// another name.
void judgeIdentity(Judged &judged);

// Where the value of a key stands that counts; 0: it is not there.
qsizetype placeOf(const LintNotes &notes, QByteArrayView key);

} // namespace domcero::hostlint
