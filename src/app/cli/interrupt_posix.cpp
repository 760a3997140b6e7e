// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace domcero::cli {

namespace {

std::atomic<int> wanted = 0;
std::atomic<int> wakeUp = -1; // the writing end of the pipe

void take(int)
{
    const int before = errno;
    ++wanted;
    const char byte = 0;
    // The pipe does not block; when it is full, it has been said already.
    [[maybe_unused]] const ssize_t written = ::write(wakeUp, &byte, 1);
    errno = before;
}

} // namespace

class Interrupt::Private
{
public:
    std::array<int, 2> pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> notifier;
};

Interrupt::Interrupt() : d(std::make_unique<Private>())
{
    if (::pipe(d->pipe.data()) != 0)
        return; // no descriptors left: the signals keep their usual effect
    for (const int end : d->pipe) {
        ::fcntl(end, F_SETFL, O_NONBLOCK);
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    wakeUp = d->pipe[1];
    d->notifier = std::make_unique<QSocketNotifier>(d->pipe[0], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> buffer{};
        while (::read(d->pipe[0], buffer.data(), buffer.size()) > 0) {
        }
        Q_EMIT requested();
    });

    struct sigaction action = {};
    action.sa_handler = take;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(signal, &action, nullptr);
    // A closed standard output is an error of write(), which Output notices.
    action.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &action, nullptr);
}

Interrupt::~Interrupt()
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, SIG_DFL);
    wakeUp = -1;
    d->notifier.reset();
    for (const int end : d->pipe) {
        if (end >= 0)
            ::close(end);
    }
}

int Interrupt::requests()
{
    return wanted;
}

} // namespace domcero::cli
