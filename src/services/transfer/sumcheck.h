// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/piece.h"
#include "services/transfer/linkwait.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>

#include <deque>
#include <stop_token>
#include <utility>

namespace domcero {

class Transport;

// Holds sums of pieces against what a host's file has there, some at a time, while others are still on their
// way. Main thread.
class SumCheck : public QObject
{
    Q_OBJECT
public:
    SumCheck(Transport &transport, LinkWait &link, QString path, QObject *parent = nullptr);
    ~SumCheck() override { m_stop.request_stop(); }

    void add(const Piece &piece, const QByteArray &sum);
    void finish(); // no more come: ended() when all are held
    qint64 bytesHeld() const { return m_held; }

Q_SIGNALS:
    void held(const domcero::Piece &piece, bool equal);
    void ended(const domcero::Result<void> &result); // an error: the host could not be asked

private:
    using Pieces = QList<std::pair<Piece, QByteArray>>;
    void next();
    void ask(const Pieces &some);
    void take(const Pieces &asked, const Result<QHash<Piece, QByteArray>> &sums);

    Transport &m_transport;
    LinkWait &m_link;
    QString m_path;
    std::deque<std::pair<Piece, QByteArray>> m_queue;
    qint64 m_queuedBytes = 0;
    int m_asking = 0; // under way
    std::stop_source m_stop;
    qint64 m_held = 0;
    bool m_finishing = false;
    bool m_over = false;
};

} // namespace domcero
