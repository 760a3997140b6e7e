// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/diskpool.h"

namespace domcero {

QFuture<Result<void>> DiskPool::settled()
{
    if (m_underWay.empty())
        return QtFuture::makeReadyFuture(Result<void>());
    QPromise<Result<void>> promise;
    promise.start();
    QFuture<Result<void>> future = promise.future();
    m_waiting.emplace_back(m_asked, std::move(promise));
    return future;
}

void DiskPool::ended(quint64 number)
{
    m_underWay.erase(number);
    auto still = m_waiting.begin();
    while (still != m_waiting.end() && (m_underWay.empty() || *m_underWay.begin() > still->first))
        ++still;
    // Who hears of it may end the pool.
    std::vector<std::pair<quint64, QPromise<Result<void>>>> over(std::make_move_iterator(m_waiting.begin()),
                                                                 std::make_move_iterator(still));
    m_waiting.erase(m_waiting.begin(), still);
    for (auto &[last, promise] : over) {
        promise.addResult(Result<void>());
        promise.finish();
    }
}

} // namespace domcero
