// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "plan/interruption.h"
#include "plan/planrunner.h"

#include <QObject>
#include <QPointer>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace domcero {

// One plan on its way, for DirectRunner: guards, command, proof, next step. Every end goes through end(),
// once. Owned by its runner and by the answers it waits for.
class DirectRun : public std::enable_shared_from_this<DirectRun>
{
public:
    using Events = std::function<void(const PlanEvent &)>;

    DirectRun(Clock &clock, Plan plan, Transport &transport, std::stop_token stop, Events onEvent);
    ~DirectRun();
    DirectRun(const DirectRun &) = delete;
    DirectRun &operator=(const DirectRun &) = delete;

    QFuture<Result<void>> future() { return m_promise.future(); }
    // `atEnd` is called when it has ended, whatever way.
    void begin(std::function<void()> atEnd);
    void giveUp() { end(cancelledAt(m_progress)); }

private:
    using Answers = QList<CommandResult>; // one for each condition, in their order
    using Next = void (DirectRun::*)(const Result<Answers> &);

    const Step &step() const { return m_plan.steps[m_step]; }
    void beginStep();
    void read(const QList<Condition> &conditions, Next next);
    void readNext(const QList<Condition> &conditions, Next next);
    void guardsRead(const Result<Answers> &answers);
    void runCommand();
    void commandEnded(const Result<CommandResult> &result);
    void verify() { read(step().verifies, &DirectRun::verifiesRead); }
    void verifiesRead(const Result<Answers> &answers);
    void verifyLater();
    void give(const Command &command, const RunOptions &options,
              std::function<void(const Result<CommandResult> &)> next);
    void tell(PlanEvent::Kind kind, const QByteArray &output = {});
    void end(Result<void> result);
    void deliver(const Result<void> &result);

    Clock &m_clock;
    const Plan m_plan;
    QPointer<Transport> m_transport;
    std::stop_token m_stop;
    Events m_onEvent;
    std::function<void()> m_atEnd;
    QPromise<Result<void>> m_promise;
    bool m_finished = false;
    qsizetype m_step = 0;
    Progress m_progress = Progress::NothingDone;
    QList<std::pair<Command, std::optional<CommandResult>>> m_readings;
    std::chrono::milliseconds m_verifyUntil{0};
    std::chrono::milliseconds m_pause{0};
    std::unique_ptr<Clock::Timer> m_timer; // between two readings of the proof
    QObject m_context;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop; // goes before the context it posts to
};

} // namespace domcero
