// SPDX-License-Identifier: GPL-3.0-or-later
// P3: connect, log in, first command, beside plain `ssh`: at most 0.45 of it with its default key exchange,
// at most 0.70 with curve25519. Three interleaved rounds; the ratio is the median of the rounds' ratios.
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

using Steps = QMap<QString, std::vector<double>>; // ms, by what the dial did

double ownMs(SshEngine &engine, const HostEntry &entry, int count, Steps &steps)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto transport = engine.makeTransport(entry);
        QObject::connect(transport.get(), &Transport::stepTaken, transport.get(), [&](const DialStep &step) {
            steps[QStringLiteral("%1 %2").arg(static_cast<int>(step.kind)).arg(step.detail)].push_back(
                static_cast<double>(step.took.count()));
        });
        if (!connectIt(*transport) || !finish(transport->run(Command{QStringLiteral("true"), {}, {}, false})))
            qFatal("no connection");
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

double sshMs(const QStringList &arguments, int count)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        const double time =
            timeProgram(QStringLiteral("ssh"), arguments + QStringList{QStringLiteral("true")});
        if (time < 0)
            qFatal("ssh failed");
        times.push_back(time);
    }
    return median(times);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const int count = argc > 1 ? std::max(std::atoi(argv[1]), 1) : 20; // bench_sshconnect [COUNT]
    test::LoopbackSshd server;
    if (!server.start())
        qFatal("no sshd");
    const HostEntry entry = server.entry();
    SshEngine engine;
    const QStringList plain = sshArguments(server, entry);
    const QStringList curve =
        QStringList{QStringLiteral("-o"), QStringLiteral("KexAlgorithms=curve25519-sha256")} + plain;

    Steps steps;
    std::vector<double> toDefault;
    std::vector<double> toCurve;
    std::printf("P3, ms    ssh   ssh, curve25519   Domcero\n");
    for (int round = 0; round < 3; ++round) {
        const double usual = sshMs(plain, count);
        const double own = ownMs(engine, entry, count, steps);
        const double same = sshMs(curve, count);
        std::printf("  %9.1f %17.1f %9.1f\n", usual, same, own);
        toDefault.push_back(own / usual);
        toCurve.push_back(own / same);
    }
    std::printf("  %.3f of ssh, goal 0.45: %s\n  %.3f of ssh with curve25519, goal 0.70: %s\n",
                median(toDefault), verdict(median(toDefault), 0.45), median(toCurve),
                verdict(median(toCurve), 0.70));
    for (auto step = steps.cbegin(); step != steps.cend(); ++step)
        std::printf("  %5.0f ms  %s\n", median(step.value()), qPrintable(step.key()));
    return 0;
}
