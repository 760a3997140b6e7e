// SPDX-License-Identifier: GPL-3.0-or-later
#include "agentdoubles_windows.h"
#include "remote/ssh/agent.h"

#include <QTest>

#include <chrono>
#include <cstdint>
#include <memory>

using namespace domcero;
using namespace domcero::test;
using agent::Bytes;

// Windows' agents by the socket that libssh talks to, against doubles of both.
class TestAgentWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noAgentIsNone();
    void thePipeAnswers();
    void aBusyPipeIsWaitedFor();
    void aPipeOfSomebodyElseIsNoAgent();
    void longMessagesComeWhole();
    void anAnswerThatIsTooLongEndsTheTalk();
    void anAnswerCutShortEndsTheTalk();
    void aSenselessLengthEndsTheTalk();
    void aTalkWithThePipeIsAbandoned();
    void whatWasAbandonedBeforeIsNotWaitedFor();
    void pageantAnswers();
    void aTalkWithPageantIsAbandoned();
    void theFirstAgentWithKeysIsUsed();
    void noHandleIsLeft();

private:
    const std::wstring m_pipe = L"\\\\.\\pipe\\domcero-test-" + std::to_wstring(::GetCurrentProcessId());
};

namespace {

// As libssh has it: blocking, one message after the other.
class Client
{
public:
    Client() : m_socket(static_cast<SOCKET>(agent::connect())) {}

    bool isConnected() const { return static_cast<bool>(m_socket); }
    net::Handle handle() const { return static_cast<net::Handle>(m_socket.get()); }
    void send(const Bytes &message) const
    {
        ::send(m_socket.get(), reinterpret_cast<const char *>(message.data()), 4,
               0); // in two, as libssh does
        ::send(m_socket.get(), reinterpret_cast<const char *>(message.data()) + 4,
               static_cast<int>(message.size()) - 4, 0);
    }
    // What came until the message was whole or the talk had ended.
    Bytes receive() const
    {
        Bytes message(4);
        if (!fill(message, 0))
            return {};
        message.resize(agent::messageSize(message.data()));
        return fill(message, 4) ? message : Bytes();
    }
    Bytes ask(const Bytes &message) const
    {
        send(message);
        return receive();
    }
    // The end in order, which recv() tells by 0: libssh takes -1 for an error with a number in errno.
    bool hasEnded() const
    {
        char byte = 0;
        return ::recv(m_socket.get(), &byte, 1, 0) == 0;
    }

private:
    bool fill(Bytes &message, std::size_t from) const
    {
        while (from < message.size()) {
            const int got = ::recv(m_socket.get(), reinterpret_cast<char *>(message.data()) + from,
                                   static_cast<int>(message.size() - from), 0);
            if (got <= 0)
                return false;
            from += static_cast<std::size_t>(got);
        }
        return true;
    }

    win::Socket m_socket;
};

Bytes listRequest()
{
    return agentMessage(11);
}

Answers always(const Bytes &answer)
{
    return [answer](const Bytes &) { return answer; };
}

bool comesTrue(const std::function<bool()> &condition)
{
    const ULONGLONG end = ::GetTickCount64() + 5000;
    while (!condition()) {
        if (::GetTickCount64() > end)
            return false;
        ::Sleep(5);
    }
    return true;
}

// One by one: Wine's GetProcessHandleCount() knows none.
int openHandles()
{
    int count = 0;
    for (std::uintptr_t number = 4; number < 0x4000; number += 4) {
        DWORD flags = 0;
        count += ::GetHandleInformation(reinterpret_cast<HANDLE>(number), &flags) ? 1 : 0;
    }
    return count;
}

// How long a client that waits for an answer has to wait after abandon(); -1 when it is not told the end.
int abandonAfter(Client &client, const std::function<bool()> &asked)
{
    const net::Handle second = agent::duplicate(client.handle());
    if (second == -1)
        return -1;
    client.send(listRequest());
    std::atomic<bool> ended = false;
    std::thread waiting([&] { ended = client.hasEnded(); });
    const bool waits = comesTrue(asked) && !ended;
    const auto start = std::chrono::steady_clock::now();
    agent::abandon(second);
    waiting.join();
    const auto took = std::chrono::steady_clock::now() - start;
    net::closeSocket(second);
    return waits && ended
               ? static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count())
               : -1;
}

} // namespace

void TestAgentWindows::initTestCase()
{
    WSADATA data;
    QCOMPARE(::WSAStartup(MAKEWORD(2, 2), &data), 0);
    if (::FindWindowW(L"Pageant", L"Pageant") != nullptr)
        QSKIP("an agent runs here");
    // Not the pipe that this machine may have.
    QVERIFY(::SetEnvironmentVariableW(L"SSH_AUTH_SOCK", m_pipe.c_str()));
}

void TestAgentWindows::noAgentIsNone()
{
    QVERIFY(!Client().isConnected());
}

void TestAgentWindows::thePipeAnswers()
{
    PipeDouble pipe(m_pipe, [](const Bytes &request) {
        return request[4] == 11 ? identities(3) : agentMessage(14, Bytes(request.begin() + 5, request.end()));
    });
    const Client client;
    QVERIFY(client.isConnected());
    QVERIFY(client.ask(listRequest()) == identities(3));
    QVERIFY(client.ask(agentMessage(13, {1, 2, 3})) == agentMessage(14, {1, 2, 3}));
    QCOMPARE(pipe.questions(), 2);
}

void TestAgentWindows::aBusyPipeIsWaitedFor()
{
    PipeDouble pipe(m_pipe, always(identities(1)));
    auto first = std::make_unique<Client>();
    QVERIFY(first->isConnected());
    QVERIFY(!Client().isConnected()); // not for ever
    std::thread leaving([&] {
        ::Sleep(300);
        first.reset();
    });
    const Client second;
    leaving.join();
    QVERIFY(second.isConnected());
    QVERIFY(second.ask(listRequest()) == identities(1));
}

void TestAgentWindows::aPipeOfSomebodyElseIsNoAgent()
{
    PipeDouble pipe(m_pipe, always(identities(1)), L"S-1-5-32-545"); // the group of all users
    QVERIFY(!Client().isConnected());
    QCOMPARE(pipe.questions(), 0);
}

void TestAgentWindows::longMessagesComeWhole()
{
    PipeDouble pipe(m_pipe, [](const Bytes &request) {
        return agentMessage(14, Bytes(request.begin() + 5, request.end()));
    });
    const Client client;
    Bytes rest(agent::mostBytes - 5);
    for (std::size_t i = 0; i < rest.size(); ++i)
        rest[i] = static_cast<unsigned char>(i * 7 + i / 256);
    QVERIFY(client.ask(agentMessage(13, rest)) == agentMessage(14, rest));
}

void TestAgentWindows::anAnswerThatIsTooLongEndsTheTalk()
{
    PipeDouble pipe(m_pipe, always(agentMessage(14, Bytes(agent::mostBytes))));
    const Client client;
    client.send(listRequest());
    QVERIFY(client.hasEnded());
}

void TestAgentWindows::anAnswerCutShortEndsTheTalk()
{
    for (const std::size_t length : {2, 4, 40}) {
        Bytes answer = identities(2);
        answer.resize(length);
        PipeDouble pipe(m_pipe, always(answer));
        const Client client;
        client.send(listRequest());
        QVERIFY(client.hasEnded());
    }
}

void TestAgentWindows::aSenselessLengthEndsTheTalk()
{
    PipeDouble pipe(m_pipe, always(identities(1)));
    for (const Bytes &message : {Bytes{0, 0, 0, 0}, Bytes{255, 255, 255, 255}}) {
        const Client client;
        client.send(message);
        QVERIFY(client.hasEnded());
    }
    QCOMPARE(pipe.questions(), 0);
}

void TestAgentWindows::aTalkWithThePipeIsAbandoned()
{
    PipeDouble pipe(m_pipe, always({}));
    Client client;
    const int took = abandonAfter(client, [&] { return pipe.questions() == 1; });
    QVERIFY2(took >= 0 && took < 1000, qPrintable(QString::number(took)));
    QVERIFY(comesTrue([&] { return pipe.clientsGone() == 1; }));
}

void TestAgentWindows::whatWasAbandonedBeforeIsNotWaitedFor()
{
    PipeDouble pipe(m_pipe, always({}));
    const Client client;
    client.send(listRequest());
    agent::abandon(client.handle()); // most likely before the bridge has read the question
    QVERIFY(client.hasEnded());
    QVERIFY(comesTrue([&] { return pipe.clientsGone() == 1; }));
}

void TestAgentWindows::pageantAnswers()
{
    PageantDouble pageant([](const Bytes &request) {
        return request[4] == 11 ? identities(20, 10000) : agentMessage(14, {9});
    });
    if (!pageant.isThere())
        QSKIP("no window can be made here");
    const Client client;
    QVERIFY(client.isConnected());
    QVERIFY(client.ask(listRequest()) == identities(20, 10000));
    QVERIFY(client.ask(agentMessage(13, Bytes(3000))) == agentMessage(14, {9}));
    QCOMPARE(pageant.complaint(), std::string());
    QCOMPARE(pageant.questions(), 2);
}

void TestAgentWindows::aTalkWithPageantIsAbandoned()
{
    PageantDouble pageant(always({}));
    if (!pageant.isThere())
        QSKIP("no window can be made here");
    Client client;
    const int took = abandonAfter(client, [&] { return pageant.questions() == 1; });
    QVERIFY2(took >= 0 && took < 1000, qPrintable(QString::number(took)));
}

void TestAgentWindows::theFirstAgentWithKeysIsUsed()
{
    PageantDouble pageant(
        [](const Bytes &request) { return request[4] == 11 ? identities(2) : agentMessage(14, {9}); });
    if (!pageant.isThere())
        QSKIP("no window can be made here");
    {
        PipeDouble pipe(m_pipe, always(identities(0)));
        const Client client;
        QVERIFY(client.ask(listRequest()) == identities(2));
        QVERIFY(client.ask(agentMessage(13)) == agentMessage(14, {9}));
        QCOMPARE(pipe.questions(), 1);
    }
    PipeDouble pipe(m_pipe, always(identities(1)));
    QVERIFY(Client().ask(listRequest()) == identities(1));
    QCOMPARE(pageant.questions(), 2);
}

void TestAgentWindows::noHandleIsLeft()
{
    PageantDouble pageant(always(identities(2)));
    PipeDouble pipe(m_pipe, [](const Bytes &request) { return request[4] == 11 ? identities(0) : Bytes(); });
    const auto round = [] {
        const Client client;
        client.ask(listRequest());
        const net::Handle second = agent::duplicate(client.handle());
        client.send(listRequest());
        agent::abandon(second);
        net::closeSocket(second);
        return client.hasEnded();
    };
    for (int i = 0; i < 5; ++i)
        round();
    ::Sleep(200); // the bridges' ends
    const int before = openHandles();
    for (int i = 0; i < 50; ++i)
        round();
    QVERIFY2(comesTrue([&] { return openHandles() <= before + 3; }),
             qPrintable(QStringLiteral("%1 before, %2 after").arg(before).arg(openHandles())));
}

QTEST_GUILESS_MAIN(TestAgentWindows)
#include "tst_agent_windows.moc"
