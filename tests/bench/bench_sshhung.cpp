// SPDX-License-Identifier: GPL-3.0-or-later
// P6: one host hangs and ten of a hundred and ten cannot be reached: the others' slowest reading of a hundred
// (p99) takes at most 1.2 times as long as without them, and the main thread never stands still for 50 ms.
// Three interleaved rounds; the ratio is the median of the rounds' ratios.
#include "measure.h"

#include "remote/ssh/sshengine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace domcero;
using namespace domcero::bench;
using namespace std::chrono_literals;

namespace {

using Transports = std::vector<std::unique_ptr<Transport>>;

struct Seen
{
    double p50 = 0; // ms
    double p99 = 0;
    double longestStall = 0;
};

double part(std::vector<double> &values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0
                          : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

// Each of the hosts is read every half second, all in turn.
Seen readAll(const Transports &transports, std::chrono::seconds time)
{
    std::vector<double> times;
    QElapsedTimer clock;
    clock.start();
    qint64 lastTurn = 0;
    Seen seen;
    QEventLoop loop;
    QTimer turn;
    QObject::connect(&turn, &QTimer::timeout, &loop, [&] {
        const qint64 now = clock.nsecsElapsed();
        seen.longestStall = std::max(seen.longestStall, static_cast<double>(now - lastTurn) / 1e6 - 1);
        lastTurn = now;
    });
    turn.setTimerType(Qt::PreciseTimer);
    turn.start(1);
    std::size_t next = 0;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        const qint64 began = clock.nsecsElapsed();
        auto *watcher = new QFutureWatcher<Result<CommandResult>>(&loop);
        QObject::connect(watcher, &QFutureWatcherBase::finished, &loop, [&, watcher, began] {
            if (!watcher->result().ok())
                qFatal("a reading failed");
            times.push_back(static_cast<double>(clock.nsecsElapsed() - began) / 1e6);
            watcher->deleteLater();
        });
        watcher->setFuture(
            transports[next++ % transports.size()]->run(Command{QStringLiteral("/bin/true"), {}, {}, false}));
    });
    poll.setTimerType(Qt::PreciseTimer);
    poll.start(500ms / transports.size());
    QTimer::singleShot(time, &loop, [&] { poll.stop(); });
    QTimer::singleShot(time + 2s, &loop, &QEventLoop::quit);
    loop.exec();
    seen.p50 = part(times, 0.5);
    seen.p99 = part(times, 0.99);
    return seen;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::chrono::seconds time(argc > 1 ? std::max(std::atoi(argv[1]), 1)
                                             : 10); // bench_sshhung [SECONDS]
    test::LoopbackSshd server;
    test::LoopbackSshd sick;
    if (!server.start() || !sick.start())
        qFatal("no sshd");
    QTcpServer silent; // connects, and says nothing
    silent.listen(QHostAddress::LocalHost);
    silent.pauseAccepting();
    SshEngine engine(4);
    const auto add = [&engine](Transports &list, const HostEntry &entry, int count) {
        for (int i = 0; i < count; ++i)
            list.push_back(engine.makeTransport(entry));
    };
    Transports well;
    add(well, server.entry(), 100);
    for (const auto &transport : well) {
        if (!connectIt(*transport))
            qFatal("no connection");
    }
    std::vector<double> ratios;
    double stall = 0;
    std::printf("P6                          p50 ms     p99 ms   longest stall ms\n");
    const auto print = [](const char *what, const Seen &seen) {
        std::printf("  %-22s %10.2f %10.2f %10.2f\n", what, seen.p50, seen.p99, seen.longestStall);
    };
    for (int round = 0; round < 3; ++round) {
        const Seen alone = readAll(well, time);
        Transports ill;
        add(ill, sick.entry(), 1);
        if (!connectIt(*ill.back()))
            qFatal("no connection");
        HostEntry nobody = server.entry();
        nobody.port = silent.serverPort();
        add(ill, nobody, 10);
        sick.stop(true);
        for (const auto &transport : ill)
            transport->connectToHost();
        const auto stuck =
            ill.front()->run(Command{QStringLiteral("/bin/true"), {}, QByteArray(4 << 20, 'x'), false});
        const Seen beside = readAll(well, time);
        ill.clear();
        sick.stop(false);
        print("100 hosts", alone);
        print("beside ill ones", beside);
        ratios.push_back(beside.p99 / alone.p99);
        stall = std::max(stall, beside.longestStall);
    }
    std::printf("  p99 %.2f of without, goal 1.20: %s\n  longest stall %.1f ms, goal 50: %s\n",
                median(ratios), verdict(median(ratios), 1.2), stall, verdict(stall, 50));
    return 0;
}
