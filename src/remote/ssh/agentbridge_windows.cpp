// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/agentbridge_windows.h"

#include "remote/ssh/socketpair_windows.h"

#include <algorithm>
#include <exception>
#include <thread>

namespace domcero::agent {

namespace {

constexpr unsigned char requestIdentities = 11;
constexpr unsigned char identitiesAnswer = 12;

bool hasKeys(const Bytes &answer)
{
    return answer.size() >= lengthBytes + 5 && answer[lengthBytes] == identitiesAnswer &&
           std::any_of(answer.begin() + lengthBytes + 1, answer.begin() + lengthBytes + 5,
                       [](unsigned char byte) { return byte != 0; });
}

class Bridge
{
public:
    Bridge(win::Socket socket, Backends backends)
        : m_socket(std::move(socket)), m_backends(std::move(backends)),
          m_ended(::CreateEventW(nullptr, TRUE, FALSE, nullptr))
    {
    }

    void serve()
    {
        Bytes request;
        while (m_ended && receive(request)) {
            watch(true);
            const Bytes answer = ask(request);
            watch(false);
            if (answer.empty() || !send(answer))
                break;
        }
        ::shutdown(m_socket.get(), SD_SEND); // an end in order, where an agent gave no answer
    }

private:
    Bytes ask(const Bytes &request)
    {
        if (request[lengthBytes] != requestIdentities)
            return m_backends[m_chosen]->ask(request, m_ended.get());
        Bytes withoutKeys;
        for (m_chosen = 0; m_chosen < m_backends.size(); ++m_chosen) {
            Bytes answer = m_backends[m_chosen]->ask(request, m_ended.get());
            if (hasKeys(answer))
                return answer;
            if (withoutKeys.empty())
                withoutKeys = std::move(answer);
        }
        m_chosen = 0;
        return withoutKeys;
    }

    // While an agent is asked, m_ended tells that nobody waits any more.
    void watch(bool on)
    {
        ::WSAEventSelect(m_socket.get(), on ? m_ended.get() : nullptr, on ? FD_CLOSE : 0);
        u_long nonBlocking = 0; // the selection has made it so
        if (!on)
            ::ioctlsocket(m_socket.get(), FIONBIO, &nonBlocking);
    }

    bool receive(Bytes &request)
    {
        request.resize(lengthBytes);
        if (!receiveAll(request.data(), lengthBytes))
            return false;
        const std::size_t size = messageSize(request.data());
        if (size == 0)
            return false;
        request.resize(size);
        return receiveAll(request.data() + lengthBytes, size - lengthBytes);
    }

    bool receiveAll(unsigned char *data, std::size_t size)
    {
        while (size > 0) {
            const int got = ::recv(m_socket.get(), reinterpret_cast<char *>(data), static_cast<int>(size), 0);
            if (got <= 0)
                return false;
            data += got;
            size -= static_cast<std::size_t>(got);
        }
        return true;
    }

    bool send(const Bytes &answer)
    {
        std::size_t sent = 0;
        while (sent < answer.size()) {
            const int part = ::send(m_socket.get(), reinterpret_cast<const char *>(answer.data()) + sent,
                                    static_cast<int>(answer.size() - sent), 0);
            if (part <= 0)
                return false;
            sent += static_cast<std::size_t>(part);
        }
        return true;
    }

    win::Socket m_socket;
    Backends m_backends;
    win::Handle m_ended;
    std::size_t m_chosen = 0;
};

} // namespace

win::Socket bridgeTo(Backends backends)
{
    if (backends.empty())
        return {};
    win::SocketPair pair = win::SocketPair::make();
    if (!pair)
        return {};
    auto bridge = std::make_shared<Bridge>(std::move(pair.second), std::move(backends));
    std::thread([bridge = std::move(bridge)] {
        try {
            bridge->serve();
        } catch (const std::exception &) { // no memory, no thread: the socket ends
        }
    }).detach();
    return std::move(pair.first);
}

} // namespace domcero::agent
