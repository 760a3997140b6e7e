// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/carrier.h"

#include <utility>

namespace domcero {

namespace {
constexpr std::size_t mostTogether = 64; // pieces: at the host each costs a process at least
}

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
    giveReady();
    while (m_running && !m_waiting && mayTakeMore()) {
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

bool Carrier::mayTakeMore() const
{
    const int most = m_limits.inFlight + m_limits.ahead;
    if (m_taking.isEmpty() && m_givings == 0)
        return true; // or nothing would ever go on
    if (m_taking.size() >= most || m_ready.size() + m_giving.size() >= most * mostTogether)
        return false;
    qint64 bytes = 0;
    for (const std::size_t index : m_taking)
        bytes += std::min(m_pieces.at(static_cast<qsizetype>(index)).length, m_limits.together);
    for (const auto *loads : {&m_ready, &m_giving}) {
        for (const auto &[index, load] : *loads)
            bytes += std::min<qint64>(load.cargo.bytes.size(), m_limits.together);
    }
    return bytes < most * m_limits.together;
}

void Carrier::giveReady()
{
    while (m_running && !m_waiting && m_givings < m_limits.inFlight) {
        std::vector<std::size_t> indices;
        qint64 bytes = 0;
        for (const auto &[index, load] : m_ready) {
            const qint64 more = load.cargo.bytes.size();
            if (!load.isPlaced)
                continue;
            if (!indices.empty() && (bytes + more > m_limits.together || indices.size() == mostTogether))
                break;
            indices.push_back(index);
            bytes += more;
        }
        if (indices.empty())
            return;
        give(indices);
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

void Carrier::give(const std::vector<std::size_t> &indices)
{
    Cargo all;
    if (indices.size() > 1)
        all.bytes.reserve(m_limits.together);
    for (const std::size_t index : indices) {
        const Load &load = m_giving[index] = m_ready.extract(index).mapped();
        if (indices.size() > 1)
            all.bytes.append(load.cargo.bytes);
        else
            all.bytes = load.cargo.bytes; // shared, not copied
        all.places += load.cargo.places;
    }
    m_given += all.bytes.size();
    ++m_givings;
    whenDone(m_sink.put(all, m_stop.get_token()), this, [this, indices](const Result<void> &result) {
        if (!m_running)
            return;
        --m_givings;
        if (!result && !lost(result.error())) {
            end(result.error());
            return;
        }
        for (const std::size_t index : indices) {
            auto given = m_giving.extract(index);
            if (!result) {
                m_ready.insert(std::move(given));
                continue;
            }
            const Load &load = given.mapped();
            m_losses = {};
            m_done += load.piece.length;
            Q_EMIT pieceDone(load.piece, load.place);
            if (!m_running)
                return;
        }
        if (result) {
            Q_EMIT progressed();
            pump();
        } else {
            waitForLink(true);
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
    return m_losses.note(m_link.ups());
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
