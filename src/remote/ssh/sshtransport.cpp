// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/sshtransport.h"

#include "remote/namedscript.h"
#include "remote/ssh/ssherrors.h"
#include "remote/ssh/sshlinestream.h"

#include <QPointer>

#include <atomic>

namespace domcero {

namespace {

quint64 nextId()
{
    static std::atomic<quint64> last{0};
    return ++last;
}

bool holdsNul(const QString &word)
{
    return word.contains(QChar(u'\0'));
}

bool isUsable(const Command &command)
{
    return !command.program.isEmpty() && !command.program.startsWith(QLatin1Char('-')) &&
           !holdsNul(command.program) &&
           std::none_of(command.arguments.begin(), command.arguments.end(), holdsNul);
}

QFuture<Result<CommandResult>> readyError(const Error &error)
{
    return QtFuture::makeReadyFuture(Result<CommandResult>(error));
}

} // namespace

class SshTransport::Port final : public LinkEvents
{
public:
    Port(SshTransport *transport, std::shared_ptr<CallQueue> queue, quint64 connection)
        : m_transport(transport), m_queue(std::move(queue)), m_connection(connection)
    {
    }
    void stageReached(LinkStage stage, bool waiting, const QString &jump) override
    {
        m_queue->post([t = m_transport, c = m_connection, stage, waiting, jump] {
            t->stageReached(c, stage, waiting, jump);
        });
    }
    void stepTaken(const DialStep &step) override
    {
        m_queue->post([t = m_transport, c = m_connection, step] { t->stepWasTaken(c, step); });
    }
    void connected(const QStringList &oldAlgorithms) override
    {
        m_queue->post([t = m_transport, c = m_connection, oldAlgorithms] { t->connected(c, oldAlgorithms); });
    }
    void hostKeyAsked(const HostKeyQuestion &question) override
    {
        m_queue->post([t = m_transport, c = m_connection, question] {
            if (t->m_connection == c)
                Q_EMIT t->hostKeyQuestion(question);
        });
    }
    void secretAsked(const SecretQuestion &question) override
    {
        m_queue->post([t = m_transport, c = m_connection, question] { t->secretAsked(c, question); });
    }
    void secretRefused(const SecretQuestion &question) override
    {
        m_queue->post([t = m_transport, c = m_connection, question] { t->secretWasRefused(c, question); });
    }
    void promptsAsked(const PromptsQuestion &question) override
    {
        m_queue->post([t = m_transport, c = m_connection, question] {
            if (t->m_connection == c)
                Q_EMIT t->promptsQuestion(question);
        });
    }
    void hostSaid(const HostNotice &notice) override
    {
        m_queue->post([t = m_transport, c = m_connection, notice] {
            if (t->m_connection == c)
                Q_EMIT t->hostSaid(notice);
        });
    }
    void passwordChanged(const QString &leg, Secret newOne) override
    {
        m_queue->post([t = m_transport, c = m_connection, leg, newOne = std::move(newOne)] {
            t->passwordWasChanged(c, leg, newOne);
        });
    }
    void linkEnded(const Error &error, bool heals) override
    {
        m_queue->post([t = m_transport, c = m_connection, error, heals] { t->linkEnded(c, error, heals); });
    }
    void runOutput(quint64 id, OutputStream stream, const QByteArray &bytes) override
    {
        m_queue->post([t = m_transport, id, stream, bytes] { t->runOutput(id, stream, bytes); });
    }
    void runEnded(quint64 id, const Result<CommandResult> &result) override
    {
        m_queue->post([t = m_transport, id, result] { t->runEnded(id, result); });
    }
    void streamLines(quint64 id, const QList<QByteArray> &lines, bool receipt) override
    {
        m_queue->post([t = m_transport, c = m_connection, id, lines, receipt] {
            for (const QByteArray &line : lines) {
                // A receiver may destroy the stream at any line.
                if (SshLineStream *stream = t->m_streams.value(id))
                    Q_EMIT stream->lineReceived(line);
            }
            if (receipt)
                t->m_io.with(c, [id](SshConnection &connection) { connection.streamTaken(id); });
        });
    }
    void streamEnded(quint64 id, const Error &error) override
    {
        m_queue->post([t = m_transport, id, error] {
            if (SshLineStream *stream = t->m_streams.take(id))
                Q_EMIT stream->ended(error);
        });
    }
    void streamsRefused() override
    {
        m_queue->post([t = m_transport, c = m_connection] {
            if (t->m_connection == c)
                t->m_streamsRefused = true;
        });
    }

private:
    SshTransport *m_transport; // its queue is closed before it goes
    std::shared_ptr<CallQueue> m_queue;
    quint64 m_connection;
};

SshTransport::SshTransport(const HostEntry &entry, std::shared_ptr<SshEngine::Core> core)
    : m_entry(entry), m_core(std::move(core)),
      m_io(*m_core->threads[m_core->nextThread++ % m_core->threads.size()]),
      m_queue(std::make_shared<CallQueue>())
{
    setHostName(entry.name);
}

SshTransport::~SshTransport()
{
    m_queue->close();
    m_pending.clear(); // their futures end as cancelled
    endConnection(ssherror::closedByUser(m_entry.address));
}

void SshTransport::connectToHost()
{
    if (m_connection == 0)
        dial();
}

void SshTransport::disconnectFromHost()
{
    m_redial.reset();
    m_failures = 0;
    endConnection(ssherror::closedByUser(m_entry.address));
    if (m_status.stage != LinkStage::Disconnected || m_status.error)
        setStatus({});
}

void SshTransport::dial()
{
    m_redial.reset();
    m_question.reset();
    m_answered.clear();
    m_streamsRefused = false;
    m_connection = nextId();
    LinkStatus status;
    status.stage = LinkStage::Resolving;
    if (!m_entry.jumps.isEmpty())
        status.jump = shortName(m_entry.jumps.first());
    status.attempt = m_failures;
    setStatus(status);
    if (m_connection == 0) // a receiver of the status has thought better of it
        return;
    const HostEntry first = legsOf(m_entry).first();
    m_ticket = std::make_unique<DialQueue::Ticket>(m_core->dials, knownHostsName(first.address, first.port),
                                                   [this] { begin(); });
}

void SshTransport::begin()
{
    m_io.begin(m_connection, m_entry, m_known.copy(), std::make_unique<Port>(this, m_queue, m_connection));
}

void SshTransport::stepWasTaken(quint64 connection, const DialStep &step)
{
    if (connection != m_connection)
        return;
    if (step.kind == DialStep::Kind::Method && step.outcome == DialStep::Outcome::Done)
        m_ticket.reset();
    Q_EMIT stepTaken(step);
}

void SshTransport::checkNow()
{
    if (m_status.stage == LinkStage::Waiting)
        dial();
    else if (m_connection != 0)
        m_io.with(m_connection, [](SshConnection &connection) { connection.checkNow(); });
}

void SshTransport::endConnection(const Error &reason)
{
    if (m_connection != 0)
        m_io.end(std::exchange(m_connection, 0), reason);
    m_question.reset();
    m_ticket.reset();
}

void SshTransport::setStatus(const LinkStatus &status)
{
    m_status = status;
    Q_EMIT statusChanged(status);
}

void SshTransport::stageReached(quint64 connection, LinkStage stage, bool waitingForUser, const QString &jump)
{
    if (connection != m_connection ||
        (stage == m_status.stage && waitingForUser == m_status.waitingForUser && jump == m_status.jump))
        return;
    LinkStatus status;
    status.stage = stage;
    status.waitingForUser = waitingForUser;
    status.jump = jump;
    status.attempt = m_failures;
    setStatus(status);
}

void SshTransport::connected(quint64 connection, const QStringList &oldAlgorithms)
{
    if (connection != m_connection)
        return;
    m_failures = 0;
    keepSecretsThatWorked();
    LinkStatus status;
    status.stage = LinkStage::Connected;
    status.oldAlgorithms = oldAlgorithms;
    setStatus(status);
}

void SshTransport::keepSecretsThatWorked()
{
    m_known.add(std::exchange(m_answered, {}));
}

void SshTransport::linkEnded(quint64 connection, const Error &error, bool heals)
{
    if (connection != m_connection)
        return;
    endConnection(error);
    m_answered.clear();
    LinkStatus status;
    status.error = error;
    status.error->host = hostName();
    if (heals) {
        ++m_failures;
        status.stage = LinkStage::Waiting;
        status.retryIn = m_core->backoff.delay(m_failures);
        m_redial = m_core->clock.after(status.retryIn, [this] { dial(); });
    } else {
        if (error.code == ErrorCode::AuthenticationFailed)
            m_known.clear();
        status.stage = LinkStage::Disconnected;
    }
    status.attempt = m_failures;
    setStatus(status);
}

void SshTransport::secretAsked(quint64 connection, const SecretQuestion &question)
{
    if (connection != m_connection)
        return;
    m_question = question;
    Q_EMIT secretQuestion(question);
}

void SshTransport::secretWasRefused(quint64 connection, const SecretQuestion &question)
{
    if (connection != m_connection)
        return;
    m_answered.drop(question);
    Q_EMIT secretRefused(question);
}

void SshTransport::passwordWasChanged(quint64 connection, const QString &leg, const Secret &newOne)
{
    if (connection != m_connection)
        return;
    m_known.changePassword(leg, {}); // the new one has not worked yet
    m_answered.changePassword(leg, newOne);
    Q_EMIT passwordChanged(leg, newOne);
}

void SshTransport::answerHostKey(bool accepted)
{
    m_io.with(m_connection, [accepted](SshConnection &connection) { connection.answerHostKey(accepted); });
}

void SshTransport::answerSecret(Secret secret)
{
    if (!m_question)
        return;
    m_answered.keep(*m_question, secret.copy());
    m_question.reset();
    m_io.with(m_connection, [secret = std::move(secret)](SshConnection &connection) mutable {
        connection.answerSecret(std::move(secret));
    });
}

// Nothing of them is kept: what they answer is asked again.
void SshTransport::answerPrompts(std::vector<Secret> answers)
{
    m_io.with(m_connection, [answers = std::move(answers)](SshConnection &connection) mutable {
        connection.answerPrompts(std::move(answers));
    });
}

void SshTransport::cancelQuestion()
{
    m_question.reset();
    m_io.with(m_connection, [](SshConnection &connection) { connection.cancelQuestion(); });
}

QFuture<Result<CommandResult>> SshTransport::start(const Command &command, const RunOptions &options)
{
    if (!isUsable(command))
        return readyError(ssherror::unusableCommand());
    RunRequest request;
    if (command.isScript) {
        const auto text = namedScript(command.program);
        if (!text)
            return readyError(ssherror::unknownScript(command.program));
        request.scriptText = *text;
    }
    if (m_status.stage != LinkStage::Connected)
        return readyError(ssherror::notConnected(m_entry.address));
    if (options.stop.stop_requested())
        return readyError(ssherror::readCancelled());

    request.id = nextId();
    request.command = command;
    request.purpose = options.purpose;
    request.timeout = options.timeout;
    request.maxOutput = options.maxOutput;
    request.ownChannel = options.ownChannel;
    request.wantsOutput = static_cast<bool>(options.onOutput);

    const auto pending = std::make_shared<Pending>();
    pending->onOutput = options.onOutput;
    pending->promise.start();
    QFuture<Result<CommandResult>> future = pending->promise.future();
    const quint64 id = request.id;
    m_pending.insert(id, pending);
    m_io.with(m_connection, [request](SshConnection &connection) { connection.run(request); });
    // After the request: a stop that comes from another thread just now finds it there.
    pending->onStop = std::make_unique<std::stop_callback<std::function<void()>>>(
        options.stop, std::function<void()>([core = m_core, io = &m_io, c = m_connection, id] {
            io->with(c, [id](SshConnection &connection) { connection.cancel(id); });
        }));
    return future;
}

void SshTransport::runOutput(quint64 id, OutputStream stream, const QByteArray &bytes)
{
    // Kept alive: the callee may end the run.
    if (const auto pending = m_pending.value(id); pending && pending->onOutput)
        pending->onOutput(stream, bytes);
}

void SshTransport::runEnded(quint64 id, const Result<CommandResult> &result)
{
    const auto pending = m_pending.take(id);
    if (!pending)
        return;
    pending->promise.addResult(result);
    pending->promise.finish();
}

std::unique_ptr<LineStream> SshTransport::openStream(const Command &script)
{
    const auto text = script.isScript && isUsable(script) ? namedScript(script.program) : std::nullopt;
    if (!text || m_status.stage != LinkStage::Connected || m_streamsRefused)
        return nullptr;
    const quint64 id = nextId();
    auto stream = std::make_unique<SshLineStream>(id, this);
    m_streams.insert(id, stream.get());
    m_io.with(m_connection, [id, script, text = *text](SshConnection &connection) {
        connection.openStream(id, script, text);
    });
    return stream;
}

void SshTransport::sendLine(quint64 id, const QByteArray &line)
{
    m_io.with(m_connection, [id, line](SshConnection &connection) { connection.sendLine(id, line); });
}

void SshTransport::closeStream(quint64 id)
{
    m_streams.remove(id);
    m_io.with(m_connection, [id](SshConnection &connection) { connection.closeStream(id); });
}

} // namespace domcero
