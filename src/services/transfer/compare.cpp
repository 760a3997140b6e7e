// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/compare.h"

#include "services/transfer/diskpool.h"
#include "services/transfer/hostfiles.h"
#include "services/transfer/linkwait.h"
#include "services/transfer/piecefile.h"

#include <utility>

namespace domcero {

void compare(const BothSides &sides, const QList<QList<Piece>> &groups, const std::stop_token &stop,
             QObject *receiver, std::function<void(const Result<QList<bool>> &)> then)
{
    using Sums = QList<QByteArray>;
    const QFuture<Result<Sums>> here =
        sides.pool.run<Sums>([file = sides.file, groups, stop]() -> Result<Sums> {
            Sums sums;
            for (const QList<Piece> &group : groups)
                sums.append(sumOf(*file, group, stop).valueOr(QByteArray()));
            return sums;
        });
    askUntilAnswered<Sums>(
        sides.link, receiver,
        [transport = &sides.transport, path = sides.hostPath, groups, stop] {
            return HostFiles(*transport, stop).sums(path, groups);
        },
        [here, receiver, then = std::move(then)](const Result<Sums> &there) {
            if (!there) {
                then(there.error());
                return;
            }
            whenDone(here, receiver, [there = *there, then](const Result<Sums> &sums) {
                QList<bool> equal;
                for (qsizetype i = 0; i < there.size(); ++i)
                    equal.append(sums->value(i) == there.at(i));
                then(equal);
            });
        });
}

} // namespace domcero
