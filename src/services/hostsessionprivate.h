// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/backup/backupplans.h"
#include "remote/transport.h"
#include "services/actionjobs.h"
#include "services/backups/backupcarry.h"
#include "services/deskname.h"
#include "services/hostjobs.h"
#include "services/hostreader.h"
#include "services/hostsession.h"
#include "services/sessionactions.h"
#include "services/storageactions.h"
#include "services/storageedits.h"
#include "services/storagereader.h"
#include "services/transfer/diskpool.h"
#include "services/transfer/transfers.h"

#include <memory>
#include <optional>
#include <utility>

namespace domcero {

// What a HostSession is made of. For its own sources alone.
class HostSession::Private
{
public:
    // Of its readings: the same at each start of the program, and another for each host.
    static double phaseOf(const HostEntry &entry)
    {
        constexpr std::size_t parts = 1000;
        return static_cast<double>(qHash(entry.id) % parts) / parts;
    }

    Private(HostEntry e, std::unique_ptr<Transport> t, Clock &c, SecretStore *store)
        : entry(std::move(e)), transport(std::move(t)), clock(c), reader(*transport, clock, phaseOf(entry)),
          storage(*transport, clock), actions(*transport, reader, clock),
          storageActions(*transport, reader, storage, clock), configActions(*transport, reader, clock),
          backupActions(*transport, reader, clock), jobs(*transport, clock, deskName()),
          transfers(*transport, clock), secrets(*transport, store, clock)
    {
    }

    BackupMaking backupMaking() const; // hostsessionbackups.cpp

    HostEntry entry;
    std::unique_ptr<Transport> transport;
    Clock &clock;
    HostReader reader;
    StorageReader storage;
    SessionActions actions;
    StorageActions storageActions;
    ActionJobs configActions;
    ActionJobs backupActions;
    std::unique_ptr<StorageEdits> edits;
    HostJobs jobs;
    std::unique_ptr<DiskPool> disk; // of the carries
    QList<BackupCarry *> carries;
    Transfers transfers;
    std::optional<HostKeyQuestion> hostKeyQuestion;
    std::optional<PromptsQuestion> promptsQuestion;
    QList<HostNotice> notices;
    QList<DialStep> steps;
    bool awaitsReading = false; // the first after the connection
    KeptSecrets secrets;
    bool connected = false;
    bool reads = true;
    Clock::Duration statusAt{0}; // when the transport's status was made
};

} // namespace domcero
