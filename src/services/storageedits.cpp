// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storageedits.h"

#include "base/whendone.h"

#include <utility>

namespace domcero {

StorageEdits::StorageEdits(Prepare prepare, Perform perform, QObject *parent)
    : QObject(parent), m_prepare(std::move(prepare)), m_perform(std::move(perform))
{
}

StorageEdits::~StorageEdits()
{
    if (m_promise)
        finish(makeError(ErrorCode::Cancelled,
                         Message(QT_TRANSLATE_NOOP("messages", "Cancelled before anything was changed."))));
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
    const StorageEdit edit = m_toMake.takeFirst();
    m_prepare(edit, [this, edit] {
        whenDone(m_perform(edit), this, [this, edit](const Result<void> &result) {
            if (!result) {
                finish(result);
                return;
            }
            drop({edit});
            next();
        });
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
