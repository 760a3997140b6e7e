// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"
#include "base/result.h"
#include "base/workerpool.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace domcero {

// Where a transfer reads, writes and sums local files: never in the main thread. Main thread, in which the
// futures end. Its end waits for what is under way; futures that have not ended by then never do.
class DiskPool : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~DiskPool() override
    {
        m_threads.reset();
        m_answers->close();
    }

    // Files that `work` holds are closed before anybody hears of it.
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>()> work)
    {
        QPromise<Result<T>> promise;
        promise.start();
        QFuture<Result<T>> future = promise.future();
        const quint64 number = ++m_asked;
        m_underWay.insert(number);
        m_threads->run(std::move(work), m_answers, m_answers,
                       [this, number, promise = std::move(promise)](const Result<T> &result) mutable {
                           ended(number);
                           promise.addResult(result);
                           promise.finish();
                       });
        return future;
    }
    // Ends once all has ended that was asked for before: what that held is closed by then. Windows removes no
    // folder of a file that is open, and opens none for writing that another has open so.
    QFuture<Result<void>> settled();

private:
    void ended(quint64 number);

    static constexpr int threadCount = 2; // one reads while the other sums
    std::shared_ptr<CallQueue> m_answers = std::make_shared<CallQueue>();
    std::unique_ptr<WorkerPool> m_threads =
        std::make_unique<WorkerPool>(threadCount, WorkerPool::Ending::Complete);
    quint64 m_asked = 0; // the number of the last
    std::set<quint64> m_underWay;
    std::vector<std::pair<quint64, QPromise<Result<void>>>> m_waiting; // for all up to this number
};

} // namespace domcero
