// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/directrun.h"

#include "plan/conditioncheck.h"
#include "plan/toolerror.h"

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds firstPause = 250ms;
constexpr std::chrono::milliseconds longestPause = 2000ms;
constexpr std::chrono::milliseconds readingTimeout = 30000ms;

Error transportGone()
{
    return Error{ErrorCode::ConnectionLost, {}, {}, {}, {}, {}};
}

} // namespace

DirectRun::DirectRun(Clock &clock, Plan plan, Transport &transport, std::stop_token stop, Events onEvent)
    : m_clock(clock), m_plan(std::move(plan)), m_transport(&transport), m_stop(std::move(stop)),
      m_onEvent(std::move(onEvent))
{
    m_promise.start();
}

DirectRun::~DirectRun()
{
    if (!m_finished)
        deliver(cancelledAt(m_progress));
}

void DirectRun::begin(std::function<void()> atEnd)
{
    m_atEnd = std::move(atEnd);
    m_onStop.emplace(m_stop, [weak = weak_from_this(), context = &m_context] {
        // In any thread. Only the wait between two readings is given up here; commands hear of it themselves.
        QMetaObject::invokeMethod(
            context,
            [weak] {
                if (const auto self = weak.lock(); self && self->m_timer)
                    self->giveUp();
            },
            Qt::QueuedConnection);
    });
    beginStep();
}

void DirectRun::beginStep()
{
    if (m_step >= m_plan.steps.size()) {
        end({});
        return;
    }
    m_progress = Progress::NothingDone;
    tell(PlanEvent::Kind::StepStarted);
    read(step().guards, &DirectRun::guardsRead);
}

// Reads what the conditions are about, each thing once.
void DirectRun::read(const QList<Condition> &conditions, Next next)
{
    m_readings.clear();
    for (const Condition &condition : conditions) {
        const Command command = readingOf(condition);
        const auto same = [&](const auto &reading) { return reading.first == command; };
        if (std::none_of(m_readings.begin(), m_readings.end(), same))
            m_readings.append({command, std::nullopt});
    }
    readNext(conditions, next);
}

void DirectRun::readNext(const QList<Condition> &conditions, Next next)
{
    const auto open = std::find_if(m_readings.begin(), m_readings.end(),
                                   [](const auto &reading) { return !reading.second; });
    if (open == m_readings.end()) {
        Answers answers;
        for (const Condition &condition : conditions) {
            const Command command = readingOf(condition);
            for (const auto &[reading, answer] : std::as_const(m_readings)) {
                if (reading == command)
                    answers += *answer;
            }
        }
        (this->*next)(answers);
        return;
    }
    RunOptions options;
    options.timeout = readingTimeout;
    options.stop = m_stop;
    const auto index = open - m_readings.begin();
    give(open->first, options, [this, index, conditions, next](const Result<CommandResult> &result) {
        if (!result) {
            (this->*next)(result.error());
            return;
        }
        m_readings[index].second = *result;
        readNext(conditions, next);
    });
}

void DirectRun::guardsRead(const Result<Answers> &answers)
{
    if (!answers) {
        end(interrupted(answers.error(), m_progress));
        return;
    }
    for (qsizetype i = 0; i < step().guards.size(); ++i) {
        const auto verdict = judge(step().guards[i], answers->at(i));
        if (!verdict) {
            end(verdict.error());
            return;
        }
        if (!verdict->holds) {
            end(Error{
                ErrorCode::GuardFailed,
                verdict->asGuard,
                Message(QT_TRANSLATE_NOOP(
                    "messages", "Nothing was changed. Look at what the host says now and decide again.")),
                {},
                {},
                step().command.displayText()});
            return;
        }
    }
    runCommand();
}

void DirectRun::runCommand()
{
    if (m_stop.stop_requested()) {
        giveUp();
        return;
    }
    m_progress = Progress::CommandUnderWay;
    RunOptions options;
    options.purpose = RunOptions::Purpose::Change;
    options.timeout = step().timeout;
    options.stop = m_stop;
    options.outputIsSecret = step().quiet;
    options.onOutput = [weak = weak_from_this()](OutputStream, const QByteArray &output) {
        if (const auto self = weak.lock())
            self->tell(PlanEvent::Kind::StepOutput, output);
    };
    give(step().command, options, [this](const Result<CommandResult> &result) { commandEnded(result); });
}

void DirectRun::commandEnded(const Result<CommandResult> &result)
{
    if (!result) {
        end(interrupted(result.error(), m_progress));
        return;
    }
    if (result->exitStatus < 0 || result->exitStatus > step().accepts) {
        end(toolError(step().command, *result));
        return;
    }
    m_progress = Progress::CommandDone;
    tell(PlanEvent::Kind::StepVerifying);
    m_verifyUntil = m_clock.monotonic() + step().verifyWithin;
    m_pause = firstPause;
    verify();
}

void DirectRun::verifiesRead(const Result<Answers> &answers)
{
    std::optional<Error> unproven;
    if (!answers) {
        // A reading that took too long says nothing yet; a link that is gone will not answer the next one
        // either.
        if (answers.error().code != ErrorCode::Timeout) {
            end(interrupted(answers.error(), m_progress));
            return;
        }
        unproven = answers.error();
    }
    bool hopeless = false;
    for (qsizetype i = 0; !unproven && i < step().verifies.size(); ++i) {
        const auto verdict = judge(step().verifies[i], answers->at(i));
        if (!verdict) {
            unproven = verdict.error();
        } else if (!verdict->holds) {
            hopeless = verdict->final;
            unproven = Error{ErrorCode::VerifyFailed,     verdict->asProof, step().unprovenRemedy, {}, {},
                             step().command.displayText()};
        }
    }
    if (!unproven) {
        tell(PlanEvent::Kind::StepDone);
        ++m_step;
        beginStep();
    } else if (hopeless || m_clock.monotonic() >= m_verifyUntil) {
        unproven->code = ErrorCode::VerifyFailed;
        end(*unproven);
    } else if (m_stop.stop_requested()) {
        giveUp();
    } else {
        verifyLater();
    }
}

void DirectRun::verifyLater()
{
    const auto pause = std::min(m_pause, m_verifyUntil - m_clock.monotonic());
    m_timer = m_clock.after(pause, [weak = weak_from_this()] {
        if (const auto self = weak.lock()) {
            self->m_timer.reset();
            self->verify();
        }
    });
    m_pause = std::min(m_pause * 2, longestPause);
}

// Runs a command and goes on in this thread. A transport that was destroyed counts as a lost link.
void DirectRun::give(const Command &command, const RunOptions &options,
                     std::function<void(const Result<CommandResult> &)> next)
{
    if (!m_transport) {
        end(interrupted(transportGone(), m_progress));
        return;
    }
    const auto self = shared_from_this();
    // Called in this thread as the transport promises; a context would have to outlive the future (Qt 6.4).
    m_transport->run(command, options)
        .then(QtFuture::Launch::Sync,
              [self, next = std::move(next)](const Result<CommandResult> &result) {
                  if (!self->m_finished)
                      next(result);
              })
        .onCanceled([self] { self->end(interrupted(transportGone(), self->m_progress)); });
}

void DirectRun::tell(PlanEvent::Kind kind, const QByteArray &output)
{
    if (m_onEvent && !m_finished)
        m_onEvent(PlanEvent{kind, static_cast<int>(m_step), output});
}

void DirectRun::end(Result<void> result)
{
    if (m_finished)
        return;
    const auto self = shared_from_this();
    if (!result && result.error().host.isEmpty() && m_transport)
        result.error().host = m_transport->hostName();
    deliver(result);
    if (const auto atEnd = std::exchange(m_atEnd, {}))
        atEnd();
}

void DirectRun::deliver(const Result<void> &result)
{
    m_finished = true;
    m_timer.reset();
    m_promise.addResult(result);
    m_promise.finish();
}

} // namespace domcero
