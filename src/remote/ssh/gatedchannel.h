// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/sshchannel.h"
#include "remote/ssh/startgate.h"

#include <utility>

namespace domcero {

// A channel whose shell carries out one line (execLine) and ends with it: without the noise of the login
// shell, and with stdin free for the program once the gate is open. Not before: dash reads its script in
// blocks and would swallow what follows the line. I/O thread.
class GatedChannel final : private SshChannel::Receiver
{
public:
    GatedChannel(ssh_session session, const RootAccess &root, const QByteArray &marker,
                 const QByteArray &line)
        : m_gates{StartGate(marker), StartGate(marker)}, m_leg(root.leg),
          m_channel(session, *this, root.begin(false))
    {
        m_channel.write(line);
    }

    SshChannel &channel() { return m_channel; }
    const SshChannel &channel() const { return m_channel; }
    bool started() const { return m_gates[0].isOpen(); }
    qint64 processGroup() const { return m_gates[0].processGroup(); } // 0: not known yet
    // The program's own output since the last call.
    QByteArray take(OutputStream stream)
    {
        return std::exchange(m_output[stream == OutputStream::Error ? 1 : 0], {});
    }
    // Why it ended without having started.
    Error failure() const
    {
        const QByteArray noise = m_gates[0].noise() + m_gates[1].noise();
        return m_channel.elevation().failure(m_leg, QString::fromUtf8(noise));
    }

private:
    void channelData(OutputStream stream, QByteArrayView bytes) override
    {
        const int i = stream == OutputStream::Error ? 1 : 0;
        const QByteArrayView own = m_gates[i].pass(bytes);
        m_output[i].append(own.data(), own.size());
    }

    StartGate m_gates[2];
    QByteArray m_output[2];
    QString m_leg;
    SshChannel m_channel;
};

} // namespace domcero
