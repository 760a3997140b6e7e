// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storageuse.h"
#include "services/storagefindings.h"

namespace domcero::storagejudgements {

// Between the files that make findings.

// A host with what follows from its reading. Not to be moved: the members point at each other.
struct Judged
{
    explicit Judged(const HostStorage &of) : host(of), index(of.storage), uses(index, of.guests) {}
    Judged(const Judged &) = delete;
    Judged &operator=(const Judged &) = delete;

    const HostStorage &host;
    StorageIndex index;
    StorageUses uses;
};

// Of one host: who shares a disk there, and what fails by itself.
void judgeSharing(const Judged &host, QList<StorageFinding> &findings);
void judgeHealth(const Judged &host, QList<StorageFinding> &findings);
// Of two hosts.
void judgeTwoHosts(const Judged &a, const Judged &b, QList<StorageFinding> &findings);

} // namespace domcero::storagejudgements
