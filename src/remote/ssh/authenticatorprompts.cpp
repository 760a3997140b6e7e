// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/authenticator.h"

#include "remote/ssh/ssherrors.h"
#include "remote/ssh/sshpump.h"

#include <utility>

// The keyboard-interactive half of the login: conversations of any number of rounds (RFC 4256).

namespace domcero {

// Goes on as long as the host's questions need no person.
std::optional<Authenticator::Result> Authenticator::stepInteractive()
{
    const ssh_session session = m_pump.session();
    while (m_state == State::Interactive) {
        const int code = ssh_userauth_kbdint(session, nullptr, nullptr);
        if (code == SSH_AUTH_INFO) {
            if (const auto result = takeRound())
                return result;
        } else if (code == SSH_AUTH_DENIED) {
            conversationRefused();
        } else if ((code == SSH_AUTH_AGAIN || code == SSH_AUTH_ERROR) &&
                   ssh_get_error_code(session) == SSH_FATAL && ssh_is_connected(session) != 0 &&
                   libraryFailed()) {
            // A question that libssh does not take (it is malformed, or has more than 256 prompts) leaves it
            // waiting for the next.
            m_problem = ssherror::promptsNotUnderstood(m_leg, QString::fromUtf8(ssh_get_error(session)));
            return Result::Refused;
        } else {
            return judge(code, QStringLiteral("keyboard-interactive"),
                         Message(QT_TRANSLATE_NOOP("messages", "refused")));
        }
    }
    return {};
}

PromptsQuestion Authenticator::readPrompts(int count) const
{
    const ssh_session session = m_pump.session();
    PromptsQuestion question;
    question.leg = m_leg;
    question.previousWereRefused = m_refused.has_value();
    const QString name = hostWords(ssh_userauth_kbdint_getname(session));
    const QString instruction = hostWords(ssh_userauth_kbdint_getinstruction(session));
    question.words =
        name.isEmpty() || instruction.isEmpty() ? name + instruction : name + QLatin1Char('\n') + instruction;
    for (int i = 0; i < count; ++i) {
        char echo = 0;
        const char *text = ssh_userauth_kbdint_getprompt(session, static_cast<unsigned>(i), &echo);
        question.prompts.append({promptWords(text), echo != 0});
    }
    return question;
}

std::optional<Authenticator::Result> Authenticator::takeRound()
{
    const int count = ssh_userauth_kbdint_getnprompts(m_pump.session());
    if (++m_conversation.rounds > mostRoundsOfALogin) {
        m_problem = ssherror::tooManyRounds(m_leg, mostRoundsOfALogin);
        return Result::Refused;
    }
    if (count > mostPromptsOfARound) {
        m_problem = ssherror::tooManyPrompts(m_leg, count, mostPromptsOfARound);
        return Result::Refused;
    }
    m_prompts = readPrompts(count);
    const bool first = !std::exchange(m_conversation.asked, m_conversation.asked || count > 0);
    const bool password = first && count == 1 && asksForThePassword(m_prompts.prompts.first());
    if ((count == 0 || password) && !m_prompts.words.isEmpty()) {
        m_said += QLatin1String("the host says: ") + QString(m_prompts.words).replace(u'\n', u' ');
        m_asking.said({m_leg, m_prompts.words});
    }
    if (count == 0)
        return {}; // the answer to nothing is sent at once
    if (!password) {
        m_conversation.others = true;
        m_deadline.stop();
        go(State::AskingPrompts);
        m_asking.askPrompts(m_prompts);
        return {};
    }
    m_conversation.password = true;
    const auto known = m_known.find(QString());
    if (known == m_known.end() || std::exchange(m_knownIsSpent, true)) {
        askPassword();
        return {};
    }
    m_password = known->second.copy();
    ssh_userauth_kbdint_setanswer(m_pump.session(), 0, m_password.data());
    return {};
}

void Authenticator::conversationRefused()
{
    const Conversation over = std::exchange(m_conversation, {});
    m_refused = over;
    m_change = {};
    m_errorBefore = ssh_get_error(m_pump.session());
    if (!over.asked) {
        note(QStringLiteral("keyboard-interactive"),
             Message(QT_TRANSLATE_NOOP("messages", "refused without a question")));
        go(State::NextMethod);
        return;
    }
    if (m_attempts < triesForAPerson)
        return; // it begins anew
    if (over.password)
        m_asking.refused({SecretQuestion::Kind::Password, m_leg, {}, !over.others, over.others});
    if (over.others) {
        note(QStringLiteral("keyboard-interactive"),
             Message(QT_TRANSLATE_NOOP("messages", "the answers were refused")));
    } else {
        note({}, Message(QT_TRANSLATE_NOOP("messages", "wrong password")));
        // It would be the same one.
        std::erase_if(m_methods, [](const Method &method) { return method.kind == Method::Kind::Password; });
    }
    go(State::NextMethod);
}

void Authenticator::answerPrompts(std::vector<Secret> answers)
{
    if (m_state != State::AskingPrompts)
        return;
    countAnswer();
    answers.resize(static_cast<std::size_t>(m_prompts.prompts.size()));
    for (unsigned i = 0; i < answers.size(); ++i)
        ssh_userauth_kbdint_setanswer(m_pump.session(), i, answers[i].data());
    m_change.answered(m_prompts, answers);
    go(State::Interactive);
    m_pump.wake();
}

} // namespace domcero
