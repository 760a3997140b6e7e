// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/account_windows.h"
#include "remote/ssh/agentbackend_windows.h"

#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace domcero::test {

// What a double answers, byte by byte; nothing: it never does.
using Answers = std::function<agent::Bytes(const agent::Bytes &request)>;

agent::Bytes agentMessage(unsigned char type, const agent::Bytes &rest = {});
// An answer with so many keys, each of so many bytes.
agent::Bytes identities(unsigned count, unsigned keyBytes = 50);

// OpenSSH's agent: a named pipe that takes one client at a time. An answer shorter than its length says ends
// the talk.
class PipeDouble
{
public:
    PipeDouble(std::wstring name, Answers answers, const std::wstring &owner = win::currentUser());
    ~PipeDouble();

    int questions() const { return m_questions; }
    int clientsGone() const { return m_clientsGone; }

private:
    void serve(HANDLE pipe);
    void talk(HANDLE pipe);

    std::wstring m_name;
    Answers m_answers;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_questions = 0;
    std::atomic<int> m_clientsGone = 0;
    std::thread m_thread;
};

// PuTTY's agent: a window, and the checks that Pageant makes.
class PageantDouble
{
public:
    explicit PageantDouble(Answers answers);
    ~PageantDouble();

    bool isThere() const { return m_window != nullptr; } // false where no windows can be made
    int questions() const { return m_questions; }
    // What was wrong with the mapping of a question; empty: nothing.
    std::string complaint() const { return m_complaint; }

private:
    void run(HANDLE ready);
    static LRESULT CALLBACK receive(HWND window, UINT message, WPARAM first, LPARAM second);
    bool answer(const COPYDATASTRUCT &data);
    std::string faultOf(HANDLE mapping) const;

    Answers m_answers;
    HWND m_window = nullptr;
    win::Handle m_end;
    std::atomic<int> m_questions = 0;
    std::string m_complaint;
    std::thread m_thread;
};

} // namespace domcero::test
