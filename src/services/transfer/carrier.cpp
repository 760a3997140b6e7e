// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/carrier.h"

#include <utility>

namespace domcero {

Carrier::Carrier(PieceSource &source, PieceSink &sink, LinkWait &link, Limits limits, QObject *parent)
    : QObject(parent), m_source(source), m_sink(sink), m_link(link), m_limits(limits)
{
}

Carrier::~Carrier()
{
    m_running = false;
    m_stop.request_stop();
}

void Carrier::start(const QList<Piece> &pieces, std::optional<Packed> packed)
{
    m_pieces = pieces;
    m_packed = packed;
    m_packedEnd = packed ? packed->from : 0;
    m_running = true;
    waitForLink(false); // it begins in the event loop
}

void Carrier::stop()
{
    if (m_running)
        end(makeError(ErrorCode::Cancelled, Message(QT_TRANSLATE_NOOP("messages", "It was stopped."))));
}

void Carrier::waitForLink(bool afterLoss)
{
    if (std::exchange(m_waiting, true))
        return;
    m_link.onceUp(
        this,
        [this] {
            m_waiting = false;
            Q_EMIT progressed();
            pump();
        },
        afterLoss);
    Q_EMIT progressed();
}

void Carrier::pump()
{
    if (!m_running || m_waiting)
        return;
    if (m_ready.empty() && m_giving.empty() && m_taking.isEmpty() && m_again.empty() &&
        m_next == static_cast<std::size_t>(m_pieces.size())) {
        end({});
        return;
    }
    placeInOrder();
    for (auto it = m_ready.begin();
         it != m_ready.end() && static_cast<int>(m_giving.size()) < m_limits.inFlight;) {
        const std::size_t index = it->first;
        const bool canGo = it->second.isPlaced;
        ++it;
        if (canGo)
            give(index);
    }
    const auto underWay = [this] {
        return static_cast<int>(m_ready.size() + m_giving.size()) + static_cast<int>(m_taking.size());
    };
    while (underWay() < m_limits.inFlight + m_limits.ahead) {
        if (!m_again.empty()) {
            const std::size_t index = m_again.front();
            m_again.pop_front();
            take(index);
        } else if (m_next < static_cast<std::size_t>(m_pieces.size())) {
            take(m_next++);
        } else {
            break;
        }
    }
}

// A packed piece has its place once all before it are there.
void Carrier::placeInOrder()
{
    for (auto &[index, load] : m_ready) {
        if (load.isPlaced)
            continue;
        if (!m_packed) {
            load.place = load.piece;
        } else {
            if (index != m_placed)
                return;
            load.place = {m_packedEnd, load.cargo.bytes.size()};
            load.cargo.places = {load.place};
            m_packedEnd = load.place.end();
            ++m_placed;
        }
        load.isPlaced = true;
    }
}

void Carrier::take(std::size_t index)
{
    m_taking.insert(index);
    const Piece piece = m_pieces.at(static_cast<qsizetype>(index));
    whenDone(m_source.take(piece, m_stop.get_token()), this,
             [this, index, piece](const Result<Cargo> &cargo) {
                 if (!m_running)
                     return;
                 m_taking.remove(index);
                 if (cargo) {
                     m_ready[index] = Load{piece, *cargo, false, {}};
                     pump();
                 } else if (lost(cargo.error())) {
                     m_again.push_back(index);
                     waitForLink(true);
                 } else {
                     end(cargo.error());
                 }
             });
}

void Carrier::give(std::size_t index)
{
    const auto node = m_ready.extract(index);
    const Load &load = m_giving[index] = node.mapped();
    m_given += load.cargo.bytes.size();
    whenDone(m_sink.put(load.cargo, m_stop.get_token()), this, [this, index](const Result<void> &result) {
        if (!m_running)
            return;
        auto given = m_giving.extract(index);
        if (result) {
            m_losses = 0;
            m_done += given.mapped().piece.length;
            Q_EMIT pieceDone(given.mapped().piece, given.mapped().place, given.mapped().cargo.sum);
            Q_EMIT progressed();
            pump();
        } else if (lost(result.error())) {
            m_ready.insert(std::move(given));
            waitForLink(true);
        } else {
            end(result.error());
        }
    });
}

bool Carrier::lost(const Error &error)
{
    if (!isLoss(error))
        return false;
    // Several at once are one loss; a link that came up again has another number.
    if (m_waiting)
        return true;
    m_losses = std::exchange(m_upsAtLoss, m_link.ups()) == m_link.ups() ? m_losses + 1 : 1;
    return m_losses <= lossesWithLink;
}

void Carrier::end(const Result<void> &result)
{
    if (!std::exchange(m_running, false))
        return;
    m_waiting = false;
    m_stop.request_stop();
    m_ready.clear();
    Q_EMIT ended(result);
}

} // namespace domcero
