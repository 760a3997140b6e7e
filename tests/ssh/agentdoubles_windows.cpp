// SPDX-License-Identifier: GPL-3.0-or-later
#include "agentdoubles_windows.h"

#include <aclapi.h>
#include <sddl.h>

#include <cstring>

namespace domcero::test {

using agent::Bytes;

namespace {

void appendNumber(Bytes &bytes, std::size_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<unsigned char>(number >> shift));
}

bool readAll(HANDLE pipe, unsigned char *data, std::size_t size)
{
    while (size > 0) {
        DWORD got = 0;
        if (!::ReadFile(pipe, data, static_cast<DWORD>(size), &got, nullptr) || got == 0)
            return false;
        data += got;
        size -= got;
    }
    return true;
}

} // namespace

Bytes agentMessage(unsigned char type, const Bytes &rest)
{
    Bytes message;
    appendNumber(message, rest.size() + 1);
    message.push_back(type);
    message.insert(message.end(), rest.begin(), rest.end());
    return message;
}

Bytes identities(unsigned count, unsigned keyBytes)
{
    Bytes rest;
    appendNumber(rest, count);
    for (unsigned i = 0; i < count; ++i) {
        appendNumber(rest, keyBytes);
        rest.insert(rest.end(), keyBytes, static_cast<unsigned char>(i));
        appendNumber(rest, 3);
        rest.insert(rest.end(), {'k', 'e', 'y'});
    }
    return agentMessage(12, rest);
}

// The owner is said because Wine's pipes have none of themselves.
PipeDouble::PipeDouble(std::wstring name, Answers answers, const std::wstring &owner)
    : m_name(std::move(name)), m_answers(std::move(answers))
{
    SECURITY_ATTRIBUTES security{sizeof(security), nullptr, FALSE};
    const std::wstring rules = L"O:" + owner + L"D:P(A;;GA;;;WD)";
    ::ConvertStringSecurityDescriptorToSecurityDescriptorW(rules.c_str(), SDDL_REVISION_1,
                                                           &security.lpSecurityDescriptor, nullptr);
    const HANDLE pipe = ::CreateNamedPipeW(m_name.c_str(), PIPE_ACCESS_DUPLEX, PIPE_TYPE_BYTE | PIPE_WAIT, 1,
                                           4096, 4096, 0, &security);
    ::LocalFree(security.lpSecurityDescriptor);
    m_thread = std::thread([this, pipe] { serve(pipe); });
}

PipeDouble::~PipeDouble()
{
    m_stop = true;
    // The thread waits for a client, or for one that has yet to go.
    while (m_thread.joinable()) {
        const HANDLE client =
            ::CreateFileW(m_name.c_str(), GENERIC_READ, 0, nullptr, OPEN_EXISTING, 0, nullptr);
        if (client != INVALID_HANDLE_VALUE)
            ::CloseHandle(client);
        if (client != INVALID_HANDLE_VALUE || ::GetLastError() == ERROR_FILE_NOT_FOUND)
            m_thread.join();
        else
            ::Sleep(5);
    }
}

void PipeDouble::serve(HANDLE pipe)
{
    const win::Handle closer(pipe);
    while (!m_stop) {
        if (::ConnectNamedPipe(pipe, nullptr) || ::GetLastError() == ERROR_PIPE_CONNECTED)
            talk(pipe);
        else if (::GetLastError() == ERROR_NO_DATA) // it came and went
            ++m_clientsGone;
        else
            ::Sleep(5);
        ::DisconnectNamedPipe(pipe);
    }
}

void PipeDouble::talk(HANDLE pipe)
{
    Bytes request(agent::lengthBytes);
    while (readAll(pipe, request.data(), agent::lengthBytes)) {
        const std::size_t size = agent::messageSize(request.data());
        request.resize(size);
        if (size == 0 || !readAll(pipe, request.data() + agent::lengthBytes, size - agent::lengthBytes))
            break;
        ++m_questions;
        const Bytes answer = m_answers(request);
        if (answer.empty()) // waits until the client has gone
            continue;
        DWORD written = 0;
        if (!::WriteFile(pipe, answer.data(), static_cast<DWORD>(answer.size()), &written, nullptr))
            break;
        if (answer.size() < agent::lengthBytes || answer.size() < agent::messageSize(answer.data())) {
            ::FlushFileBuffers(pipe);
            return;
        }
        request.resize(agent::lengthBytes);
    }
    ++m_clientsGone;
}

PageantDouble::PageantDouble(Answers answers)
    : m_answers(std::move(answers)), m_end(::CreateEventW(nullptr, TRUE, FALSE, nullptr))
{
    const win::Handle ready(::CreateEventW(nullptr, TRUE, FALSE, nullptr));
    m_thread = std::thread([this, &ready] { run(ready.get()); });
    ::WaitForSingleObject(ready.get(), INFINITE);
}

PageantDouble::~PageantDouble()
{
    ::SetEvent(m_end.get());
    if (m_window != nullptr)
        ::PostMessageW(m_window, WM_CLOSE, 0, 0);
    m_thread.join();
}

void PageantDouble::run(HANDLE ready)
{
    WNDCLASSW kind{};
    kind.lpfnWndProc = &PageantDouble::receive;
    kind.hInstance = ::GetModuleHandleW(nullptr);
    kind.lpszClassName = L"Pageant";
    ::RegisterClassW(&kind);
    m_window = ::CreateWindowExW(0, L"Pageant", L"Pageant", WS_OVERLAPPEDWINDOW, 0, 0, 100, 100, nullptr,
                                 nullptr, kind.hInstance, nullptr);
    const bool made = m_window != nullptr;
    if (made)
        ::SetWindowLongPtrW(m_window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(this));
    ::SetEvent(ready);
    MSG message;
    while (made && ::GetMessageW(&message, nullptr, 0, 0) > 0)
        ::DispatchMessageW(&message);
    ::UnregisterClassW(L"Pageant", kind.hInstance);
}

LRESULT CALLBACK PageantDouble::receive(HWND window, UINT message, WPARAM first, LPARAM second)
{
    auto *self = reinterpret_cast<PageantDouble *>(::GetWindowLongPtrW(window, GWLP_USERDATA));
    if (message == WM_COPYDATA && self != nullptr)
        return self->answer(*reinterpret_cast<const COPYDATASTRUCT *>(second)) ? 1 : 0;
    if (message == WM_DESTROY)
        ::PostQuitMessage(0);
    return ::DefWindowProcW(window, message, first, second);
}

bool PageantDouble::answer(const COPYDATASTRUCT &data)
{
    ++m_questions;
    const auto *name = static_cast<const char *>(data.lpData);
    if (data.dwData != 0x804e50ba || data.cbData == 0 || name[data.cbData - 1] != '\0') {
        m_complaint = "not a question to Pageant";
        return false;
    }
    const win::Handle mapping(::OpenFileMappingA(FILE_MAP_ALL_ACCESS, FALSE, name));
    m_complaint = mapping ? faultOf(mapping.get()) : "no such mapping";
    if (!m_complaint.empty())
        return false;
    auto *view = static_cast<unsigned char *>(::MapViewOfFile(mapping.get(), FILE_MAP_WRITE, 0, 0, 0));
    const Bytes given = m_answers(Bytes(view, view + agent::messageSize(view)));
    if (given.empty())
        ::WaitForSingleObject(m_end.get(), INFINITE);
    std::memcpy(view, given.data(), given.size());
    ::UnmapViewOfFile(view);
    return !given.empty();
}

// The user's own, and the user's alone.
std::string PageantDouble::faultOf(HANDLE mapping) const
{
    if (win::ownerOf(mapping) != win::currentUser())
        return "the mapping is not the user's";
    PACL rules = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (::GetSecurityInfo(mapping, SE_KERNEL_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, &rules,
                          nullptr, &descriptor) != ERROR_SUCCESS)
        return "the mapping does not say who may read it";
    const int count = rules == nullptr ? -1 : rules->AceCount;
    ::LocalFree(descriptor);
    return count == 1 ? std::string() : "the mapping has " + std::to_string(count) + " rules";
}

} // namespace domcero::test
