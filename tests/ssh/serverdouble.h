// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostentry.h"

#include <QByteArray>
#include <QList>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

namespace domcero::test {

// An SSH server of libssh's server API in a thread of its own, for logins that sshd cannot be made to ask for
// without PAM and real accounts: passwords, keyboard-interactive questions in rounds, a wish for several
// methods, a demand for a new password. It gives a session channel, and runs nothing: every exec gets "no".
class ServerDouble
{
public:
    enum class Method { Key, Password, Interactive };
    struct Prompt
    {
        QByteArray text;
        bool echo = false;
        QByteArray answer; // the right one
    };
    struct Round
    {
        QByteArray name;
        QByteArray instruction;
        QList<Prompt> prompts;
    };
    struct Rules
    {
        QByteArray password = "right";
        bool takesPassword = true;
        bool takesInteractive = false;
        // Of a keyboard-interactive login; empty: one that asks for the password. As PAM does it, all rounds
        // are asked before a wrong answer in one of them is refused.
        QList<Round> rounds;
        int mostTries = 6; // then it hangs up
        // Wanted one after the other, in place of what is taken above; every key is taken, but each once.
        QList<Method> wants;
        bool demandsNewPassword = false; // SSH_MSG_USERAUTH_PASSWD_CHANGEREQ, once the password is right
    };
    explicit ServerDouble(const Rules &rules);
    ~ServerDouble();
    ServerDouble(const ServerDouble &) = delete;
    ServerDouble &operator=(const ServerDouble &) = delete;

    HostEntry entry() const; // knows the key
    QString folder() const { return m_folder.path(); }
    int passwordsSeen() const { return m_passwordsSeen; }
    int logins() const { return m_logins; }
    int conversations() const { return m_conversations; } // keyboard-interactive ones that were begun
    int roundsAnswered() const { return m_roundsAnswered; }
    // Ends every connection; the next ones are taken again.
    void hangUp() { ++m_hangUps; }

private:
    class Login;
    void serveOne(void *session);

    const Rules m_rules;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_passwordsSeen{0};
    std::atomic<int> m_logins{0};
    std::atomic<int> m_hangUps{0};
    std::atomic<int> m_conversations{0};
    std::atomic<int> m_roundsAnswered{0};
    std::thread m_thread;
};

} // namespace domcero::test
