// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"
#include "services/transfer/transferattempt.h"

namespace domcero {

namespace {

constexpr qsizetype atOnce = 8; // pieces

using Sums = QHash<Piece, QByteArray>;

struct Comparison
{
    Comparing what;
    QPointer<QObject> receiver;
    qsizetype next = 0;
    Sums here;
    Sums equal;
};

void step(const std::shared_ptr<Comparison> &comparison)
{
    Comparing &what = comparison->what;
    if (!comparison->receiver)
        return;
    if (comparison->next >= what.pieces.size()) {
        what.then(comparison->equal);
        return;
    }
    const QList<Piece> batch = what.pieces.mid(comparison->next, atOnce);
    comparison->next += batch.size();
    // Here and there at the same time; a piece that cannot be read here is none that is there.
    const QFuture<Result<Sums>> here = what.pool.run<Sums>([file = what.file, batch]() -> Result<Sums> {
        Sums sums;
        for (const Piece &piece : batch) {
            if (const auto bytes = file->read(piece))
                sums.insert(piece, sha256Hex(*bytes));
        }
        return sums;
    });
    askUntilAnswered<Sums>(
        what.link, comparison->receiver,
        [comparison, batch] {
            return HostFiles(comparison->what.transport).sums(comparison->what.hostPath, batch);
        },
        [comparison, batch, here](const Result<Sums> &there) {
            if (!there) {
                comparison->what.then(there.error());
                return;
            }
            whenDone(here, comparison->receiver,
                     [comparison, batch, there = *there](const Result<Sums> &sums) {
                         qint64 bytes = 0;
                         for (const Piece &piece : batch) {
                             bytes += piece.length;
                             const QByteArray sum = sums ? sums->value(piece) : QByteArray();
                             if (!sum.isEmpty() && there.value(piece) == sum)
                                 comparison->equal.insert(piece, sum);
                         }
                         comparison->what.compared(bytes);
                         step(comparison);
                     });
        });
}

} // namespace

void compareWithHost(const Comparing &what, QObject *receiver)
{
    const auto comparison = std::make_shared<Comparison>(Comparison{what, receiver, 0, {}, {}});
    step(comparison);
}

} // namespace domcero
