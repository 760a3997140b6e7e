// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/sumcheck.h"

#include "services/transfer/hostfiles.h"

#include <utility>

namespace domcero {

namespace {
// For one start of the script.
constexpr qint64 bytesAtOnce = 2 * pieceBytes;
constexpr qsizetype piecesAtOnce = 64;
constexpr int atTheEnd = 2; // asked for at a time when nothing else is on its way
} // namespace

SumCheck::SumCheck(Transport &transport, LinkWait &link, QString path, QObject *parent)
    : QObject(parent), m_transport(transport), m_link(link), m_path(std::move(path))
{
}

void SumCheck::add(const Piece &piece, const QByteArray &sum)
{
    m_queue.emplace_back(piece, sum);
    m_queuedBytes += piece.length;
    next();
}

void SumCheck::finish()
{
    m_finishing = true;
    next();
}

void SumCheck::next()
{
    if (m_over)
        return;
    if (m_queue.empty() && m_finishing && m_asking == 0) {
        m_over = true;
        Q_EMIT ended({});
        return;
    }
    // While others are on their way, one at a time, and only what is worth a start of the script.
    const QPointer<SumCheck> self(this);
    while (self && !m_over && m_asking < (m_finishing ? atTheEnd : 1)) {
        if (m_queue.empty() || (!m_finishing && m_queuedBytes < bytesAtOnce))
            return;
        Pieces some;
        qint64 bytes = 0;
        while (!m_queue.empty() && some.size() < piecesAtOnce && bytes < bytesAtOnce) {
            some.append(m_queue.front());
            bytes += m_queue.front().first.length;
            m_queue.pop_front();
        }
        m_queuedBytes -= bytes;
        ask(some);
    }
}

void SumCheck::ask(const Pieces &some)
{
    ++m_asking;
    QList<Piece> pieces;
    for (const auto &[piece, sum] : some)
        pieces.append(piece);
    askUntilAnswered<QHash<Piece, QByteArray>>(
        m_link, this,
        [this, pieces] { return HostFiles(m_transport, m_stop.get_token()).sums(m_path, pieces); },
        [this, some](const Result<QHash<Piece, QByteArray>> &sums) { take(some, sums); });
}

void SumCheck::take(const Pieces &asked, const Result<QHash<Piece, QByteArray>> &sums)
{
    --m_asking;
    if (m_over)
        return;
    if (!sums) {
        m_over = true;
        Q_EMIT ended(sums.error());
        return;
    }
    const QPointer<SumCheck> self(this);
    for (const auto &[piece, sum] : asked) {
        m_held += piece.length;
        Q_EMIT held(piece, sums->value(piece) == sum);
        if (!self)
            return;
    }
    next();
}

} // namespace domcero
