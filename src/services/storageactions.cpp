// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storageactions.h"

#include "base/whendone.h"
#include "plan/detachedrunner.h"
#include "plan/storage/storageplans.h"
#include "services/deskname.h"
#include "services/hostreader.h"
#include "services/storagereader.h"

namespace domcero {

StorageActions::StorageActions(Transport &transport, HostReader &reader, StorageReader &storage, Clock &clock,
                               QObject *parent)
    : QObject(parent), m_transport(transport), m_reader(reader), m_storage(storage),
      m_runner(std::make_unique<DetachedRunner>(clock, deskName()))
{
}

StorageActions::~StorageActions()
{
    // Ends the plans, and by them the promises, while this is still whole.
    m_runner.reset();
}

QFuture<Result<void>> StorageActions::perform(StorageAction action, const StorageId &what,
                                              const StorageParameters &with, const PlanSecrets &secrets)
{
    const auto refused = [](const Error &error) { return QtFuture::makeReadyFuture(Result<void>(error)); };
    if (isPending(what)) {
        return refused(makeError(
            ErrorCode::Conflict,
            Message(QT_TRANSLATE_NOOP("messages", "Another action on %1 is still under way."), {what.name}),
            Message(QT_TRANSLATE_NOOP("messages", "Wait until it has ended, then try again."))));
    }
    const Result<Plan> plan = planStorage(action, what, m_storage.state(), m_reader.state().guests, with);
    if (!plan)
        return refused(plan.error());
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_pending.insert(what, promise);
    Q_EMIT pendingChanged(what);
    whenDone(m_runner->runWith(*plan, secrets, m_transport), this,
             [this, what](const Result<void> &result) { readThenFinish(what, result); });
    return promise->future();
}

// Whoever hears of the end shall see the state after it.
void StorageActions::readThenFinish(const StorageId &what, const Result<void> &result)
{
    m_storage.read(m_reader.state().guests);
    if (!m_storage.isReading()) { // the link is gone
        finish(what, result);
        return;
    }
    auto *const waiting = new QObject(this);
    connect(&m_storage, &StorageReader::readingChanged, waiting, [this, waiting, what, result] {
        if (m_storage.isReading())
            return;
        waiting->deleteLater();
        disconnect(&m_storage, nullptr, waiting, nullptr);
        finish(what, result);
    });
}

void StorageActions::finish(const StorageId &what, const Result<void> &result)
{
    const Promise promise = m_pending.take(what);
    if (!promise)
        return;
    Q_EMIT pendingChanged(what);
    promise->addResult(result);
    promise->finish();
}

} // namespace domcero
