// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "base/clock.h"
#include "base/result.h"
#include "domain/hostentry.h"
#include "services/commandlog.h"
#include "services/hostsession.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace domcero {
class Transport;
}

namespace domcero::cli {

// What a command needs of its host: the link alone, or its state as well, which costs the host a dozen
// commands.
enum class Needs { Link, State };

// One host for the life of one command: dials once, asks on the terminal what must be asked, waits for the
// first reading if that is needed, closes properly. Main thread; open(), waitUntil() and close() run an event
// loop inside.
class Connection : public QObject
{
public:
    Connection(HostEntry entry, std::unique_ptr<Transport> transport, const Options &options,
               Interrupt &interrupt, Clock &clock, Needs needs);
    ~Connection() override;

    // Connected, and, if needed, the state was read or could not be (state().problem); or the reason why
    // there is no connection: the first failed dial is the end. Interrupted: Cancelled.
    Result<void> open();
    // True when `done` came true; false when the person interrupted first, for more than the `heeded`th time.
    // Looked at on each change of link, state or question, and once a second. Questions of a connection that
    // dials again are answered meanwhile.
    bool waitUntil(const std::function<bool()> &done, int heeded = 0);
    // It dials no more: a host key that has changed, a login that is refused now.
    bool isCut() const { return m_session->link().stage == LinkStage::Disconnected; }
    // What comes of it; interrupted: Cancelled, and what was begun may go on on the host.
    template <typename T>
    Result<T> waitFor(const QFuture<Result<T>> &future)
    {
        if (waitUntil([&] { return future.isFinished(); }) && future.resultCount() > 0)
            return future.result();
        return makeError(
            ErrorCode::Cancelled, Message(QT_TRANSLATE_NOOP("messages", "Interrupted.")),
            Message(QT_TRANSLATE_NOOP(
                "messages", "What was already begun may go on on the host: read the state again.")));
    }
    void close();

    HostSession &session() { return *m_session; }
    const CommandLog &log() const { return m_log; }

private:
    void answerQuestions();
    void answer(const HostKeyQuestion &question);
    void answer(const SecretQuestion &question);
    void answer(const PromptsQuestion &question);
    static void repeat(const HostNotice &notice);
    void refuse(Error reason);
    bool isReady() const;
    bool settled() const; // of open()

    const Options &m_options;
    Interrupt &m_interrupt;
    Clock &m_clock;
    Needs m_needs;
    CommandLog m_log;
    std::unique_ptr<HostSession> m_session;
    std::optional<Error> m_refusal; // why a question was not answered
    Clock::Duration m_patienceEnds{0};
};

} // namespace domcero::cli
