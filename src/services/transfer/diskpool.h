// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace domcero {

// Where a transfer reads, writes and sums local files: never in the main thread. Main thread, in which the
// futures end. Its end waits for what is under way; futures that have not ended by then never do.
class DiskPool : public QObject
{
    Q_OBJECT
public:
    explicit DiskPool(QObject *parent = nullptr) : QObject(parent)
    {
        m_threads.setMaxThreadCount(threadCount);
    }
    ~DiskPool() override { m_threads.waitForDone(); }

    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>()> work)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_threads.start([this, promise, work = std::move(work)]() mutable {
            Result<T> result = work();
            work = nullptr; // files that it held are closed before anybody hears of it
            QMetaObject::invokeMethod(
                this,
                [promise, result = std::move(result)] {
                    promise->addResult(result);
                    promise->finish();
                },
                Qt::QueuedConnection);
        });
        return promise->future();
    }

private:
    static constexpr int threadCount = 2; // one reads while the other sums
    QThreadPool m_threads;
};

} // namespace domcero
