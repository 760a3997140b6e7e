// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/sshconnection.h"

#include "base/log.h"
#include "remote/ssh/ssherrors.h"

#include <algorithm>

namespace domcero {

SshConnection::SshConnection(HostEntry entry, LinkSecrets known, IoContext &io,
                             std::unique_ptr<LinkEvents> events)
    : m_entry(std::move(entry)), m_name(legOf(m_entry)), m_way(legsOf(m_entry)), m_io(io),
      m_events(std::move(events)), m_secrets(std::move(known)), m_root{m_entry.rootBy, m_name, {}}
{
    m_opening.setSingleShot(true);
    connect(&m_opening, &QTimer::timeout, this, [this] {
        fail(ssherror::jumpCannotReach(m_legs.back()->name(), legOf(m_way[qsizetype(m_legs.size())]),
                                       QStringLiteral("no answer")),
             true);
    });
    m_becoming.setSingleShot(true);
    connect(&m_becoming, &QTimer::timeout, this,
            [this] { fail(ssherror::stageTimedOut(m_name, QStringLiteral("sudo, doas")), true); });
}

SshConnection::~SshConnection()
{
    for (const auto &tunnel : m_tunnels)
        tunnel->stop();
    for (const auto &leg : m_legs)
        leg->stop();
    m_channels.reset();
    while (!m_legs.empty()) {
        if (m_tunnels.size() == m_legs.size())
            m_tunnels.pop_back();
        m_legs.pop_back();
    }
}

void SshConnection::start()
{
    if (const auto way = checkWay(m_entry); !way)
        fail(way.error(), false);
    else
        addLeg().dial();
}

SshLeg &SshConnection::addLeg()
{
    const HostEntry &entry = m_way[qsizetype(m_legs.size())];
    SshLeg::Owner &owner = *this;
    m_legs.push_back(std::make_unique<SshLeg>(entry, m_secrets.of(legOf(entry)), m_io, owner));
    return *m_legs.back();
}

void SshConnection::legLoggedIn(SshLeg &leg)
{
    if (m_legs.size() < static_cast<std::size_t>(m_way.size())) {
        openTunnel(leg);
        return;
    }
    m_channels = std::make_unique<ChannelSet>(leg.pump(), *m_events, m_io.limits, m_root);
    if (m_root.by == RootBy::Login)
        connected();
    else
        becomeRoot();
}

void SshConnection::connected()
{
    m_isConnected = true;
    QStringList oldAlgorithms;
    for (const auto &leg : m_legs)
        oldAlgorithms += leg->oldAlgorithmsInUse();
    oldAlgorithms.removeDuplicates();
    m_events->connected(oldAlgorithms);
}

void SshConnection::becomeRoot()
{
    if (m_root.by == RootBy::Sudo)
        m_root.password = m_secrets.forSudo(m_name);
    m_events->stageReached(LinkStage::BecomingRoot, false, {});
    m_becoming.start(m_io.limits.elevation);
    m_sinceStep.start();
    m_channels->shell().prepare();
}

void SshConnection::stepRoot()
{
    ReadShell &shell = m_channels->shell();
    if (shell.isReady()) {
        m_becoming.stop();
        tell(DialStep::Kind::Root, m_name, rootWayName(m_root.by));
        connected();
    } else if (m_question) {
        return; // sudo may have tired of waiting: a new one gets the answer
    } else if (shell.isAsking()) {
        askForSudo(false);
    } else if (shell.problem()) {
        const Error problem = *shell.problem(); // it goes with the shell
        rootRefused(problem);
    }
}

// By a wrong password, of which a person has three, or for good.
void SshConnection::rootRefused(const Error &error)
{
    constexpr int answers = 3;
    SecretQuestion question;
    question.kind = SecretQuestion::Kind::SudoPassword;
    question.leg = m_name;
    if (error.code == ErrorCode::Timeout && !m_root.password.isEmpty()) {
        m_channels->shell().prepare(); // sudo had tired before the answer came: a new one gets it
    } else if (error.code != ErrorCode::AuthenticationFailed) {
        fail(error, false);
    } else if (m_sudoAnswers < answers) {
        m_secrets.drop(question);
        tell(DialStep::Kind::Root, m_name, QStringLiteral("sudo"), DialStep::Outcome::Refused,
             Message(QT_TRANSLATE_NOOP("messages", "wrong password")));
        askForSudo(m_sudoAnswers > 0);
    } else {
        m_events->secretRefused(question);
        fail(error, false);
    }
}

void SshConnection::askForSudo(bool previousWasWrong)
{
    m_becoming.stop();
    m_question.emplace();
    m_question->kind = SecretQuestion::Kind::SudoPassword;
    m_question->leg = m_name;
    m_question->previousWasWrong = previousWasWrong;
    m_events->stageReached(LinkStage::BecomingRoot, true, {});
    m_events->secretAsked(*m_question);
}

void SshConnection::openTunnel(SshLeg &from)
{
    const HostEntry &next = m_way[qsizetype(m_legs.size())];
    m_tunnels.push_back(std::make_unique<JumpTunnel>(from.pump(), next.address, next.port));
    const bool isHost = m_legs.size() + 1 == static_cast<std::size_t>(m_way.size());
    m_events->stageReached(LinkStage::Connecting, false,
                           isHost ? QString() : shortName(m_entry.jumps[qsizetype(m_legs.size())]));
    m_opening.start(m_io.limits.dial);
    m_sinceStep.start();
    from.pump().wake();
}

void SshConnection::legStep(SshLeg &leg)
{
    for (std::size_t i = 0; i < m_tunnels.size(); ++i) {
        if (m_legs[i].get() == &leg) {
            stepTunnel(leg, *m_tunnels[i]);
            return;
        }
    }
    if (m_channels)
        stepChannels();
}

void SshConnection::stepTunnel(SshLeg &leg, JumpTunnel &tunnel)
{
    const bool wasOpening = tunnel.state() == JumpTunnel::State::Opening;
    if (tunnel.step())
        leg.pump().again();
    if (tunnel.state() == JumpTunnel::State::Refused) {
        tunnelRefused(leg, tunnel);
    } else if (wasOpening && tunnel.state() == JumpTunnel::State::Open) {
        m_opening.stop();
        tell(DialStep::Kind::Tunnel, legOf(m_way[qsizetype(m_legs.size())]), leg.name());
        addLeg().begin(tunnel.takeFarEnd());
    }
}

void SshConnection::tunnelRefused(const SshLeg &from, const JumpTunnel &tunnel)
{
    const QString target = legOf(m_way[qsizetype(m_legs.size())]);
    switch (tunnel.refusal()) {
    case JumpTunnel::Refusal::Forbidden:
        fail(ssherror::jumpForbidden(from.name(), target, tunnel.detail()), false);
        break;
    case JumpTunnel::Refusal::Unreachable:
    case JumpTunnel::Refusal::NoRoom:
        fail(ssherror::jumpCannotReach(from.name(), target, tunnel.detail()), true);
        break;
    }
}

void SshConnection::stepChannels()
{
    if (m_channels->step())
        m_legs.back()->pump().again();
    if (m_channels->isStuck()) {
        fail(ssherror::connectionLost(m_name, QStringLiteral("the host has no channel left")), true);
        return;
    }
    if (!m_isConnected)
        stepRoot();
    for (const auto &leg : m_legs)
        leg->pump().setOpen(m_channels->isBusy());
}

QString SshConnection::jumpOf(const SshLeg &leg) const
{
    for (qsizetype i = 0; i < m_entry.jumps.size(); ++i) {
        if (std::size_t(i) < m_legs.size() && m_legs[std::size_t(i)].get() == &leg)
            return shortName(m_entry.jumps[i]);
    }
    return {};
}

void SshConnection::legStage(const SshLeg &leg, LinkStage stage, bool waitingForUser)
{
    m_events->stageReached(stage, waitingForUser, jumpOf(leg));
}

void SshConnection::legTook(const DialStep &step)
{
    m_events->stepTaken(step);
}

void SshConnection::tell(DialStep::Kind kind, const QString &leg, const QString &detail,
                         DialStep::Outcome outcome, const Message &words)
{
    m_events->stepTaken(
        {kind, outcome, leg, detail, std::chrono::milliseconds(m_sinceStep.restart()), words});
}

void SshConnection::legAsksHostKey(const HostKeyQuestion &question)
{
    m_events->hostKeyAsked(question);
}

void SshConnection::legAsksSecret(const SecretQuestion &question)
{
    m_question = question;
    m_events->secretAsked(question);
}

void SshConnection::legRefusedSecret(const SecretQuestion &question)
{
    m_secrets.drop(question);
    m_events->secretRefused(question);
}

void SshConnection::legAsksPrompts(const PromptsQuestion &question)
{
    m_events->promptsAsked(question);
}

void SshConnection::legSaid(const HostNotice &notice)
{
    m_events->hostSaid(notice);
}

void SshConnection::legChangedPassword(const SshLeg &leg, Secret newOne)
{
    m_secrets.changePassword(leg.name(), newOne); // sudo may take it, too
    m_events->passwordChanged(leg.name(), std::move(newOne));
}

// All legs after a dead one are as silent; what is nearest to us is what has died.
void SshConnection::legSilent(SshLeg &leg)
{
    const auto threshold = (m_io.limits.heartbeatAfter + m_io.limits.deadAfter) / 2;
    const auto dead = std::find_if(m_legs.begin(), m_legs.end(), [&](const auto &other) {
        return other.get() == &leg || other->silence() >= threshold;
    });
    fail(ssherror::noSignOfLife((*dead)->name(),
                                std::chrono::duration_cast<std::chrono::seconds>((*dead)->silence())),
         true);
}

void SshConnection::legFailed(const Error &error, bool heals)
{
    fail(error, heals);
}

void SshConnection::answerHostKey(bool accepted)
{
    if (!m_ended && !m_legs.empty())
        m_legs.back()->answerHostKey(accepted);
}

void SshConnection::answerSecret(Secret secret)
{
    if (m_ended || m_legs.empty())
        return;
    const bool isSudo = m_question && m_question->kind == SecretQuestion::Kind::SudoPassword;
    // The next leg may have the same key.
    if (m_question)
        m_secrets.keep(*m_question, secret.copy());
    m_question.reset();
    if (!isSudo) {
        m_legs.back()->answerSecret(std::move(secret));
        return;
    }
    ++m_sudoAnswers;
    m_root.password = secret.copy();
    m_events->stageReached(LinkStage::BecomingRoot, false, {});
    m_becoming.start(m_io.limits.elevation);
    if (m_channels->shell().isAsking())
        m_channels->shell().answerPassword(std::move(secret));
    else
        m_channels->shell().prepare();
}

void SshConnection::answerPrompts(std::vector<Secret> answers)
{
    if (!m_ended && !m_legs.empty())
        m_legs.back()->answerPrompts(std::move(answers));
}

void SshConnection::cancelQuestion()
{
    const bool asksForSudo = m_question && m_channels;
    if (!m_ended && !m_legs.empty() && (asksForSudo || m_legs.back()->isAskable()))
        fail(ssherror::questionCancelled(m_legs.back()->name()), false);
}

void SshConnection::checkNow()
{
    if (m_ended)
        return;
    for (const auto &leg : m_legs)
        leg->checkNow();
}

void SshConnection::run(RunRequest request)
{
    if (m_isConnected && !m_ended)
        m_channels->run(std::move(request));
    else
        m_events->runEnded(request.id, ssherror::notConnected(m_name));
}

void SshConnection::cancel(quint64 id)
{
    if (m_channels && !m_ended)
        m_channels->cancel(id);
}

void SshConnection::openStream(quint64 id, const Command &script, const QByteArray &text)
{
    if (m_isConnected && !m_ended)
        m_channels->openStream(id, script, text);
    else
        m_events->streamEnded(id, ssherror::notConnected(m_name));
}

void SshConnection::sendLine(quint64 id, const QByteArray &line)
{
    if (m_channels && !m_ended)
        m_channels->sendLine(id, line);
}

void SshConnection::closeStream(quint64 id)
{
    if (m_channels && !m_ended)
        m_channels->closeStream(id);
}

void SshConnection::streamTaken(quint64 id)
{
    if (m_channels && !m_ended)
        m_channels->streamTaken(id);
}

void SshConnection::fail(const Error &error, bool heals)
{
    if (m_ended)
        return;
    // What fails in a leg has told it by itself.
    if (m_becoming.isActive() || (m_channels && !m_isConnected))
        tell(DialStep::Kind::Root, m_name, error.detail, DialStep::Outcome::Failed);
    else if (m_opening.isActive())
        tell(DialStep::Kind::Tunnel, legOf(m_way[qsizetype(m_legs.size())]), error.detail,
             DialStep::Outcome::Failed);
    qCInfo(logRemote).noquote() << m_name << "ended:" << error.what.id() << error.detail;
    close(error);
    m_events->linkEnded(error, heals);
}

void SshConnection::close(const Error &error)
{
    if (m_ended)
        return;
    m_ended = true;
    m_opening.stop();
    m_becoming.stop();
    for (const auto &tunnel : m_tunnels)
        tunnel->stop();
    for (const auto &leg : m_legs)
        leg->stop();
    if (m_channels) {
        Error lost = error;
        if (lost.code != ErrorCode::ConnectionLost)
            lost = ssherror::connectionLost(m_name, {});
        m_channels->failAll(lost);
    }
}

} // namespace domcero
