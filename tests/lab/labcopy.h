// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/sshengine.h"
#include "services/hostsession.h"

#include <QTemporaryDir>

#include <memory>

namespace domcero::test {

// A throw-away copy of the lab (tests/lab/README.md) with a session of root to its dom0. Waits for real time.
class LabCopy
{
public:
    explicit LabCopy(const QString &name);
    ~LabCopy(); // takes it away

    static bool isBuilt();
    bool bringUp();                                // false: what lab.sh said is on stderr
    QByteArray dom0(const QString &command) const; // what it printed, both streams
    HostSession &session() { return *m_session; }

    static bool waitFor(const std::function<bool()> &condition,
                        std::chrono::seconds time = std::chrono::seconds(240));

private:
    static int lab(const QStringList &arguments, QByteArray *output = nullptr);

    QString m_name;
    QTemporaryDir m_folder;
    std::unique_ptr<SshEngine> m_engine;
    std::unique_ptr<HostSession> m_session;
};

} // namespace domcero::test
