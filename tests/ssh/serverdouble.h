// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostentry.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

namespace domcero::test {

// An SSH server of libssh's server API in a thread of its own, for logins that sshd cannot be made to ask for
// without PAM and real accounts: passwords, keyboard-interactive questions, a wish for two methods. It gives
// a session channel, and runs nothing: every exec gets "no".
class ServerDouble
{
public:
    struct Rules
    {
        QByteArray password = "right";
        bool takesPassword = true;
        bool takesInteractive = false;
        int prompts = 1;          // of a keyboard-interactive login
        bool echo = false;        // ... shown while typing
        int mostTries = 6;        // then it hangs up
        bool wantsKeyToo = false; // password first, then any key
    };
    explicit ServerDouble(const Rules &rules);
    ~ServerDouble();
    ServerDouble(const ServerDouble &) = delete;
    ServerDouble &operator=(const ServerDouble &) = delete;

    HostEntry entry() const; // knows the key
    QString folder() const { return m_folder.path(); }
    int passwordsSeen() const { return m_passwordsSeen; }
    int logins() const { return m_logins; }
    // Ends every connection; the next ones are taken again.
    void hangUp() { ++m_hangUps; }

private:
    void serveOne(void *session);

    const Rules m_rules;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_passwordsSeen{0};
    std::atomic<int> m_logins{0};
    std::atomic<int> m_hangUps{0};
    std::thread m_thread;
};

} // namespace domcero::test
