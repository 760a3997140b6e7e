// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer/compare.h"

#include <QObject>

#include <map>
#include <stop_token>

namespace domcero {

// Proves that what was carried is equal on both sides: what is here and there is read again and summed, many
// pieces together, while others are still on their way. Main thread.
class SumCheck : public QObject
{
    Q_OBJECT
public:
    explicit SumCheck(BothSides sides, QObject *parent = nullptr);
    ~SumCheck() override { stop(); }

    void add(const Piece &piece); // it has come; each once
    void stop();                  // nothing is said any more
    void finish();                // no more come: ended() when all are compared
    qint64 bytesCompared() const { return m_compared; }

Q_SIGNALS:
    void progressed();
    void ended(const domcero::Result<bool> &equal); // an error: the host could not be asked

private:
    void next();
    QList<Piece> takeSome();
    void ask(const QList<Piece> &places);
    void end(const Result<bool> &equal);

    const BothSides m_sides;
    std::map<qint64, qint64> m_waiting; // offset, length
    qint64 m_waitingBytes = 0;
    int m_asking = 0; // under way
    std::stop_source m_stop;
    qint64 m_compared = 0;
    bool m_equal = true;
    bool m_finishing = false;
    bool m_over = false;
};

} // namespace domcero
