// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/sessionhandle.h"
#include "remote/ssh/socket.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace domcero {

// Moves the bytes of one libssh session in the I/O thread. Wakes on the socket (read always, write only while
// libssh holds unsent bytes), lets libssh work, then calls `step` for what stands above it, until a whole
// round brings nothing more; but at most for 8 ms at a time, then again after 1 ms, so that an endless upload
// leaves the thread to its neighbours.
//
// A call into libssh for one channel may take in packets of another, after which the socket is quiet and no
// notifier fires: hence the rounds until no byte has come in. While something is open() a tick of 250 ms is
// the net below that.
class SshPump : public QObject
{
public:
    SshPump(std::shared_ptr<SessionHandle> handle, net::Handle socket, std::function<void()> step);
    ~SshPump() override;

    ssh_session session() const { return m_handle->session(); }
    const std::shared_ptr<SessionHandle> &handle() const { return m_handle; }

    void start();
    // From step(): there is more to do at once (a write went out in part).
    void again() { m_again = true; }
    // From anywhere: a round soon, from the event loop.
    void wake();
    // While another thread has the session, this one keeps its hands off.
    void suspend();
    void resume();
    // No more rounds; the notifiers go before libssh closes the socket.
    void stop();
    void setOpen(bool open); // commands are under way: keep the safety tick

    bool isBroken() const { return m_broken; } // libssh has given the connection up
    std::chrono::milliseconds silence() const; // since the last byte from the server

private:
    void round();
    void updateNotifiers();

    std::shared_ptr<SessionHandle> m_handle;
    net::Handle m_socket;
    std::function<void()> m_step;
    uint64_t m_seen = 0;
    QElapsedTimer m_lastByte;
    QSocketNotifier *m_read = nullptr;
    QSocketNotifier *m_write = nullptr;
    QTimer m_continue;
    QTimer m_tick;
    bool m_running = false;
    bool m_suspended = false;
    bool m_inRound = false;
    bool m_again = false;
    bool m_broken = false;
};

} // namespace domcero
