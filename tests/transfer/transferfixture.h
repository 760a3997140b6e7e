// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer/transfers.h"
#include "support/manualclock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <functional>

namespace domcero::test {

// Bytes that repeat at no distance of blocks, another row for another seed.
inline QByteArray noise(qsizetype length, quint32 seed = 12345)
{
    QByteArray bytes(length, Qt::Uninitialized);
    quint32 state = seed;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24U);
    }
    return bytes;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// The clock goes on as long as it does not hold; false: it never did. What is done in threads takes true
// time, of which nothing is asserted.
inline bool runUntil(ManualClock &clock, const std::function<bool()> &holds)
{
    const QDeadlineTimer deadline(60000);
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // there is no loop to return to
        clock.advance(std::chrono::milliseconds(50));
        QThread::yieldCurrentThread();
    }
    return true;
}

inline bool runToEnd(ManualClock &clock, const Transfer &transfer)
{
    return runUntil(clock, [&] { return transfer.stage() >= Transfer::Stage::Done; });
}

} // namespace domcero::test
