// SPDX-License-Identifier: GPL-3.0-or-later
// P4: 100 hosts, each read every 2 s (8.5 kB, as much as xentop says of 50 guests), take at most 1.5 ms of
// CPU a reading and 60 kB each, 500 hosts 60 kB each, with five I/O threads at most; 500 logins at once on
// one default sshd, none refused. Then connects and drops, 10,000 unless another number is given: memory,
// descriptors and threads are back where they were.
#include "measure.h"

#include "remote/ssh/sshengine.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

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

// Reads each of them every 2 s for 20 s; the CPU of a reading in ms.
double readingCpu(const std::vector<std::unique_ptr<Transport>> &transports, const QString &file)
{
    const Command reading{QStringLiteral("cat"), {file}, {}, false};
    const double before = self().cpu;
    const qint64 planned = static_cast<qint64>(transports.size()) * 10;
    qint64 given = 0;
    qint64 ended = 0;
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        for (; given < planned && given * 20000 <= clock.elapsed() * planned; ++given) {
            auto *watcher = new QFutureWatcher<Result<CommandResult>>(&loop);
            QObject::connect(watcher, &QFutureWatcherBase::finished, &loop, [&, watcher] {
                if (!watcher->result().ok())
                    qFatal("a reading failed: %s", qPrintable(watcher->result().error().detail));
                watcher->deleteLater();
                if (++ended == planned)
                    loop.quit();
            });
            watcher->setFuture(transports[static_cast<std::size_t>(given) % transports.size()]->run(reading));
        }
    });
    timer.start(10);
    loop.exec();
    return (self().cpu - before) / static_cast<double>(planned);
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
    const double took = static_cast<double>(timer.elapsed()) / 1000;
    const Self after = self();
    const double kB = (after.kB - before.kB) / count;
    const double login = (after.cpu - before.cpu) / count;
    std::printf("P4, %d hosts: connected after %.1f s, failed dials %d: %s; CPU of a login %.1f ms\n"
                "  memory %.0f kB each, goal 60: %s; threads in all %lld\n",
                count, took, failed, failed == 0 ? "pass" : "MISSED", login, kB, verdict(kB, 60),
                static_cast<long long>(after.threads));
    if (count > 100)
        return; // the same machine is all those hosts
    const double reading = readingCpu(transports, server.path(QStringLiteral("answer")));
    std::printf("  CPU %.2f ms a reading, goal 1.5: %s\n", reading, verdict(reading, 1.5));
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
    if (!test::writeFile(server.path(QStringLiteral("answer")), QByteArray(8500, 'x')))
        qFatal("no file");
    many(server, 100);
    many(server, 500);
    connectsAndDrops(server, drops);
    return 0;
}
