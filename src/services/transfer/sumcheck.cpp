// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/sumcheck.h"

#include "services/transfer/hostfiles.h"

#include <utility>

namespace domcero {

namespace {
constexpr qsizetype atOnce = 8; // pieces: a start of the script for 64 MiB
}

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
    if (m_over || !m_asked.isEmpty())
        return;
    if (m_queue.empty() && m_finishing) {
        m_over = true;
        Q_EMIT ended({});
        return;
    }
    if (m_queue.empty() || (!m_finishing && static_cast<qsizetype>(m_queue.size()) < atOnce))
        return;
    QList<Piece> pieces;
    while (!m_queue.empty() && m_asked.size() < atOnce) {
        m_asked.append(m_queue.front());
        pieces.append(m_queue.front().first);
        m_queue.pop_front();
    }
    askUntilAnswered<QHash<Piece, QByteArray>>(
        m_link, this,
        [this, pieces] { return HostFiles(m_transport, m_stop.get_token()).sums(m_path, pieces); },
        [this](const Result<QHash<Piece, QByteArray>> &sums) { take(sums); });
}

void SumCheck::take(const Result<QHash<Piece, QByteArray>> &sums)
{
    const auto asked = std::exchange(m_asked, {});
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
