// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simtransport.h"

#include "base/hosttext.h"
#include "sim/simfollow.h"
#include "sim/simwatch.h"

#include <QPromise>

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

Error unreachable()
{
    return Error{ErrorCode::Unreachable,
                 Message(QT_TRANSLATE_NOOP("messages", "There is no connection to the host.")),
                 Message(QT_TRANSLATE_NOOP("messages", "Connect to it and try again.")),
                 {},
                 {},
                 {}};
}

Error lost()
{
    return Error{ErrorCode::ConnectionLost,
                 Message(QT_TRANSLATE_NOOP("messages", "The connection to the host was lost.")),
                 {},
                 QStringLiteral("Connection reset by peer"),
                 {},
                 {}};
}

bool holdsNul(const Command &command)
{
    const auto bad = [](const QString &word) { return word.contains(QChar(0)); };
    return bad(command.program) || std::any_of(command.arguments.begin(), command.arguments.end(), bad);
}

QFuture<Result<CommandResult>> readyFuture(const Error &error)
{
    QPromise<Result<CommandResult>> promise;
    promise.start();
    promise.addResult(Result<CommandResult>(error));
    promise.finish();
    return promise.future();
}

} // namespace

// A command that was given and has not ended.
struct SimTransport::Pending
{
    QPromise<Result<CommandResult>> promise;
    RunOptions options;
    CommandResult result;
    quint64 process = 0; // on the host; 0: not there, or not yet
    bool losesLinkAtEnd = false;
    quint64 timeLimit = 0;
    std::chrono::milliseconds began{0};
    std::optional<std::stop_callback<std::function<void()>>> onStop;
};

SimTransport::SimTransport(std::shared_ptr<SimulatedHost> host, QObject *parent)
    : m_host(std::move(host)), m_schedule(m_host->clock())
{
    setParent(parent);
}

SimTransport::~SimTransport()
{
    dropEverything(lost());
}

QFuture<Result<CommandResult>> SimTransport::start(const Command &command, const RunOptions &options)
{
    if (m_status.stage != LinkStage::Connected)
        return readyFuture(unreachable());
    if (holdsNul(command)) {
        return readyFuture(
            makeError(ErrorCode::InvalidInput,
                      Message(QT_TRANSLATE_NOOP("messages", "A command cannot hold a zero byte."))));
    }
    const quint64 id = ++m_lastId;
    const auto pending = std::make_shared<Pending>();
    m_pending[id] = pending;
    pending->options = options;
    pending->began = m_schedule.clock().monotonic();
    pending->promise.start();
    auto future = pending->promise.future();
    pending->timeLimit = m_schedule.in(options.timeout, [this, id] {
        finish(id, makeError(ErrorCode::Timeout,
                             Message(QT_TRANSLATE_NOOP("messages",
                                                       "The command took too long and was given up."))));
    });
    // Asked for in any thread; carried out in this one.
    pending->onStop.emplace(options.stop, [this, id] {
        QMetaObject::invokeMethod(
            this,
            [this, id] {
                finish(id, makeError(ErrorCode::Cancelled,
                                     Message(QT_TRANSLATE_NOOP("messages", "The command was cancelled."))));
            },
            Qt::QueuedConnection);
    });
    m_schedule.in(m_host->faults().latency, [this, id, command] { send(id, command); });
    return future;
}

void SimTransport::send(quint64 id, const Command &command)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    const auto loss = m_host->faults().takeLoss();
    if (loss == SimFaults::Loss::BeforeCommand) {
        loseLink();
        return;
    }
    found->second->losesLinkAtEnd = loss.has_value();
    CommandResult answer;
    switch (m_host->faults().fateOf(command, &answer)) {
    case SimFaults::Fate::Hang:
        return;
    case SimFaults::Fate::Answer:
        answer.duration = m_schedule.clock().monotonic() - found->second->began;
        if (found->second->losesLinkAtEnd)
            loseLink();
        else
            finish(id, answer);
        return;
    case SimFaults::Fate::Run:
        break;
    }
    SimulatedHost::Listener listener;
    listener.said = [this, id](const QByteArray &output, const QByteArray &errors) {
        said(id, output, errors);
    };
    listener.ended = [this, id](int status) {
        const auto ended = m_pending.find(id);
        if (ended == m_pending.end())
            return;
        if (ended->second->losesLinkAtEnd) {
            loseLink();
            return;
        }
        CommandResult result = ended->second->result;
        result.exitStatus = status;
        result.duration = m_schedule.clock().monotonic() - ended->second->began;
        ended->second->process = 0;
        finish(id, result);
    };
    found->second->process = m_host->execute(command, listener);
}

void SimTransport::said(quint64 id, const QByteArray &output, const QByteArray &errors)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    const auto pending = found->second; // a listener may end it
    pending->result.standardOutput += output;
    pending->result.standardError += errors;
    if (pending->result.standardOutput.size() + pending->result.standardError.size() >
        pending->options.maxOutput) {
        finish(id,
               makeError(ErrorCode::OutputTooLarge,
                         Message(QT_TRANSLATE_NOOP("messages", "The command wrote more than can be kept."))));
        return;
    }
    if (pending->options.onOutput && !output.isEmpty())
        pending->options.onOutput(OutputStream::Standard, output);
    if (pending->options.onOutput && !errors.isEmpty())
        pending->options.onOutput(OutputStream::Error, errors);
}

void SimTransport::finish(quint64 id, const Result<CommandResult> &result)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    const auto pending = found->second;
    m_pending.erase(found);
    pending->onStop.reset();
    m_schedule.cancel(pending->timeLimit);
    if (pending->process != 0)
        m_host->abandon(pending->process);
    pending->promise.addResult(result);
    pending->promise.finish();
}

std::unique_ptr<LineStream> SimTransport::openStream(const Command &script)
{
    if (m_status.stage != LinkStage::Connected || m_host->faults().refuseStreams)
        return nullptr;
    if (script.program == QLatin1String("planfollow")) {
        QByteArrayList arguments;
        for (const QString &argument : script.arguments)
            arguments += toHostBytes(argument);
        auto follow = std::make_unique<SimFollow>(m_host, arguments);
        m_follows.removeIf([](const QPointer<SimFollow> &gone) { return gone.isNull(); });
        m_follows += follow.get();
        return follow;
    }
    if (script.program != QLatin1String("watch"))
        return nullptr;
    const int seconds = script.arguments.value(0).toInt();
    auto stream = std::make_unique<SimWatch>(m_host, std::chrono::seconds(seconds));
    m_streams.removeIf([](const QPointer<SimWatch> &gone) { return gone.isNull(); });
    m_streams += stream.get();
    return stream;
}

void SimTransport::dropEverything(const Error &error)
{
    m_schedule.cancel(m_dialling);
    while (!m_pending.empty())
        finish(m_pending.begin()->first, error);
    for (const QPointer<SimWatch> &stream : std::exchange(m_streams, {})) {
        if (stream)
            stream->loseLink(error);
    }
    for (const QPointer<SimFollow> &stream : std::exchange(m_follows, {})) {
        if (stream)
            stream->loseLink(error);
    }
}

} // namespace domcero
