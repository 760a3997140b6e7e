// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libssh/libssh.h>

#include <memory>

namespace domcero {

struct KeyDeleter
{
    void operator()(ssh_key key) const { ssh_key_free(key); }
};
using KeyPtr = std::unique_ptr<ssh_key_struct, KeyDeleter>;

// A libssh session with its event, freed together and in the right order. One thread at a time may use it:
// the I/O thread, or for a moment the pool thread in which an agent signs. libssh closes the socket.
class SessionHandle
{
public:
    SessionHandle() : m_session(ssh_new()), m_event(ssh_event_new())
    {
        ssh_set_counters(m_session, &m_counter, nullptr);
    }
    ~SessionHandle()
    {
        if (m_added)
            ssh_event_remove_session(m_event, m_session);
        ssh_disconnect(m_session);
        ssh_free(m_session);
        ssh_event_free(m_event);
    }
    SessionHandle(const SessionHandle &) = delete;
    SessionHandle &operator=(const SessionHandle &) = delete;

    ssh_session session() const { return m_session; }
    ssh_event event() const { return m_event; }
    uint64_t bytesReceived() const { return m_counter.in_bytes; }
    // Once the session has its socket: after the first ssh_connect().
    void addToEvent()
    {
        if (!m_added)
            m_added = ssh_event_add_session(m_event, m_session) == SSH_OK;
    }

private:
    ssh_session m_session;
    ssh_event m_event;
    ssh_counter_struct m_counter{};
    bool m_added = false;
};

} // namespace domcero
