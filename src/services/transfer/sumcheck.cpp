// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/sumcheck.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace domcero {

namespace {
// One sum. To start what sums takes a host as long as to sum 16 MiB (measured).
constexpr qint64 bytesAtOnce = 8 * pieceBytes;
constexpr std::size_t piecesAtOnce = 32; // of those that have holes between them
constexpr int atTheEnd = 2;              // asked for at a time when nothing else is on its way
} // namespace

SumCheck::SumCheck(BothSides sides, QObject *parent) : QObject(parent), m_sides(std::move(sides)) {}

void SumCheck::add(const Piece &piece)
{
    Q_ASSERT(!m_waiting.contains(piece.offset));
    m_waiting.emplace(piece.offset, piece.length);
    m_waitingBytes += piece.length;
    next();
}

void SumCheck::finish()
{
    m_finishing = true;
    next();
}

void SumCheck::stop()
{
    m_over = true;
    m_stop.request_stop();
}

void SumCheck::next()
{
    if (!m_over && m_finishing && m_waiting.empty() && m_asking == 0) {
        end(m_equal);
        return;
    }
    // While others are on their way, one at a time, and only what is worth it.
    const QPointer<SumCheck> self(this);
    while (self && !m_over && !m_waiting.empty() && m_asking < (m_finishing ? atTheEnd : 1) &&
           (m_finishing || m_waitingBytes >= bytesAtOnce || m_waiting.size() >= piecesAtOnce))
        ask(takeSome());
}

// The first that wait, joined where they touch.
QList<Piece> SumCheck::takeSome()
{
    // What is left in the end goes by halves, at the same time.
    const qint64 most =
        m_finishing ? std::clamp(m_waitingBytes / atTheEnd, bytesAtOnce / 4, bytesAtOnce) : bytesAtOnce;
    QList<Piece> places;
    qint64 bytes = 0;
    while (!m_waiting.empty() && bytes < most) {
        const auto [offset, length] = *m_waiting.begin();
        if (!places.isEmpty() && places.last().end() == offset)
            places.last().length += length;
        else if (static_cast<std::size_t>(places.size()) < piecesAtOnce)
            places.append({offset, length});
        else
            break;
        bytes += length;
        m_waiting.erase(m_waiting.begin());
    }
    m_waitingBytes -= bytes;
    return places;
}

void SumCheck::ask(const QList<Piece> &places)
{
    ++m_asking;
    compare(m_sides, {places}, m_stop.get_token(), this, [this, places](const Result<QList<bool>> &equal) {
        --m_asking;
        if (m_over)
            return;
        if (!equal) {
            end(equal.error());
            return;
        }
        m_equal = m_equal && equal->first();
        for (const Piece &place : places)
            m_compared += place.length;
        const QPointer<SumCheck> self(this);
        Q_EMIT progressed();
        if (self)
            next();
    });
}

void SumCheck::end(const Result<bool> &equal)
{
    m_over = true;
    Q_EMIT ended(equal);
}

} // namespace domcero
