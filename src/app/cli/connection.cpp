// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection.h"

#include "app/cli/terminal.h"
#include "remote/transport.h"
#include "services/transfer/transfers.h"
#include "text/render.h"

#include <QEventLoop>

#include <utility>
#include <vector>

namespace domcero::cli {

namespace {

Error problem(ErrorCode code, Message what, Message remedy = {})
{
    Error error;
    error.code = code;
    error.what = std::move(what);
    error.remedy = std::move(remedy);
    return error;
}

} // namespace

Connection::Connection(HostEntry entry, std::unique_ptr<Transport> transport, const Options &options,
                       Interrupt &interrupt, Clock &clock, Needs needs)
    : m_options(options), m_interrupt(interrupt), m_clock(clock), m_needs(needs)
{
    m_log.follow(*transport);
    m_session = std::make_unique<HostSession>(std::move(entry), std::move(transport), clock);
    m_session->setReads(needs == Needs::State);
    connect(m_session.get(), &HostSession::hostSaid, this, &Connection::repeat);
}

Connection::~Connection() = default;

Result<void> Connection::open()
{
    m_patienceEnds = m_clock.monotonic() + m_options.timeout;
    m_session->connectToHost();
    if (!waitUntil([this] { return settled(); }))
        return problem(ErrorCode::Cancelled, Message(QT_TRANSLATE_NOOP("messages", "Interrupted.")));
    if (m_refusal)
        return *m_refusal;
    if (isReady())
        return {};
    const LinkStatus link = m_session->link();
    if (link.stage == LinkStage::Connected)
        return problem(ErrorCode::Timeout,
                       Message(QT_TRANSLATE_NOOP("messages", "The host did not say its state within %1."),
                               {durationText(m_options.timeout)}),
                       Message(QT_TRANSLATE_NOOP("messages", "A longer time can be given with --timeout.")));
    if (link.error)
        return *link.error;
    return problem(ErrorCode::Unreachable,
                   Message(QT_TRANSLATE_NOOP("messages", "There was no connection to %1 within %2."),
                           {m_session->entry().name, durationText(m_options.timeout)}),
                   Message(QT_TRANSLATE_NOOP("messages", "A longer time can be given with --timeout.")));
}

bool Connection::isReady() const
{
    if (m_needs == Needs::Link)
        return m_session->link().stage == LinkStage::Connected;
    const HostState &state = m_session->state();
    return state.readAt.count() != 0 || state.problem.has_value();
}

bool Connection::settled() const
{
    const LinkStatus link = m_session->link();
    const bool failed =
        link.error && (link.stage == LinkStage::Waiting || link.stage == LinkStage::Disconnected);
    return m_refusal || failed || isReady() || m_clock.monotonic() >= m_patienceEnds;
}

bool Connection::waitUntil(const std::function<bool()> &done, int heeded)
{
    QEventLoop loop;
    bool reached = false;
    const auto isInterrupted = [heeded] { return Interrupt::requests() > heeded; };
    const auto look = [&] {
        answerQuestions();
        reached = done();
        if (reached || isInterrupted())
            loop.quit();
    };
    QObject scope; // its end disconnects
    connect(m_session.get(), &HostSession::linkChanged, &scope, look);
    connect(m_session.get(), &HostSession::questionChanged, &scope, look);
    connect(m_session.get(), &HostSession::stateChanged, &scope, look);
    connect(m_session.get(), &HostSession::actionFinished, &scope, look);
    connect(m_session.get(), &HostSession::storageChanged, &scope, look);
    connect(&m_session->transfers(), &Transfers::ended, &scope, look);
    connect(m_session.get(), &HostSession::carriesChanged, &scope, look);
    connect(&m_interrupt, &Interrupt::requested, &scope, look);
    const auto tick = m_clock.every(std::chrono::seconds(1), look);
    look();
    if (!reached && !isInterrupted())
        loop.exec();
    return reached;
}

void Connection::answerQuestions()
{
    if (const auto question = m_session->hostKeyQuestion())
        answer(*question);
    else if (const auto secret = m_session->secretQuestion())
        answer(*secret);
    else if (const auto prompts = m_session->promptsQuestion())
        answer(*prompts);
    else
        return;
    // A person may take all the time that is needed.
    m_patienceEnds = m_clock.monotonic() + m_options.timeout;
}

void Connection::refuse(Error reason)
{
    m_refusal = std::move(reason);
    m_session->cancelQuestion();
}

void Connection::answer(const HostKeyQuestion &question)
{
    if (!m_options.trustedHostKey.isEmpty()) {
        if (m_options.trustedHostKey == question.fingerprint)
            return m_session->answerHostKey(true);
        return refuse(problem(
            ErrorCode::HostKeyUnknown,
            Message(QT_TRANSLATE_NOOP("messages", "%1 shows the host key %2, which is not the one given."),
                    {question.leg, question.fingerprint}),
            Message(QT_TRANSLATE_NOOP(
                "messages", "Ask whoever runs the host; another machine may be answering in its place."))));
    }
    const auto terminal = Terminal::open();
    if (!terminal)
        return refuse(problem(
            ErrorCode::HostKeyUnknown,
            Message(QT_TRANSLATE_NOOP(
                        "messages",
                        "The key of %1 is not known yet, and there is no terminal to ask on. It is %2."),
                    {question.leg, question.fingerprint}),
            Message(QT_TRANSLATE_NOOP("messages",
                                      "Compare it with the host's own (ssh-keygen -lf), then give it with "
                                      "--trust-host-key, or connect once from a terminal."))));
    terminal->say(
        render(Message(QT_TRANSLATE_NOOP("messages", "The key of %1 is not known yet."), {question.leg})));
    terminal->say(QStringLiteral("  ") + render(Message("%1 %2", {question.keyType, question.fingerprint})));
    const auto yes = terminal->askYesNo(render(Message(
        QT_TRANSLATE_NOOP("messages", "Trust it and write it to %1? (yes/no)"), {question.knownHostsFile})));
    if (yes.value_or(false))
        return m_session->answerHostKey(true);
    refuse(
        problem(ErrorCode::HostKeyUnknown,
                Message(QT_TRANSLATE_NOOP("messages", "The key of %1 was not accepted."), {question.leg})));
}

void Connection::answer(const SecretQuestion &question)
{
    const bool isKey = question.kind == SecretQuestion::Kind::KeyPassphrase;
    const bool isSudo = question.kind == SecretQuestion::Kind::SudoPassword;
    const auto terminal = Terminal::open();
    if (!terminal) {
        return refuse(problem(
            ErrorCode::AuthenticationFailed,
            isKey
                ? Message(QT_TRANSLATE_NOOP(
                              "messages", "The key %1 has a passphrase, and there is no terminal to ask on."),
                          {question.identityFile})
            : isSudo ? Message(QT_TRANSLATE_NOOP(
                                   "messages",
                                   "sudo asks for the password of %1, and there is no terminal to ask on."),
                               {question.leg})
                     : Message(QT_TRANSLATE_NOOP(
                                   "messages", "%1 asks for a password, and there is no terminal to ask on."),
                               {question.leg}),
            isSudo
                ? Message(QT_TRANSLATE_NOOP("messages",
                                            "Let the account use sudo without a password (NOPASSWD in the "
                                            "sudoers of the host), or log in as root by a key."))
                : Message(QT_TRANSLATE_NOOP(
                      "messages",
                      "Load a key into the SSH agent, or give one without a passphrase with --identity."))));
    }
    if (question.previousMayBeWrong)
        terminal->say(render(Message(QT_TRANSLATE_NOOP(
            "messages", "The host refused the answers, and does not say which of them was wrong."))));
    else if (question.previousWasWrong)
        terminal->say(render(Message(QT_TRANSLATE_NOOP("messages", "That was wrong."))));
    auto secret = terminal->askSecret(render(
        isKey ? Message(QT_TRANSLATE_NOOP("messages", "Passphrase of the key %1:"), {question.identityFile})
        : isSudo ? Message(QT_TRANSLATE_NOOP("messages", "Password of %1 for sudo:"), {question.leg})
                 : Message(QT_TRANSLATE_NOOP("messages", "Password of %1:"), {question.leg})));
    if (secret)
        return m_session->answerSecret(std::move(*secret));
    refuse(problem(ErrorCode::AuthenticationFailed,
                   Message(QT_TRANSLATE_NOOP("messages", "Nothing was typed, so there is no connection."))));
}

// Round by round, each prompt in the host's own words. What holds a control character has lost it on the way
// here, so that nothing of it can steer the terminal.
void Connection::answer(const PromptsQuestion &question)
{
    const auto terminal = Terminal::open();
    if (!terminal) {
        return refuse(problem(
            ErrorCode::AuthenticationFailed,
            Message(QT_TRANSLATE_NOOP("messages",
                                      "%1 asks questions at the login, and there is no terminal to ask on."),
                    {question.leg}),
            Message(QT_TRANSLATE_NOOP("messages",
                                      "Run the command in a terminal, or use a key that the host takes "
                                      "without further questions."))));
    }
    if (question.previousWereRefused)
        terminal->say(render(Message(QT_TRANSLATE_NOOP("messages", "The host refused the answers."))));
    terminal->say(render(Message(QT_TRANSLATE_NOOP("messages", "%1 asks:"), {question.leg})));
    if (!question.words.isEmpty())
        terminal->say(question.words);
    std::vector<Secret> answers;
    for (const LoginPrompt &prompt : question.prompts) {
        const QString text =
            prompt.text.isEmpty() ? render(Message(QT_TRANSLATE_NOOP("messages", "Answer:"))) : prompt.text;
        auto answer = prompt.echo ? terminal->askOpenly(text) : terminal->askSecret(text);
        if (!answer) {
            return refuse(problem(
                ErrorCode::AuthenticationFailed,
                Message(QT_TRANSLATE_NOOP("messages", "Nothing was typed, so there is no connection."))));
        }
        answers.push_back(std::move(*answer));
    }
    m_session->answerPrompts(std::move(answers));
}

void Connection::repeat(const HostNotice &notice)
{
    const QString said =
        render(Message(QT_TRANSLATE_NOOP("messages", "%1 says:"), {notice.leg})) + u'\n' + notice.words;
    if (const auto terminal = Terminal::open())
        terminal->say(said);
    else
        Output(false).note(said);
}

void Connection::close()
{
    m_session->disconnectFromHost();
    // A moment for the goodbye, so that the host ends our scripts now; a dead link is not waited for.
    const auto end = m_clock.monotonic() + std::chrono::seconds(3);
    QEventLoop loop;
    connect(m_session.get(), &HostSession::linkChanged, &loop, [&] {
        if (m_session->link().stage == LinkStage::Disconnected)
            loop.quit();
    });
    const auto tick = m_clock.after(end - m_clock.monotonic(), [&] { loop.quit(); });
    if (m_session->link().stage != LinkStage::Disconnected)
        loop.exec();
}

} // namespace domcero::cli
