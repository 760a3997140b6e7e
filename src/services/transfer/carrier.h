// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer/cargo.h"
#include "services/transfer/linkwait.h"

#include <QObject>
#include <QSet>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace domcero {

// Carries pieces from a source to a sink, some at a time. A piece is done when the sink has said so. While a
// link is away it waits, and then goes on with the pieces that were not done; whatever else goes wrong ends
// it. Main thread.
//
// `packed`: the pieces are packed at the source, and how long each becomes is known only when it is there.
// They go to the sink one behind the other, in the order given, and pieceDone tells where each lies: to be
// written down by whoever wants to go on later, which `from` then continues.
class Carrier : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        int inFlight = 3; // on their way to the sink: two move while the host begins with another
        int ahead = 1;    // taken from the source before there is room for them
        // Small ones that are ready go to the sink together, up to so many bytes: each going has its price
        // there.
        qint64 together = pieceBytes;
    };
    struct Packed
    {
        qint64 from = 0; // where the first goes at the sink
    };

    Carrier(PieceSource &source, PieceSink &sink, LinkWait &link, Limits limits, QObject *parent = nullptr);
    // What is under way is cancelled.
    ~Carrier() override;

    void start(const QList<Piece> &pieces, std::optional<Packed> packed = std::nullopt);
    void stop(); // ended() comes at once, with Cancelled

    qint64 bytesDone() const { return m_done; }   // of the pieces, zeros and all
    qint64 bytesGiven() const { return m_given; } // handed to the sink, some of them twice
    bool isWaiting() const { return m_waiting; }  // for a link

Q_SIGNALS:
    void progressed();
    // `place`: where it lies at the sink; the piece itself unless packed.
    void pieceDone(const domcero::Piece &piece, const domcero::Piece &place);
    void ended(const domcero::Result<void> &result);

private:
    struct Load
    {
        Piece piece;
        Cargo cargo;
        bool isPlaced = false;
        Piece place;
    };

    void pump();
    void take(std::size_t index);
    void giveReady();
    void give(const std::vector<std::size_t> &indices);
    bool mayTakeMore() const;
    void placeInOrder();
    bool lost(const Error &error); // true: it is asked again
    void waitForLink(bool afterLoss);
    void end(const Result<void> &result);

    PieceSource &m_source;
    PieceSink &m_sink;
    LinkWait &m_link;
    const Limits m_limits;
    std::optional<Packed> m_packed;
    QList<Piece> m_pieces;
    std::size_t m_next = 0;               // the first that was never asked for
    std::deque<std::size_t> m_again;      // to be asked for once more
    QSet<std::size_t> m_taking;           //
    std::map<std::size_t, Load> m_ready;  // taken, and not yet on their way
    int m_givings = 0;                    // so many times something is on its way
    std::map<std::size_t, Load> m_giving; // what it is
    std::size_t m_placed = 0;             // packed: so many have their place
    qint64 m_packedEnd = 0;
    std::stop_source m_stop;
    qint64 m_done = 0;
    qint64 m_given = 0;
    Losses m_losses;
    bool m_waiting = false;
    bool m_running = false;
};

} // namespace domcero
