// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/hoststate.h"
#include "formats/xl/xentop.h"
#include "remote/transport.h"
#include "services/attention.h"
#include "services/inventory.h"
#include "services/usagehistory.h"
#include "services/usagemeter.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace domcero {

class WatchStream;

// Keeps the state of one host true while its connection stands. Main thread. HostSession owns it, and says
// when the connection came and went.
//
// Everything is read at the start, every 60 s and on refresh(); the domains alone when one came or went; one
// query at a time, what is asked for meanwhile is asked once afterwards. Usage comes by the stream `watch`,
// as often as the host's Attention wants. Where there is no stream, or one of its tools is missing, domains
// and usage are polled as often, less often where an answer takes more than a quarter of that. What is asked
// again and again is due at moments of the host's own (`phase`, 0..1 of a period), so that many hosts are not
// asked all at once; one that is missed is not made up for. Answers to an older connection are dropped.
class HostReader : public QObject
{
    Q_OBJECT
public:
    HostReader(Transport &transport, Clock &clock, double phase, QObject *parent = nullptr);
    ~HostReader() override;

    void start();   // connected
    void stop();    // no longer; the state stays
    void refresh(); // read everything now
    void setAttention(Attention attention);
    Attention attention() const { return m_attention; }
    // Calls `done` when the domains were read after this call, or when that is no longer possible.
    void readDomainsThen(std::function<void()> done);
    void readEverythingThen(std::function<void()> done); // the same of everything

    const HostState &state() const { return m_state; }
    const UsageHistory &usage() const { return m_usage; }
    std::optional<Clock::Duration> dataAge() const;
    // Three readings in a row did not come; also without a connection, and before the first reading.
    bool isStale() const { return !m_fresh; }

Q_SIGNALS:
    void stateChanged();
    void usageChanged();
    void staleChanged();

private:
    enum class Need { Nothing, Domains, Poll, Everything }; // each holds the one before
    using Answers = QList<Result<CommandResult>>;

    void ask(Need need);
    void askThen(Need need, std::function<void()> done);
    void askNext();
    void run(const QList<Command> &commands, const std::function<void(const Answers &)> &then);
    void readEverything();
    void takeEverything(const Answers &answers);
    void readDomains(bool withUsage);
    bool takeDomains(const Result<CommandResult> &answer);
    void readNewcomers();
    void takeNewcomers(const Answers &answers);
    void setNewcomersTimer();
    void finish(bool answered);
    void callWaiting(QList<std::function<void()>> &waiting);

    void openStream();
    void askAfterEvent();
    void closeStream();
    void streamEnded();
    void takeRound(const XentopRound &round, Clock::Duration at);
    void takeUsage(const Result<CommandResult> &answer);
    void measureByList();
    bool mustPoll() const;
    void setPollTimer();
    void attend();
    Clock::Duration ownPeriod() const;
    Clock::Duration untilDue(Clock::Duration period) const;
    void takeNews();
    void setStale(bool stale);
    void publish();

    Transport &m_transport;
    Clock &m_clock;
    const double m_phase;
    Attention m_attention = Attention::InView;
    Clock::Duration m_period{periodOf(Attention::InView)}; // of readings, as the host was told
    Inventory m_inventory;
    HostState m_state;
    UsageHistory m_usage;
    UsageMeter m_meter;
    std::optional<Clock::Duration> m_newest; // when the newest data came

    bool m_fresh = false;
    bool m_active = false;
    quint64 m_generation = 0; // counts connections
    bool m_busy = false;
    Need m_need = Need::Nothing;  // asked for, not begun
    Need m_doing = Need::Nothing; // under way
    Clock::Duration m_begunAt{0};
    Clock::Duration m_pollTook{0};
    QList<std::function<void()>> m_waiting;    // for a reading of the domains that begins from now on
    QList<std::function<void()>> m_waitingNow; // for the one under way
    QSet<QString> m_strangers;                 // names of xentop that xl list does not know: asked about once
    struct Newcomer
    {
        Clock::Duration askAt{0}; // not before
        int tries = 0;
    };
    QHash<int, Newcomer> m_newcomers; // by domain id, until everything is read

    enum class Xentop { WithFullNames, Plain, Missing };
    Xentop m_xentop = Xentop::WithFullNames; // for polling
    std::unique_ptr<WatchStream> m_stream;
    std::vector<std::unique_ptr<WatchStream>> m_finished; // until the event loop turns
    Clock::Duration m_reopenAfter{0};
    std::unique_ptr<Clock::Timer> m_everything;
    std::unique_ptr<Clock::Timer> m_poll;
    std::unique_ptr<Clock::Timer> m_event;
    std::unique_ptr<Clock::Timer> m_reopen;
    std::unique_ptr<Clock::Timer> m_silence;
    std::unique_ptr<Clock::Timer> m_attend;
    std::unique_ptr<Clock::Timer> m_staleness;
};

} // namespace domcero
