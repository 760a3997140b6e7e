// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/socket.h"

#include <libssh/libssh.h>

#include <memory>

namespace domcero {

struct KeyDeleter
{
    void operator()(ssh_key key) const { ssh_key_free(key); }
};
using KeyPtr = std::unique_ptr<ssh_key_struct, KeyDeleter>;

// A libssh session with its event and its socket, freed together and in the right order. One thread at a time
// may use it: the I/O thread, or for a moment the pool thread in which an agent signs.
//
// libssh 0.10 closes a socket that it was given (SSH_OPTIONS_FD) when the connection breaks, but neither in
// ssh_disconnect() nor in ssh_free(): so whoever is last looks whether it is still open.
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
        if (m_identity != 0 && net::identity(m_socket) == m_identity)
            net::closeSocket(m_socket);
    }
    SessionHandle(const SessionHandle &) = delete;
    SessionHandle &operator=(const SessionHandle &) = delete;

    ssh_session session() const { return m_session; }
    ssh_event event() const { return m_event; }
    uint64_t bytesReceived() const { return m_counter.in_bytes; }
    void adopt(net::Handle socket)
    {
        m_socket = socket;
        m_identity = net::identity(socket);
    }
    // libssh makes the socket a blocking one when it is connected; a write that nobody takes would then hold
    // up the thread, and for ever where the same thread is to take it.
    void setNonBlocking() const { net::setNonBlocking(m_socket); }
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
    net::Handle m_socket = -1;
    quint64 m_identity = 0;
    bool m_added = false;
};

} // namespace domcero
