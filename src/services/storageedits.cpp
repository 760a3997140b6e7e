// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storageedits.h"

#include "base/whendone.h"
#include "plan/interruption.h"
#include "plan/storage/storageplans.h"
#include "services/hostreader.h"
#include "services/storageactions.h"
#include "services/storagereader.h"

#include <QPointer>

#include <utility>

namespace domcero {

StorageEdits::StorageEdits(HostReader &reader, StorageReader &storage, StorageActions &actions,
                           ReadInto readInto, QObject *parent)
    : QObject(parent), m_reader(reader), m_storage(storage), m_actions(actions),
      m_readInto(std::move(readInto))
{
}

StorageEdits::~StorageEdits()
{
    if (m_promise)
        finish(cancelledAt(Progress::CommandUnderWay));
}

void StorageEdits::keep(const StorageEdit &edit)
{
    m_edits.removeIf([&](const StorageEdit &one) { return one.what == edit.what; });
    m_edits.append(edit);
    Q_EMIT changed();
}

void StorageEdits::drop(const QList<StorageEdit> &edits)
{
    if (m_edits.removeIf([&](const StorageEdit &one) { return edits.contains(one); }) > 0)
        Q_EMIT changed();
}

QFuture<Result<void>> StorageEdits::make(const QList<StorageEdit> &edits)
{
    if (m_promise) {
        return QtFuture::makeReadyFuture(Result<void>(
            makeError(ErrorCode::Conflict,
                      Message(QT_TRANSLATE_NOOP("messages", "Other changes of size are still being made.")),
                      Message(QT_TRANSLATE_NOOP("messages", "Wait until it has ended, then try again.")))));
    }
    m_promise = std::make_shared<QPromise<Result<void>>>();
    m_promise->start();
    m_toMake = edits;
    const QFuture<Result<void>> future = m_promise->future();
    next();
    return future;
}

void StorageEdits::next()
{
    if (m_toMake.isEmpty()) {
        finish(Result<void>());
        return;
    }
    // Guests and what is on the disk are read anew: the one before may have changed both.
    const StorageEdit edit = m_toMake.takeFirst();
    m_reader.readDomainsThen([this, guard = QPointer(this), edit] {
        if (!guard)
            return;
        whenDone(m_readInto(edit.what), this,
                 [this, edit](const Result<Content> & /*read*/) { begin(edit); });
    });
}

void StorageEdits::begin(const StorageEdit &edit)
{
    const Result<Plan> plan = planEdit(edit, m_storage.state(), m_reader.state().guests);
    if (!plan) {
        finish(plan.error());
        return;
    }
    whenDone(m_actions.perform(StorageAction::Resize, edit.what, edit.with, {}), this,
             [this, edit](const Result<void> &result) {
                 if (!result) {
                     finish(result);
                     return;
                 }
                 drop({edit});
                 next();
             });
}

void StorageEdits::finish(const Result<void> &result)
{
    m_toMake.clear();
    const auto promise = std::exchange(m_promise, nullptr);
    promise->addResult(result);
    promise->finish();
}

} // namespace domcero
