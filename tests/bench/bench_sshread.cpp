// SPDX-License-Identifier: GPL-3.0-or-later
// P1: a reading of Domcero beside `ssh` over a ControlMaster: latency at most 0.12 of it, CPU of the server
// at most 0.30. Three interleaved rounds; the ratio is the median of the rounds' ratios.
#include "measure.h"

#include "remote/ssh/sshengine.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace domcero;
using namespace domcero::bench;

namespace {

struct Round
{
    double latency = 0;   // median of one command, ms
    double serverCpu = 0; // ms for each command
};

Round readings(Transport &transport, qint64 server, int count)
{
    std::vector<double> times;
    const double before = cpuMs(server);
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!finish(transport.run(Command{QStringLiteral("/bin/true"), {}, {}, false})))
            qFatal("a reading failed");
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return {median(times), (cpuMs(server) - before) / count};
}

Round multiplexed(const QStringList &ssh, qint64 server, int count)
{
    std::vector<double> times;
    const double before = cpuMs(server);
    for (int i = 0; i < count; ++i) {
        const double time =
            timeProgram(QStringLiteral("ssh"), ssh + QStringList{QStringLiteral("/bin/true")});
        if (time < 0)
            qFatal("ssh failed");
        times.push_back(time);
    }
    return {median(times), (cpuMs(server) - before) / count};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const int count = argc > 1 ? std::max(std::atoi(argv[1]), 1) : 200;
    test::LoopbackSshd server;
    if (!server.start())
        qFatal("no sshd");
    const HostEntry entry = server.entry();
    SshEngine engine;
    const auto transport = engine.makeTransport(entry);
    if (!connectIt(*transport) ||
        !finish(transport->run(Command{QStringLiteral("/bin/true"), {}, {}, false})))
        qFatal("no connection");

    const QStringList control{QStringLiteral("-S"), server.path(QStringLiteral("control"))};
    const QStringList ssh = control + sshArguments(server, entry);
    if (timeProgram(QStringLiteral("ssh"),
                    QStringList{QStringLiteral("-M"), QStringLiteral("-f"), QStringLiteral("-N")} + ssh) < 0)
        qFatal("no ControlMaster");

    std::vector<double> latency;
    std::vector<double> cpu;
    std::printf("P1                     latency ms   server CPU ms/command\n");
    for (int round = 0; round < 3; ++round) {
        const Round mux = multiplexed(ssh, server.processId(), count);
        const Round own = readings(*transport, server.processId(), 5 * count);
        std::printf("  ssh, ControlMaster   %10.3f   %10.3f\n  Domcero, reading     %10.3f   %10.3f\n",
                    mux.latency, mux.serverCpu, own.latency, own.serverCpu);
        latency.push_back(own.latency / mux.latency);
        cpu.push_back(own.serverCpu / mux.serverCpu);
    }
    std::printf("  latency  %.3f of mux, goal 0.12: %s\n  server   %.3f of mux, goal 0.30: %s\n",
                median(latency), verdict(median(latency), 0.12), median(cpu), verdict(median(cpu), 0.30));
    timeProgram(QStringLiteral("ssh"), QStringList{QStringLiteral("-O"), QStringLiteral("exit")} + ssh);
    return 0;
}
