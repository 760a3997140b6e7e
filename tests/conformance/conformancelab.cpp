// SPDX-License-Identifier: GPL-3.0-or-later
#include "lablikesite.h"
#include "remote/ssh/sshengine.h"
#include "shape.h"
#include "sim/simtransport.h"
#include "support/await.h"
#include "transcript.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTest>

#include <cstdio>

// domcero_conformance: the list on a lab that runs, through SSH; compared with the simulator, or recorded.

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

Result<Transcript> runOnLab(const HostEntry &entry)
{
    SshEngine engine;
    const auto transport = engine.makeTransport(entry);
    transport->connectToHost();
    const auto arrived = [&] { return transport->status().stage == LinkStage::Connected; };
    if (!QTest::qWaitFor(arrived, 60000)) {
        const auto error = transport->status().error;
        return error.value_or(Error{ErrorCode::Timeout, {}, {}, {}, {}, {}});
    }
    return runList(
        *transport,
        [](const QFuture<Result<CommandResult>> &future) {
            return QTest::qWaitFor([&] { return future.isFinished(); }, 200000);
        },
        [](std::chrono::milliseconds time) { QTest::qWait(static_cast<int>(time.count())); });
}

Result<Transcript> runOnSimulator()
{
    ManualClock clock;
    SimTransport transport(makeLabLikeHost(clock));
    transport.connectToHost();
    settle(clock, 1s);
    return runList(
        transport, [&](const QFuture<Result<CommandResult>> &future) { return await(clock, future); },
        [&](std::chrono::milliseconds time) { settle(clock, time); });
}

int compare(const Transcript &lab, const Transcript &simulated)
{
    int different = 0;
    for (const ConformanceStep &step : conformanceList()) {
        const QByteArray expected = shapeOf(step, lab.value(step.id));
        const QByteArray found = shapeOf(step, simulated.value(step.id));
        if (expected == found)
            continue;
        ++different;
        std::fprintf(stderr, "%s: %s\n", step.id.constData(), qPrintable(step.command.displayText()));
        const QByteArrayList here = expected.split('\n');
        const QByteArrayList there = found.split('\n');
        for (const QByteArray &line : here) {
            if (!there.contains(line))
                std::fprintf(stderr, "  lab       %s\n", line.constData());
        }
        for (const QByteArray &line : there) {
            if (!here.contains(line))
                std::fprintf(stderr, "  simulator %s\n", line.constData());
        }
    }
    const auto all = conformanceList().size();
    std::printf("%lld commands, %lld the same on both, %d different\n", static_cast<long long>(all),
                static_cast<long long>(all - different), different);
    return different == 0 ? 0 : 1;
}

int complain(const char *what, const Error &error)
{
    std::fprintf(stderr, "%s: %s %s %s\n", what, errorCodeName(error.code).constData(),
                 qPrintable(error.command), qPrintable(error.detail));
    return 3;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption host(QStringLiteral("host"), QStringLiteral("Address of the lab's dom0."),
                                  QStringLiteral("address"), QStringLiteral("127.0.0.1"));
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Its SSH port."),
                                  QStringLiteral("number"), QStringLiteral("22"));
    const QCommandLineOption identity(QStringLiteral("identity"), QStringLiteral("Private key."),
                                      QStringLiteral("file"));
    const QCommandLineOption known(QStringLiteral("known-hosts"), QStringLiteral("Host keys."),
                                   QStringLiteral("file"));
    const QCommandLineOption replay(QStringLiteral("replay"),
                                    QStringLiteral("Compare with these answers, no lab."),
                                    QStringLiteral("folder"));
    const QCommandLineOption record(QStringLiteral("record"), QStringLiteral("Write the answers here."),
                                    QStringLiteral("folder"));
    parser.addHelpOption();
    parser.addOptions({host, port, identity, known, record, replay});
    parser.process(application);

    HostEntry entry;
    entry.name = QStringLiteral("lab");
    entry.address = parser.value(host);
    entry.port = parser.value(port).toUShort();
    entry.identityFile = parser.value(identity);
    entry.knownHostsFile = parser.value(known);
    const auto lab =
        parser.isSet(replay) ? Result<Transcript>(readTranscript(parser.value(replay))) : runOnLab(entry);
    if (!lab)
        return complain("the lab", lab.error());
    if (parser.isSet(record) && !writeTranscript(*lab, parser.value(record)))
        return 2;
    const auto simulated = runOnSimulator();
    if (!simulated)
        return complain("the simulator", simulated.error());
    return compare(*lab, *simulated);
}
