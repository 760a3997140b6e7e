// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simtransport.h"

#include <algorithm>

// The dialling half of SimTransport: the stages of a connect, its questions, and the way back after a loss.

namespace domcero {

namespace {

using namespace std::chrono_literals;

QString leg(SimulatedHost &host)
{
    return QStringLiteral("root@%1:22").arg(QString::fromUtf8(host.machine().hostName));
}

} // namespace

void SimTransport::reach(LinkStage stage)
{
    const int attempt = m_status.attempt;
    m_status = LinkStatus{};
    m_status.stage = stage;
    m_status.attempt = stage == LinkStage::Connected ? 0 : attempt;
    if (stage == LinkStage::Connected)
        m_status.oldAlgorithms = m_host->faults().oldAlgorithms;
    Q_EMIT statusChanged(m_status);
}

void SimTransport::nextStage(LinkStage stage, void (SimTransport::*step)())
{
    m_dialling = m_schedule.in(m_host->pace().dial, [this, stage, step] {
        reach(stage);
        if (m_status.stage == stage) // whoever heard it may have hung up
            (this->*step)();
    });
}

void SimTransport::connectToHost()
{
    if (m_status.stage != LinkStage::Disconnected && m_status.stage != LinkStage::Waiting)
        return;
    m_schedule.cancel(m_dialling);
    m_secretsTried = 0;
    dial();
}

void SimTransport::dial()
{
    reach(LinkStage::Resolving);
    const QList<DialStep> steps = m_host->faults().dialSteps;
    for (const DialStep &step : steps)
        Q_EMIT stepTaken(step);
    m_dialling = m_schedule.in(m_host->pace().dial, [this] {
        reach(LinkStage::Connecting);
        if (m_status.stage != LinkStage::Connecting)
            return;
        if (m_host->faults().unreachable) {
            failDial(Error{ErrorCode::Unreachable,
                           Message(QT_TRANSLATE_NOOP("messages", "The host refused the connection.")),
                           {},
                           QStringLiteral("Connection refused"),
                           {},
                           {}},
                     false);
            return;
        }
        nextStage(LinkStage::KeyExchange, &SimTransport::checkHostKey);
    });
}

void SimTransport::checkHostKey()
{
    const SimFaults &faults = m_host->faults();
    if (faults.hostKeyChanged) {
        failDial(Error{ErrorCode::HostKeyChanged,
                       Message(QT_TRANSLATE_NOOP("messages",
                                                 "The host shows another key than the one that is known.")),
                       {},
                       {},
                       {},
                       {}},
                 true);
        return;
    }
    if (!faults.hostKeyQuestion) {
        nextStage(LinkStage::Authenticating, &SimTransport::authenticate);
        return;
    }
    m_status.stage = LinkStage::CheckingHostKey;
    m_status.waitingForUser = true;
    Q_EMIT statusChanged(m_status);
    Q_EMIT hostKeyQuestion(*faults.hostKeyQuestion);
}

void SimTransport::answerHostKey(bool accepted)
{
    if (m_status.stage != LinkStage::CheckingHostKey || !m_status.waitingForUser)
        return;
    if (!accepted) {
        failDial(Error{ErrorCode::HostKeyUnknown,
                       Message(QT_TRANSLATE_NOOP("messages", "The key of the host was not accepted.")),
                       {},
                       {},
                       {},
                       {}},
                 true);
        return;
    }
    m_host->faults().hostKeyQuestion.reset();
    nextStage(LinkStage::Authenticating, &SimTransport::authenticate);
}

void SimTransport::authenticate()
{
    m_round = 0;
    m_promptsRefused = false;
    m_waitsForPrompts = false;
    if (m_host->faults().password.isEmpty() || m_passwordKnown)
        askPrompts();
    else
        askSecret(false);
}

void SimTransport::becomeRoot()
{
    if (m_sudoPasswordKnown)
        nextStage(LinkStage::Connected, &SimTransport::connected);
    else
        askSecret(false);
}

SecretQuestion SimTransport::secretAsked(bool previousWasWrong) const
{
    SecretQuestion question;
    question.kind = m_status.stage == LinkStage::BecomingRoot ? SecretQuestion::Kind::SudoPassword
                                                              : SecretQuestion::Kind::Password;
    question.leg = leg(*m_host);
    question.previousWasWrong = previousWasWrong;
    return question;
}

void SimTransport::askSecret(bool previousWasWrong)
{
    m_status.waitingForUser = true;
    Q_EMIT statusChanged(m_status);
    Q_EMIT secretQuestion(secretAsked(previousWasWrong));
}

void SimTransport::answerSecret(Secret secret)
{
    const bool isSudo = m_status.stage == LinkStage::BecomingRoot;
    if ((m_status.stage != LinkStage::Authenticating && !isSudo) || !m_status.waitingForUser ||
        m_waitsForPrompts)
        return;
    m_status.waitingForUser = false;
    const SimFaults &faults = m_host->faults();
    if (QByteArrayView(secret.data(), secret.size()) == (isSudo ? faults.sudoPassword : faults.password)) {
        (isSudo ? m_sudoPasswordKnown : m_passwordKnown) = true;
        m_secretsTried = 0;
        if (isSudo)
            becomeRoot();
        else
            askPrompts();
    } else if (++m_secretsTried < faults.passwordTries) {
        askSecret(true);
    } else {
        Q_EMIT secretRefused(secretAsked(true));
        refuseLogin();
    }
}

void SimTransport::refuseLogin()
{
    failDial(Error{ErrorCode::AuthenticationFailed,
                   Message(QT_TRANSLATE_NOOP("messages", "The host refused every way of logging in.")),
                   {},
                   QStringLiteral("Permission denied (publickey,password)."),
                   {},
                   {}},
             true);
}

void SimTransport::askPrompts()
{
    const QList<SimFaults::PromptRound> &rounds = m_host->faults().promptRounds;
    for (; m_round < rounds.size() && rounds[m_round].prompts.isEmpty(); ++m_round)
        Q_EMIT hostSaid(HostNotice{leg(*m_host), rounds[m_round].words});
    if (m_round >= rounds.size()) {
        if (m_host->faults().sudoPassword.isEmpty())
            nextStage(LinkStage::Connected, &SimTransport::connected);
        else
            nextStage(LinkStage::BecomingRoot, &SimTransport::becomeRoot);
        return;
    }
    m_waitsForPrompts = true;
    m_status.waitingForUser = true;
    Q_EMIT statusChanged(m_status);
    const SimFaults::PromptRound &round = rounds[m_round];
    Q_EMIT promptsQuestion(PromptsQuestion{leg(*m_host), round.words, round.prompts, m_promptsRefused});
}

void SimTransport::answerPrompts(std::vector<Secret> answers)
{
    if (!m_waitsForPrompts || !m_status.waitingForUser)
        return;
    m_waitsForPrompts = false;
    m_status.waitingForUser = false;
    QByteArrayList given;
    for (const Secret &answer : answers)
        given.append(QByteArray(answer.data(), answer.size()));
    if (given == m_host->faults().promptRounds.value(m_round).answers) {
        ++m_round;
        askPrompts();
    } else if (++m_secretsTried < m_host->faults().passwordTries) {
        m_round = 0;
        m_promptsRefused = true;
        askPrompts();
    } else {
        refuseLogin();
    }
}

void SimTransport::checkNow()
{
    if (m_status.stage == LinkStage::Waiting)
        connectToHost();
}

void SimTransport::cancelQuestion()
{
    if (!m_status.waitingForUser)
        return;
    failDial(Error{ErrorCode::Cancelled,
                   Message(QT_TRANSLATE_NOOP("messages", "Connecting was cancelled.")),
                   {},
                   {},
                   {},
                   {}},
             true);
}

void SimTransport::connected()
{
    m_secretsTried = 0;
}

void SimTransport::failDial(const Error &error, bool forGood)
{
    m_schedule.cancel(m_dialling);
    if (!forGood) {
        waitAndRedial(error);
        return;
    }
    m_status = LinkStatus{};
    m_status.error = error;
    Q_EMIT statusChanged(m_status);
}

void SimTransport::waitAndRedial(const Error &error)
{
    const int attempt = m_status.attempt + 1;
    m_status = LinkStatus{};
    m_status.stage = LinkStage::Waiting;
    m_status.error = error;
    m_status.attempt = attempt;
    m_status.retryIn =
        std::min<std::chrono::milliseconds>(m_host->pace().redial * (1 << std::min(attempt - 1, 5)), 60s);
    m_dialling = m_schedule.in(m_status.retryIn, [this] { dial(); });
    Q_EMIT statusChanged(m_status);
}

void SimTransport::loseLink()
{
    if (m_status.stage != LinkStage::Connected)
        return;
    const Error error{ErrorCode::ConnectionLost,
                      Message(QT_TRANSLATE_NOOP("messages", "The connection to the host was lost.")),
                      {},
                      QStringLiteral("Connection reset by peer"),
                      {},
                      {}};
    waitAndRedial(error);
    // Only now: who hears of the loss sees the transport waiting.
    const quint64 redial = m_dialling;
    m_dialling = 0;
    dropEverything(error);
    if (m_dialling == 0)
        m_dialling = redial;
}

void SimTransport::disconnectFromHost()
{
    m_status = LinkStatus{};
    dropEverything(Error{ErrorCode::Cancelled,
                         Message(QT_TRANSLATE_NOOP("messages", "The connection was closed.")),
                         {},
                         {},
                         {},
                         {}});
    Q_EMIT statusChanged(m_status);
}

} // namespace domcero
