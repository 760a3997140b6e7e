// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/sshtransport.h"

#include <QPointer>

namespace domcero {

// The main-thread end of a ScriptChannel.
class SshLineStream final : public LineStream
{
    Q_OBJECT
public:
    SshLineStream(quint64 id, SshTransport *transport) : m_id(id), m_transport(transport) {}
    ~SshLineStream() override
    {
        if (m_transport)
            m_transport->closeStream(m_id);
    }
    void sendLine(const QByteArray &line) override
    {
        if (m_transport)
            m_transport->sendLine(m_id, line);
    }

private:
    quint64 m_id;
    QPointer<SshTransport> m_transport;
};

} // namespace domcero
