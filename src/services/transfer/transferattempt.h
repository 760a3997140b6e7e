// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer/carrier.h"
#include "services/transfer/hostfiles.h"
#include "services/transfer/linkwait.h"
#include "services/transfer/piecefile.h"
#include "services/transfer/places.h"
#include "services/transfer/sumcheck.h"
#include "services/transfer/transfer.h"

namespace domcero {

// For the sources of transfers alone.
struct Transfer::Attempt : QObject
{
    Attempt(Transport &transport, Clock &clock) : link({&transport}, clock) {}
    ~Attempt() override { stop.request_stop(); }

    BothSides sides(DiskPool &pool, Transport &transport) { return {pool, transport, link, file, hostPath}; }
    HostFiles host(Transport &transport) const { return HostFiles(transport, stop.get_token()); }

    std::stop_source stop;
    LinkWait link;
    std::shared_ptr<PieceFile> file; // the local one
    PieceFile::Facts facts;          // of a local source, as it was at the beginning
    HostSource source;               // on the host, likewise
    QString part;                    // its path
    QList<Piece> pieces;             // with data
    QSet<Piece> found;               // of them: left by an earlier attempt
    QString hostPath;                // of what is proved there
    std::unique_ptr<PieceSource> from;
    std::unique_ptr<PieceSink> to;
    std::unique_ptr<SumCheck> check;
    std::unique_ptr<Carrier> carrier;
    int finishes = 0;
};

template <typename T>
void Transfer::await(QFuture<Result<T>> future, Call<T> then)
{
    whenDone(std::move(future), m_attempt.get(),
             [this, now = m_attempt.get(), then = std::move(then)](const Result<T> &result) {
                 if (now != m_attempt.get())
                     return; // that one is over
                 if (result)
                     then(*result);
                 else
                     fail(result.error());
             });
}

template <typename T>
void Transfer::ask(std::function<QFuture<Result<T>>()> question, Call<Result<T>> then)
{
    askUntilAnswered<T>(m_attempt->link, m_attempt.get(), std::move(question),
                        [this, now = m_attempt.get(), then = std::move(then)](const Result<T> &result) {
                            if (now == m_attempt.get())
                                then(result);
                        });
}

} // namespace domcero
