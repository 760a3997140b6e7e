// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/enginecore.h"
#include "remote/ssh/linksecrets.h"

#include <QHash>
#include <QPromise>

#include <memory>
#include <optional>
#include <stop_token>

namespace domcero {

class SshLineStream;

// The main-thread half of an SSH link: asks for connections and dials again when one is lost, keeps what the
// callers wait for, and the secrets that have worked, in memory, for the next dial. The work is done by an
// SshConnection in the I/O thread; each has a number, and what a former one still has to say about its state
// is ignored.
class SshTransport final : public Transport
{
    Q_OBJECT
public:
    SshTransport(const HostEntry &entry, std::shared_ptr<SshEngine::Core> core);
    ~SshTransport() override;

    void connectToHost() override;
    void disconnectFromHost() override;
    void checkNow() override;
    LinkStatus status() const override { return m_status; }
    std::unique_ptr<LineStream> openStream(const Command &script) override;
    void answerHostKey(bool accepted) override;
    void answerSecret(Secret secret) override;
    void answerPrompts(std::vector<Secret> answers) override;
    void cancelQuestion() override;

    void sendLine(quint64 id, const QByteArray &line);
    void closeStream(quint64 id);

protected:
    QFuture<Result<CommandResult>> start(const Command &command, const RunOptions &options) override;

private:
    class Port; // LinkEvents, into this thread
    struct Pending
    {
        QPromise<Result<CommandResult>> promise;
        std::function<void(OutputStream, const QByteArray &)> onOutput;
        std::unique_ptr<std::stop_callback<std::function<void()>>> onStop;
    };

    void dial();
    void begin();
    void stepWasTaken(quint64 connection, const DialStep &step);
    void endConnection(const Error &reason);
    void stageReached(quint64 connection, LinkStage stage, bool waitingForUser, const QString &jump);
    void connected(quint64 connection, const QStringList &oldAlgorithms);
    void secretAsked(quint64 connection, const SecretQuestion &question);
    void secretWasRefused(quint64 connection, const SecretQuestion &question);
    void passwordWasChanged(quint64 connection, const QString &leg, const Secret &newOne);
    void linkEnded(quint64 connection, const Error &error, bool heals);
    void runEnded(quint64 id, const Result<CommandResult> &result);
    void runOutput(quint64 id, OutputStream stream, const QByteArray &bytes);
    void setStatus(const LinkStatus &status);
    void keepSecretsThatWorked();

    const HostEntry m_entry;
    std::shared_ptr<SshEngine::Core> m_core;
    IoThread &m_io;
    std::shared_ptr<CallQueue> m_queue;
    LinkStatus m_status;
    quint64 m_connection = 0; // 0: none
    int m_failures = 0;
    std::unique_ptr<Clock::Timer> m_redial;
    std::unique_ptr<DialQueue::Ticket> m_ticket; // until the first machine has let us in
    std::optional<SecretQuestion> m_question;
    LinkSecrets m_answered; // not yet shown to be right
    LinkSecrets m_known;
    QHash<quint64, std::shared_ptr<Pending>> m_pending;
    QHash<quint64, SshLineStream *> m_streams;
    bool m_streamsRefused = false;
};

} // namespace domcero
