// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>
#include <QtGlobal>

// The few socket calls that a dial needs, the same on POSIX and Windows (socket_posix.cpp,
// socket_windows.cpp).
namespace domcero::net {

using Handle = qintptr; // -1: none

// A non-blocking TCP socket whose connect has begun; -1 when it failed at once, with the reason in `error`.
// Whether it succeeded is told by connectError() once it is writable.
Handle beginConnect(const QHostAddress &address, quint16 port, QString *error);
// 0: connected; else the system's error number of a failed connect.
int connectError(Handle socket);
QString errorText(int number);
// TCP_NODELAY, keep-alive probes, and an unacknowledged write that fails after 20 s.
void tuneForSsh(Handle socket);
void closeSocket(Handle socket);
// What tells a socket from another one that has got its number later; 0 when the number is no open socket.
quint64 identity(Handle socket);
// A write to a connection that the peer has reset must be an error, not the end of the process. Once in every
// thread that writes to sockets.
void ignoreBrokenPipes();

} // namespace domcero::net
