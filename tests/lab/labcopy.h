// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/sshengine.h"
#include "services/hostsession.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace domcero::test {

// A throw-away copy of the lab (tests/lab/README.md) with sessions to its dom0. Waits for real time.
class LabCopy
{
public:
    explicit LabCopy(const QString &name);
    ~LabCopy(); // takes it away

    static bool isBuilt();
    bool restore();                                                // false: what lab.sh said is on stderr
    bool bringUp();                                                // and session() has read it
    QByteArray dom0(const QString &command) const;                 // what it printed, both streams
    std::unique_ptr<QProcess> begin(const QString &command) const; // in dom0, and does not wait for it
    bool cut();                                                    // a black hole
    bool heal();
    // An entry of an account of dom0 that logs in with the lab's key.
    HostEntry entry(const QString &user = QStringLiteral("root")) const;
    std::unique_ptr<HostSession> makeSession(const HostEntry &entry);
    HostSession &session() { return *m_session; } // root's
    void dropEngine();                            // with session(); all others must be gone

    static bool waitFor(const std::function<bool()> &condition,
                        std::chrono::seconds time = std::chrono::seconds(240));

private:
    static int lab(const QStringList &arguments, QByteArray *output = nullptr);

    QString m_name;
    QTemporaryDir m_folder;
    HostEntry m_entry;
    std::unique_ptr<SshEngine> m_engine;
    std::unique_ptr<HostSession> m_session;
};

} // namespace domcero::test
