// SPDX-License-Identifier: GPL-3.0-or-later
// P4: 100 hosts connected take at most 1.5 ms of CPU and 60 kB each, 500 hosts 60 kB each, with five I/O
// threads at most; 500 logins at once on one default sshd, none refused. Then connects and drops, 10,000
// unless another number is given: memory, descriptors and threads are back where they were.
#include "measure.h"

#include "remote/ssh/sshengine.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <unistd.h>

using namespace domcero;
using namespace domcero::bench;

namespace {

struct Self
{
    double kB = 0;  // resident
    double cpu = 0; // ms
    qsizetype files = 0;
    qsizetype threads = 0;
};

Self self()
{
    const auto entries = [](const char *folder) {
        return QDir(QLatin1String(folder))
            .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
            .size();
    };
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
    };
    return {static_cast<double>(
                test::readFile(QStringLiteral("/proc/self/statm")).split(' ').value(1).toLongLong()) *
                4,
            ms(usage.ru_utime) + ms(usage.ru_stime), entries("/proc/self/fd"), entries("/proc/self/task")};
}

// Connects all, and says how many dials failed on the way.
int connectAll(const std::vector<std::unique_ptr<Transport>> &transports)
{
    int failed = 0;
    std::size_t there = 0;
    QEventLoop loop;
    QObject context;
    for (const auto &transport : transports) {
        QObject::connect(transport.get(), &Transport::statusChanged, &context, [&](const LinkStatus &status) {
            if (status.stage == LinkStage::Waiting || status.stage == LinkStage::Disconnected)
                ++failed;
            if (status.stage == LinkStage::Connected && ++there == transports.size())
                loop.quit();
        });
        transport->connectToHost();
    }
    loop.exec();
    return failed;
}

void many(const test::LoopbackSshd &server, int count)
{
    SshEngine engine(4);
    const HostEntry entry = server.entry();
    auto first = engine.makeTransport(entry); // what all share is there before
    if (!connectIt(*first))
        qFatal("no connection");
    const Self before = self();
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<Transport>> transports;
    for (int i = 0; i < count; ++i)
        transports.push_back(engine.makeTransport(entry));
    const int failed = connectAll(transports);
    const Self after = self();
    const double kB = (after.kB - before.kB) / count;
    const double cpu = (after.cpu - before.cpu) / count;
    std::printf("P4, %d hosts: connected after %.1f s, failed dials %d: %s\n"
                "  memory %.0f kB each, goal 60: %s; CPU %.2f ms each, goal 1.5: %s; threads in all %lld\n",
                count, static_cast<double>(timer.elapsed()) / 1000, failed, failed == 0 ? "pass" : "MISSED",
                kB, verdict(kB, 60), cpu, verdict(cpu, 1.5), static_cast<long long>(after.threads));
}

void connectsAndDrops(const test::LoopbackSshd &server, int count)
{
    SshEngine engine(4);
    const HostEntry entry = server.entry();
    const auto some = [&](int number) {
        std::vector<std::unique_ptr<Transport>> transports;
        for (int i = 0; i < number; ++i)
            transports.push_back(engine.makeTransport(entry));
        connectAll(transports);
    };
    constexpr int atOnce = 20;
    for (int i = 0; i < 10; ++i) // the heap has its size then
        some(atOnce);
    const Self before = self();
    for (int done = 0; done < count; done += atOnce)
        some(atOnce);
    const Self after = self();
    std::printf("%d connects and drops: %.0f to %.0f kB, %lld to %lld descriptors, %lld to %lld threads\n",
                count, before.kB, after.kB, static_cast<long long>(before.files),
                static_cast<long long>(after.files), static_cast<long long>(before.threads),
                static_cast<long long>(after.threads));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const int drops = argc > 1 ? std::atoi(argv[1]) : 10000; // bench_sshmany [DROPS]
    rlimit files{4096, 4096};
    ::setrlimit(RLIMIT_NOFILE, &files);
    test::LoopbackSshd server({QStringLiteral("MaxStartups 10:30:100")});
    if (!server.start())
        qFatal("no sshd");
    many(server, 100);
    many(server, 500);
    connectsAndDrops(server, drops);
    return 0;
}
