// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/sumcheck.h"

#include "services/transfer/hostfiles.h"

#include <utility>

namespace domcero {

namespace {
constexpr qsizetype atOnce = 8; // pieces: a start of the script for 64 MiB
constexpr int atTheEnd = 2;     // asked for at a time when nothing else is on its way
} // namespace

SumCheck::SumCheck(Transport &transport, LinkWait &link, QString path, QObject *parent)
    : QObject(parent), m_transport(transport), m_link(link), m_path(std::move(path))
{
}

void SumCheck::add(const Piece &piece, const QByteArray &sum)
{
    m_queue.emplace_back(piece, sum);
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
        if (m_queue.empty() || (!m_finishing && static_cast<qsizetype>(m_queue.size()) < atOnce))
            return;
        Pieces some;
        while (!m_queue.empty() && some.size() < atOnce) {
            some.append(m_queue.front());
            m_queue.pop_front();
        }
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
