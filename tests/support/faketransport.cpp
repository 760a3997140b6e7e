// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faketransport.h"

#include <utility>

namespace domcero::test {

void FakeStream::end(ErrorCode code)
{
    Error error;
    error.code = code;
    Q_EMIT ended(error);
}

std::unique_ptr<LineStream> FakeTransport::openStream(const Command &script)
{
    streamsAsked.append(script.displayText());
    if (refuseStreams || m_status.stage != LinkStage::Connected)
        return nullptr;
    auto stream = std::make_unique<FakeStream>();
    m_stream = stream.get();
    connect(stream.get(), &QObject::destroyed, this, [this, made = stream.get()] {
        if (m_stream == made)
            m_stream = nullptr;
    });
    return stream;
}

void FakeTransport::setStage(LinkStage stage)
{
    m_status.stage = stage;
    if (stage != LinkStage::Connected && !keepOnLoss) {
        Error lost;
        lost.code = ErrorCode::ConnectionLost;
        for (const Waiting &waiting : std::exchange(m_waiting, {}))
            finish(waiting, lost);
    }
    Q_EMIT statusChanged(m_status);
}

void FakeTransport::answer(const QString &command, const QByteArray &output, int exitStatus,
                           const QByteArray &error)
{
    m_answers[command] = {CommandResult{exitStatus, output, error, {}}};
}

void FakeTransport::fail(const QString &command, ErrorCode code)
{
    Error error;
    error.code = code;
    m_answers[command] = {error};
}

void FakeTransport::release(int count)
{
    auto answered = std::exchange(m_waiting, {});
    while (count >= 0 && answered.size() > static_cast<std::size_t>(count)) {
        m_waiting.push_front(answered.back());
        answered.pop_back();
    }
    for (const Waiting &waiting : answered)
        finish(waiting, answerTo(waiting.command));
}

Result<CommandResult> FakeTransport::answerTo(const QString &command) const
{
    const auto known = m_answers.value(command);
    if (!known.isEmpty())
        return known.first();
    return CommandResult{127, {}, "sh: not found\n", {}};
}

void FakeTransport::finish(const Waiting &waiting, const Result<CommandResult> &result)
{
    waiting.promise->addResult(result);
    waiting.promise->finish();
}

QFuture<Result<CommandResult>> FakeTransport::start(const Command &command, const RunOptions &)
{
    const Waiting waiting{command.displayText(), std::make_shared<QPromise<Result<CommandResult>>>()};
    asked.append(waiting.command);
    waiting.promise->start();
    auto future = waiting.promise->future();
    if (m_status.stage != LinkStage::Connected) {
        Error error;
        error.code = ErrorCode::Unreachable;
        finish(waiting, error);
    } else {
        m_waiting.push_back(waiting);
        if (!m_held)
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (!m_held)
                        release();
                },
                Qt::QueuedConnection);
    }
    return future;
}

} // namespace domcero::test
