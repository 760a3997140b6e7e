// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dialstep.h"
#include "domain/question.h"
#include "remote/command.h"
#include "remote/commandresult.h"

#include <QByteArrayList>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace domcero {

// What shall go wrong with a simulated host, and what its connection asks. Set by tests at any moment.
class SimFaults
{
public:
    // The next `times` commands whose words begin with `prefix` ("xl", "create") answer so; nothing happens
    // on the host. A script's first word is its name.
    void failNext(const QStringList &prefix, const CommandResult &answer, int times = 1);
    // The next command of that kind never ends (its time limit, a cancel or the link does it).
    void hangNext(const QStringList &prefix, int times = 1);

    // The link goes with the command number `count` from now on (1: the next): before it reached the host, or
    // when it was carried out and its answer was under way.
    enum class Loss { BeforeCommand, AfterCommand };
    void dropLinkAfter(int count, Loss loss = Loss::AfterCommand);

    bool unreachable = false;                       // dials are refused
    QStringList oldAlgorithms;                      // what the connection uses of them
    bool refuseStreams = false;                     // MaxSessions 1: openStream gives nothing
    std::chrono::milliseconds latency{0};           // of the link, one way and back, added to each command
    bool configsShut = false;                       // the account may not read the folder of the configs
    bool consolesUnlogged = false;                  // xenconsoled runs without --log=guest
    bool hostKeyChanged = false;                    // the dial is refused for it
    std::optional<HostKeyQuestion> hostKeyQuestion; // asked at each dial until it was accepted once
    QByteArray password;                            // not empty: asked for, and compared
    int passwordTries = 3;
    QList<DialStep> dialSteps; // told at each dial
    QByteArray sudoPassword;   // the same of sudo, once logged in
    // Asked at each login after the password, round by round; one without prompts is only said.
    struct PromptRound
    {
        QString words;
        QList<LoginPrompt> prompts;
        QByteArrayList answers; // the right ones
    };
    QList<PromptRound> promptRounds;

    // For the transport.
    enum class Fate { Run, Answer, Hang };
    Fate fateOf(const Command &command, CommandResult *answer);
    std::optional<Loss> takeLoss(); // once for each command

private:
    struct Rule
    {
        QStringList prefix;
        CommandResult answer;
        bool hang = false;
        int times = 1;
    };
    void forgetSpent();

    QList<Rule> m_rules;
    int m_commandsToLoss = 0; // 0: none
    Loss m_loss = Loss::AfterCommand;
};

} // namespace domcero
