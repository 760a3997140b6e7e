// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <windows.h>
#include <winsock2.h>

#include <memory>
#include <utility>

namespace domcero::win {

struct HandleCloser
{
    using pointer = HANDLE;
    void operator()(HANDLE handle) const { ::CloseHandle(handle); }
};
// Null when empty: what gives INVALID_HANDLE_VALUE instead is asked before.
using Handle = std::unique_ptr<void, HandleCloser>;

class Socket
{
public:
    Socket() = default;
    explicit Socket(SOCKET socket) : m_socket(socket) {}
    Socket(Socket &&other) noexcept : m_socket(other.release()) {}
    Socket &operator=(Socket &&other) noexcept
    {
        std::swap(m_socket, other.m_socket);
        return *this;
    }
    ~Socket()
    {
        if (m_socket != INVALID_SOCKET)
            ::closesocket(m_socket);
    }

    explicit operator bool() const { return m_socket != INVALID_SOCKET; }
    SOCKET get() const { return m_socket; }
    SOCKET release() { return std::exchange(m_socket, INVALID_SOCKET); }

private:
    SOCKET m_socket = INVALID_SOCKET;
};

} // namespace domcero::win
