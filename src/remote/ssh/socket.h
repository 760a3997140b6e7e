// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>
#include <QtGlobal>

// The few socket calls that a dial and a tunnel need, the same on POSIX and Windows (socket_posix.cpp,
// socket_windows.cpp).
namespace domcero::net {

using Handle = qintptr; // -1: none

// A non-blocking TCP socket whose connect has begun; -1 when it failed at once, with the reason in `error`.
// Whether it succeeded is told by connectError() once it is writable.
Handle beginConnect(const QHostAddress &address, quint16 port, QString *error);
// 0: connected; else the system's error number of a failed connect.
int connectError(Handle socket);
QString errorText(int number);
void setNonBlocking(Handle socket);
// TCP_NODELAY, keep-alive probes, and (Linux) an unacknowledged write that fails after 7 s.
void tuneForSsh(Handle socket);
// What has come is acknowledged now, not up to 40 ms later (Linux; elsewhere it does nothing). For as long as
// the kernel pleases: to be said again with what comes next.
void acknowledge(Handle socket);
void closeSocket(Handle socket);

// Two connected, non-blocking stream sockets of this process, that no child gets: socketpair(), over loopback
// TCP on Windows. Both -1 when the system has none left.
struct Pair
{
    Handle first = -1;
    Handle second = -1;
};
Pair makePair();
// What could be moved at once; 0 of receive(): the peer has ended its side.
constexpr qint64 wouldBlock = -1;
constexpr qint64 isBroken = -2;
qint64 receive(Handle socket, char *data, qint64 size);
qint64 send(Handle socket, const char *data, qint64 size);
void endWriting(Handle socket); // the peer reads the end behind what was sent

// What tells a socket from another one that has got its number later; 0 when the number is no open socket.
quint64 identity(Handle socket);
// A write to a connection that the peer has reset must be an error, not the end of the process. Once in every
// thread that writes to sockets.
void ignoreBrokenPipes();

} // namespace domcero::net
