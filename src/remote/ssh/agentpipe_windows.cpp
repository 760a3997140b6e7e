// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/account_windows.h"
#include "remote/ssh/agentbackend_windows.h"

#include <algorithm>
#include <string>

namespace domcero::agent {

namespace {

constexpr wchar_t pipes[] = L"\\\\.\\pipe\\";
constexpr DWORD busyForMs = 2000;

// As OpenSSH for Windows has it. A variable that names a Unix socket belongs to some other ssh.
std::wstring pipeName()
{
    wchar_t named[MAX_PATH];
    const DWORD length = ::GetEnvironmentVariableW(L"SSH_AUTH_SOCK", named, MAX_PATH);
    if (length > 0 && length < MAX_PATH && std::wstring(named).starts_with(pipes))
        return named;
    return std::wstring(pipes) + L"openssh-ssh-agent";
}

// Anybody may make a pipe of this name while there is none: only the user's own and the system's are
// believed.
bool isTrusted(HANDLE pipe)
{
    const std::wstring owner = win::ownerOf(pipe);
    constexpr wchar_t localSystem[] = L"S-1-5-18";
    constexpr wchar_t administrators[] = L"S-1-5-32-544";
    return owner == localSystem || owner == administrators || (!owner.empty() && owner == win::currentUser());
}

class AgentPipe : public Backend
{
public:
    explicit AgentPipe(win::Handle pipe)
        : m_pipe(std::move(pipe)), m_done(::CreateEventW(nullptr, TRUE, FALSE, nullptr))
    {
    }

    Bytes ask(const Bytes &request, HANDLE givenUp) override
    {
        if (!m_broken) {
            Bytes answer = talk(request, givenUp);
            if (!answer.empty())
                return answer;
            m_broken = true; // what comes later may belong to this question
        }
        return {};
    }

private:
    Bytes talk(const Bytes &request, HANDLE givenUp)
    {
        Bytes message = request;
        if (!move(true, message.data(), message.size(), givenUp))
            return {};
        message.resize(lengthBytes);
        if (!move(false, message.data(), lengthBytes, givenUp))
            return {};
        const std::size_t size = messageSize(message.data());
        if (size == 0)
            return {};
        message.resize(size);
        if (!move(false, message.data() + lengthBytes, size - lengthBytes, givenUp))
            return {};
        return message;
    }

    // All of it, or false.
    bool move(bool write, unsigned char *data, std::size_t size, HANDLE givenUp)
    {
        while (size > 0) {
            OVERLAPPED overlapped{};
            overlapped.hEvent = m_done.get();
            const DWORD part = static_cast<DWORD>(size);
            const BOOL begun = write ? ::WriteFile(m_pipe.get(), data, part, nullptr, &overlapped)
                                     : ::ReadFile(m_pipe.get(), data, part, nullptr, &overlapped);
            if (!begun && ::GetLastError() != ERROR_IO_PENDING)
                return false;
            const HANDLE either[] = {givenUp, m_done.get()};
            const bool cut = ::WaitForMultipleObjects(2, either, FALSE, INFINITE) != WAIT_OBJECT_0 + 1;
            if (cut)
                ::CancelIoEx(m_pipe.get(), &overlapped);
            // The system writes to `overlapped` and `data` until this returns.
            DWORD moved = 0;
            if (!::GetOverlappedResult(m_pipe.get(), &overlapped, &moved, TRUE) || cut || moved == 0)
                return false;
            data += moved;
            size -= moved;
        }
        return true;
    }

    win::Handle m_pipe;
    win::Handle m_done;
    bool m_broken = false;
};

} // namespace

std::unique_ptr<Backend> openAgentPipe()
{
    const std::wstring name = pipeName();
    // Whoever has the pipe may see who we are, but not act as us.
    constexpr DWORD flags = FILE_FLAG_OVERLAPPED | SECURITY_SQOS_PRESENT | SECURITY_IDENTIFICATION;
    const ULONGLONG end = ::GetTickCount64() + busyForMs;
    for (;;) {
        const HANDLE opened = ::CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr,
                                            OPEN_EXISTING, flags, nullptr);
        if (opened != INVALID_HANDLE_VALUE) {
            win::Handle pipe(opened);
            return isTrusted(opened) ? std::make_unique<AgentPipe>(std::move(pipe)) : nullptr;
        }
        const ULONGLONG now = ::GetTickCount64();
        if (::GetLastError() != ERROR_PIPE_BUSY || now >= end)
            return nullptr;
        ::WaitNamedPipeW(name.c_str(), static_cast<DWORD>(end - now));
    }
}

} // namespace domcero::agent
