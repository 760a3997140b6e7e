// SPDX-License-Identifier: GPL-3.0-or-later
#include "localtransport.h"

#include "base/hosttext.h"
#include "remote/namedscript.h"

#include <QPromise>

#include <utility>

#include <unistd.h>

namespace domcero::test {

namespace {

Error lost()
{
    return Error{ErrorCode::ConnectionLost, Message("lost"), {}, {}, {}, {}};
}

class ProcessStream final : public LineStream
{
public:
    explicit ProcessStream(std::unique_ptr<QProcess> process) : m_process(std::move(process))
    {
        connect(m_process.get(), &QProcess::readyReadStandardOutput, this, [this] { read(); });
        connect(m_process.get(), &QProcess::finished, this, [this] {
            read();
            say(Error{ErrorCode::CommandFailed,
                      Message("ended"),
                      {},
                      QString::fromUtf8(m_process->readAllStandardError()),
                      {},
                      {}});
        });
        m_process->start();
    }
    ~ProcessStream() override
    {
        m_process->disconnect(this);
        m_process->closeWriteChannel();
        if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(10000))
            qFatal("the stream's script does not end with its stdin");
    }
    void say(const Error &error)
    {
        if (!std::exchange(m_ended, true))
            Q_EMIT ended(error);
    }

    void sendLine(const QByteArray &line) override { m_process->write(line + '\n'); }

private:
    void read()
    {
        const QPointer<ProcessStream> self(this);
        while (self && !m_ended && m_process->canReadLine()) {
            QByteArray line = m_process->readLine();
            line.chop(1);
            Q_EMIT lineReceived(line);
        }
    }
    std::unique_ptr<QProcess> m_process;
    bool m_ended = false;
};

} // namespace

struct LocalTransport::Pending
{
    QPromise<Result<CommandResult>> promise;
    std::unique_ptr<QProcess> process;
};

LocalTransport::LocalTransport(QStringList shell, QProcessEnvironment environment)
    : m_shell(std::move(shell)), m_environment(std::move(environment))
{
    connectToHost();
}

LocalTransport::~LocalTransport()
{
    for (auto &[id, pending] : m_pending) {
        pending->process->disconnect(this);
        pending->process->waitForFinished(10000);
    }
}

void LocalTransport::setStage(LinkStage stage)
{
    m_status.stage = stage;
    Q_EMIT statusChanged(m_status);
}

std::unique_ptr<QProcess> LocalTransport::process(const Command &command) const
{
    auto process = std::make_unique<QProcess>();
    QStringList words;
    if (command.isScript) {
        words = m_shell + QStringList{QStringLiteral("-c"), QString::fromUtf8(*namedScript(command.program)),
                                      command.program};
    } else {
        words = QStringList{command.program};
    }
    words += command.arguments;
    process->setProgram(words.takeFirst());
    process->setArguments(words);
    process->setProcessEnvironment(m_environment);
    process->setChildProcessModifier([] { ::setsid(); });
    return process;
}

QFuture<Result<CommandResult>> LocalTransport::start(const Command &command, const RunOptions &)
{
    const auto pending = std::make_shared<Pending>();
    pending->promise.start();
    auto future = pending->promise.future();
    if (m_status.stage != LinkStage::Connected) {
        pending->promise.addResult(
            Result<CommandResult>(Error{ErrorCode::Unreachable, Message("no link"), {}, {}, {}, {}}));
        pending->promise.finish();
        return future;
    }
    const int id = ++m_lastId;
    m_pending[id] = pending;
    pending->process = process(command);
    connect(pending->process.get(), &QProcess::finished, this, [this, id](int status) {
        const auto ended = m_pending.at(id);
        m_pending.erase(id);
        CommandResult result;
        result.exitStatus = status;
        result.standardOutput = ended->process->readAllStandardOutput();
        result.standardError = ended->process->readAllStandardError();
        ended->process.release()->deleteLater();
        if (ended->promise.future().isFinished())
            return;
        ended->promise.addResult(Result<CommandResult>(result));
        ended->promise.finish();
    });
    pending->process->start();
    pending->process->write(command.standardInput);
    pending->process->closeWriteChannel();
    return future;
}

std::unique_ptr<LineStream> LocalTransport::openStream(const Command &script)
{
    if (m_status.stage != LinkStage::Connected || refusesStreams)
        return nullptr;
    auto stream = std::make_unique<ProcessStream>(process(script));
    m_streams += stream.get();
    return stream;
}

void LocalTransport::loseLink()
{
    setStage(LinkStage::Waiting); // before the answers: who hears that one is lost may ask again
    for (const auto &[id, pending] : std::map(m_pending)) {
        if (!pending->promise.future().isFinished()) {
            pending->promise.addResult(Result<CommandResult>(lost()));
            pending->promise.finish();
        }
    }
    for (const auto &stream : std::exchange(m_streams, {})) {
        if (stream)
            static_cast<ProcessStream *>(stream.data())->say(lost());
    }
}

} // namespace domcero::test
