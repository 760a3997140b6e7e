// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport.h"

#include <QHash>
#include <QList>
#include <QPromise>

#include <deque>

namespace domcero::test {

// A stream whose lines a test says.
class FakeStream final : public LineStream
{
    Q_OBJECT
public:
    void say(const QByteArray &line) { Q_EMIT lineReceived(line); }
    void sendLine(const QByteArray &line) override { sent.append(line); }
    void end(ErrorCode code = ErrorCode::CommandFailed);

    QByteArrayList sent; // to the script
};

// A transport without a host: a test says what each command answers, holds answers back, cuts the link.
// Answers come in the order of the commands, when the event loop turns. One thread.
class FakeTransport final : public Transport
{
    Q_OBJECT
public:
    void connectToHost() override { setStage(LinkStage::Connected); }
    void disconnectFromHost() override { setStage(LinkStage::Disconnected); }
    void checkNow() override { ++checks; }
    int checks = 0;
    LinkStatus status() const override { return m_status; }
    std::unique_ptr<LineStream> openStream(const Command &script) override;
    void answerHostKey(bool accepted) override { answers.append(accepted ? "host-key yes" : "host-key no"); }
    void answerSecret(Secret secret) override { answers.append(QByteArray("secret ") + secret.data()); }
    void answerPrompts(std::vector<Secret> given) override
    {
        for (const Secret &answer : given)
            answers.append(QByteArray("prompt ") + answer.data());
    }
    void cancelQuestion() override { answers.append("cancel"); }

    // Also ends what is under way with ConnectionLost when the link goes.
    void setStage(LinkStage stage);

    // What a command (as displayText) answers from now on.
    void answer(const QString &command, const QByteArray &output, int exitStatus = 0,
                const QByteArray &error = {});
    void fail(const QString &command, ErrorCode code);
    // While true, commands wait for release().
    void hold(bool held) { m_held = held; }
    void release(int count = -1); // the oldest so many, or all

    // The stream that is open now; null: none.
    FakeStream *stream() const { return m_stream; }

    bool refuseStreams = false;
    bool keepOnLoss = false; // commands under way survive the link, to answer late
    QStringList asked;       // displayText of every command, in order
    QStringList streamsAsked;
    QByteArrayList answers; // to questions

protected:
    QFuture<Result<CommandResult>> start(const Command &command, const RunOptions &options) override;

private:
    struct Waiting
    {
        QString command;
        std::shared_ptr<QPromise<Result<CommandResult>>> promise;
    };
    Result<CommandResult> answerTo(const QString &command) const;
    static void finish(const Waiting &waiting, const Result<CommandResult> &result);

    LinkStatus m_status;
    QHash<QString, QList<Result<CommandResult>>> m_answers; // one element: what it answers
    bool m_held = false;
    std::deque<Waiting> m_waiting;
    FakeStream *m_stream = nullptr;
};

} // namespace domcero::test
