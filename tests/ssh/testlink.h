// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/sshengine.h"
#include "support/await.h"

#include <QByteArrayList>
#include <QList>
#include <QStringList>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace domcero::test {

// A transport under test and what it has said so far.
class TestLink
{
public:
    TestLink(SshEngine &engine, const HostEntry &entry) : transport(engine.makeTransport(entry))
    {
        QObject::connect(transport.get(), &Transport::statusChanged, transport.get(),
                         [this](const LinkStatus &s) {
                             statuses += s;
                             if (onStatus)
                                 onStatus(s);
                         });
        QObject::connect(transport.get(), &Transport::hostKeyQuestion, transport.get(),
                         [this](const HostKeyQuestion &q) {
                             hostKeyQuestions += q;
                             if (acceptHostKey)
                                 transport->answerHostKey(*acceptHostKey);
                         });
        QObject::connect(transport.get(), &Transport::secretQuestion, transport.get(),
                         [this](const SecretQuestion &q) {
                             secretQuestions += q;
                             if (!secrets.isEmpty())
                                 transport->answerSecret(Secret(secrets.takeFirst()));
                             else if (cancelWhenOutOfSecrets)
                                 transport->cancelQuestion();
                         });
        QObject::connect(transport.get(), &Transport::promptsQuestion, transport.get(),
                         [this](const PromptsQuestion &q) {
                             promptsQuestions += q;
                             if (!prompts.isEmpty())
                                 answerPrompts(prompts.takeFirst());
                             else if (cancelWhenOutOfSecrets)
                                 transport->cancelQuestion();
                         });
        QObject::connect(transport.get(), &Transport::stepTaken, transport.get(),
                         [this](const DialStep &step) { steps += step; });
        QObject::connect(transport.get(), &Transport::hostSaid, transport.get(),
                         [this](const HostNotice &notice) { said += notice.words; });
    }

    void answerPrompts(const QByteArrayList &answers)
    {
        std::vector<Secret> given;
        for (const QByteArray &answer : answers)
            given.emplace_back(answer);
        transport->answerPrompts(std::move(given));
    }

    bool waitFor(LinkStage stage)
    {
        return QTest::qWaitFor([&] { return transport->status().stage == stage; }, 60000);
    }
    // Connects; true once connected, false when it ended in another way.
    bool connectIt()
    {
        transport->connectToHost();
        return QTest::qWaitFor(
                   [&] {
                       const LinkStage stage = transport->status().stage;
                       return stage == LinkStage::Connected || stage == LinkStage::Disconnected ||
                              stage == LinkStage::Waiting;
                   },
                   60000) &&
               transport->status().stage == LinkStage::Connected;
    }
    Error error() const { return transport->status().error.value_or(Error{}); }

    Result<CommandResult> run(const QString &program, const QStringList &arguments,
                              const RunOptions &options = {})
    {
        return run(Command{program, arguments, {}, false}, options);
    }
    Result<CommandResult> run(const Command &command, const RunOptions &options = {})
    {
        const auto future = transport->run(command, options);
        if (!await(future) || future.isCanceled())
            return Error{ErrorCode::Internal, Message("the future did not end"), {}, {}, {}, {}};
        return future.result();
    }
    // As root's shell would do it on the host; for tests only.
    Result<CommandResult> shell(const QString &text, const RunOptions &options = {})
    {
        return run(QStringLiteral("sh"), {QStringLiteral("-c"), text}, options);
    }

    std::unique_ptr<Transport> transport;
    QList<LinkStatus> statuses;
    QList<HostKeyQuestion> hostKeyQuestions;
    QList<SecretQuestion> secretQuestions;
    std::optional<bool> acceptHostKey;
    QList<QByteArray> secrets;
    QList<PromptsQuestion> promptsQuestions;
    QList<QByteArrayList> prompts; // answers, a round each
    QStringList said;
    QList<DialStep> steps;
    bool cancelWhenOutOfSecrets = true;
    std::function<void(const LinkStatus &)> onStatus;
};

inline RunOptions change()
{
    RunOptions options;
    options.purpose = RunOptions::Purpose::Change;
    return options;
}

inline bool isRefusedForGood(const TestLink &link, ErrorCode code)
{
    return link.transport->status().stage == LinkStage::Disconnected && link.error().code == code &&
           !link.error().what.isEmpty() && !link.error().remedy.isEmpty();
}

// Is `text` one of the words that stand for %1, %2, ...?
inline bool mentions(const Message &message, const QString &text)
{
    return std::any_of(message.arguments().begin(), message.arguments().end(),
                       [&text](const MessageArgument &argument) {
                           const QString *words = std::get_if<QString>(&argument);
                           return words && *words == text;
                       });
}

} // namespace domcero::test
