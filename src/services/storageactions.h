// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/storage.h"
#include "domain/storageaction.h"
#include "domain/storageparameters.h"
#include "plan/job.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>

#include <memory>

namespace domcero {

class DetachedRunner;
class HostReader;
class StorageReader;
class Transport;

// The actions on one host's storage: a plan for each, as a job on the host that neither a lost link nor the
// end of this program cuts short, one at a time for one thing, and the storage read again behind it. Main
// thread. HostSession owns it, and its header says what callers see.
class StorageActions : public QObject
{
    Q_OBJECT
public:
    StorageActions(Transport &transport, HostReader &reader, StorageReader &storage, Clock &clock,
                   QObject *parent = nullptr);
    // What is under way ends with Cancelled; what it began on the host goes on.
    ~StorageActions() override;

    QFuture<Result<void>> perform(StorageAction action, const StorageId &what, const StorageParameters &with,
                                  const PlanSecrets &secrets);
    bool isPending(const StorageId &what) const { return m_pending.contains(what); }

Q_SIGNALS:
    void pendingChanged(const domcero::StorageId &what);

private:
    using Promise = std::shared_ptr<QPromise<Result<void>>>;

    void readThenFinish(const StorageId &what, const Result<void> &result);
    void finish(const StorageId &what, const Result<void> &result);

    Transport &m_transport;
    HostReader &m_reader;
    StorageReader &m_storage;
    std::unique_ptr<DetachedRunner> m_runner;
    QHash<StorageId, Promise> m_pending;
};

} // namespace domcero
