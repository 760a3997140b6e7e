// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/account_windows.h"
#include "remote/ssh/agentbackend_windows.h"

#include <sddl.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <cstring>
#include <string>
#include <thread>

// Pageant reads the question from a file mapping whose name it is told by WM_COPYDATA, and writes its answer
// over it.
namespace domcero::agent {

namespace {

constexpr ULONG_PTR agentMessage = 0x804e50ba;
constexpr UINT longestMs = 10 * 60 * 1000; // it may ask a person; the login has ended long before

HWND pageant()
{
    return ::FindWindowW(L"Pageant", L"Pageant");
}

// A message cannot be taken back once it is sent, so a thread of its own has all that the answer needs.
class Question
{
public:
    explicit Question(const Bytes &request)
    {
        makeMapping();
        if (m_view != nullptr)
            std::memcpy(m_view, request.data(), request.size());
    }
    ~Question()
    {
        if (m_view != nullptr)
            ::UnmapViewOfFile(m_view);
    }
    Question(const Question &) = delete;
    Question &operator=(const Question &) = delete;

    bool isReady() const { return m_view != nullptr && m_done != nullptr; }
    HANDLE done() const { return m_done.get(); }
    void send(HWND window)
    {
        COPYDATASTRUCT data{};
        data.dwData = agentMessage;
        data.cbData = static_cast<DWORD>(std::strlen(m_name.data()) + 1);
        data.lpData = m_name.data();
        DWORD_PTR result = 0;
        m_answered = ::SendMessageTimeoutW(window, WM_COPYDATA, 0, reinterpret_cast<LPARAM>(&data),
                                           SMTO_NORMAL, longestMs, &result) != 0 &&
                     result != 0;
        ::SetEvent(m_done.get());
    }
    Bytes answer() const
    {
        const std::size_t size = m_answered ? messageSize(m_view) : 0;
        return Bytes(m_view, m_view + size);
    }

private:
    // For this user alone, and owned by the user's account: Pageant asks for that, and an administrator's
    // things belong to the administrators otherwise.
    void makeMapping()
    {
        static std::atomic<unsigned> count = 0;
        std::snprintf(m_name.data(), m_name.size(), "DomceroAgent-%lx-%x-%llx", ::GetCurrentProcessId(),
                      ++count, ::GetTickCount64());
        const std::wstring user = win::currentUser();
        const std::wstring rules = L"O:" + user + L"D:P(A;;GA;;;" + user + L")";
        SECURITY_ATTRIBUTES security{sizeof(security), nullptr, FALSE};
        if (user.empty() || !::ConvertStringSecurityDescriptorToSecurityDescriptorW(
                                rules.c_str(), SDDL_REVISION_1, &security.lpSecurityDescriptor, nullptr))
            return;
        m_mapping.reset(::CreateFileMappingA(INVALID_HANDLE_VALUE, &security, PAGE_READWRITE, 0, mostBytes,
                                             m_name.data()));
        const bool isNew = ::GetLastError() != ERROR_ALREADY_EXISTS;
        ::LocalFree(security.lpSecurityDescriptor);
        if (m_mapping && isNew)
            m_view = static_cast<unsigned char *>(::MapViewOfFile(m_mapping.get(), FILE_MAP_WRITE, 0, 0, 0));
    }

    std::array<char, 64> m_name{};
    win::Handle m_mapping;
    unsigned char *m_view = nullptr;
    win::Handle m_done{::CreateEventW(nullptr, TRUE, FALSE, nullptr)};
    bool m_answered = false; // read once m_done is set
};

class Pageant : public Backend
{
public:
    Bytes ask(const Bytes &request, HANDLE givenUp) override
    {
        const HWND window = pageant(); // each time: it may have been started anew
        const auto question = std::make_shared<Question>(request);
        if (window == nullptr || !question->isReady())
            return {};
        std::thread([question, window] { question->send(window); }).detach();
        const HANDLE either[] = {givenUp, question->done()};
        if (::WaitForMultipleObjects(2, either, FALSE, INFINITE) != WAIT_OBJECT_0 + 1)
            return {};
        return question->answer();
    }
};

} // namespace

std::unique_ptr<Backend> findPageant()
{
    return pageant() == nullptr ? nullptr : std::make_unique<Pageant>();
}

} // namespace domcero::agent
