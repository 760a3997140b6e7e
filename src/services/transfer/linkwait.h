// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/whendone.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace domcero {

class Transport;

// The links that something needs: whether all of them are there, and what waits for that. Main thread; the
// transports live longer.
class LinkWait : public QObject
{
    Q_OBJECT
public:
    LinkWait(QList<Transport *> transports, Clock &clock, QObject *parent = nullptr);

    bool isUp() const;
    // How often it has come up.
    int ups() const { return m_ups; }
    // Calls once all are there, if `receiver` is still there by then. After a loss: not at once, for the news
    // of it may be still on its way.
    void onceUp(QObject *receiver, std::function<void()> call, bool afterLoss);

Q_SIGNALS:
    void changed();

private:
    void look();

    struct Waiting
    {
        QPointer<QObject> receiver;
        std::function<void()> call;
    };
    const QList<Transport *> m_transports;
    Clock &m_clock;
    bool m_wasUp = false;
    int m_ups = 0;
    QList<Waiting> m_waiting;
    std::unique_ptr<Clock::Timer> m_timer; // after a loss
};

// The link went before the answer came; what was asked may have been done or not.
bool isLoss(const Error &error);

// How often an answer may be lost while the link seems to be there.
constexpr int lossesWithLink = 5;

// How often it was lost in one going, and which one that was: LinkWait::ups().
struct Losses
{
    int count = 0;
    int ups = -1;

    // True while it may be asked again. What is lost after the link has come up anew is another matter.
    bool note(int upsNow)
    {
        count = upsNow == std::exchange(ups, upsNow) ? count + 1 : 1;
        return count <= lossesWithLink;
    }
};

// Asks, and asks again each time the answer was lost with the link: only for what may be asked twice.
// `then` gets an answer that is none only where it is lost again and again though the link is there.
template <typename T>
void askUntilAnswered(LinkWait &link, QObject *receiver, std::function<QFuture<Result<T>>()> ask,
                      std::function<void(const Result<T> &)> then, Losses losses = {})
{
    const auto again = [&link, receiver, ask, then](Losses soFar, bool afterLoss) {
        link.onceUp(
            receiver,
            [&link, receiver, ask, then, soFar] { askUntilAnswered<T>(link, receiver, ask, then, soFar); },
            afterLoss);
    };
    if (!link.isUp()) {
        again(losses, false);
        return;
    }
    whenDone(ask(), receiver, [&link, losses, again, then](const Result<T> &result) mutable {
        if (result.ok() || !isLoss(result.error()) || !losses.note(link.ups()))
            then(result);
        else
            again(losses, true);
    });
}

} // namespace domcero
