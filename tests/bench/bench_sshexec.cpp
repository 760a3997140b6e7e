// SPDX-License-Identifier: GPL-3.0-or-later
// P2: a change on a channel of its own beside `ssh` over a ControlMaster: latency at most 0.40 of it, eight
// at once at most 0.20 of it each. At a round trip of 20 ms six readings take at most 1.3 round trips and
// half of one command by ssh. Three interleaved rounds; the ratio is the median of the rounds' ratios.
#include "measure.h"
#include "slowline.h"

#include "remote/ssh/sshengine.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <libssh/libssh.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace domcero;
using namespace domcero::bench;
using namespace std::chrono_literals;

namespace {

const Command nothing{QStringLiteral("/bin/true"), {}, {}, false};

// Median ms until `atOnce` commands that are given together have all ended.
double ownMs(Transport &transport, RunOptions::Purpose purpose, int atOnce, int count)
{
    RunOptions options;
    options.purpose = purpose;
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        QList<QFuture<Result<CommandResult>>> all;
        for (int command = 0; command < atOnce; ++command)
            all += transport.run(nothing, options);
        for (const auto &one : std::as_const(all)) {
            if (!finish(one))
                qFatal("a command failed");
        }
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

// A ControlMaster that lives as long as this.
class Mux
{
public:
    Mux(const test::LoopbackSshd &server, const HostEntry &entry, const QString &name)
        : m_ssh(QStringList{QStringLiteral("-S"), server.path(name)} + sshArguments(server, entry))
    {
        if (timeProgram(QStringLiteral("ssh"),
                        QStringList{QStringLiteral("-M"), QStringLiteral("-f"), QStringLiteral("-N")} +
                            m_ssh) < 0)
            qFatal("no ControlMaster");
    }
    ~Mux()
    {
        timeProgram(QStringLiteral("ssh"), QStringList{QStringLiteral("-O"), QStringLiteral("exit")} + m_ssh);
    }
    Mux(const Mux &) = delete;
    Mux &operator=(const Mux &) = delete;

    double ms(int count) const
    {
        std::vector<double> times;
        for (int i = 0; i < count; ++i) {
            times.push_back(timeProgram(QStringLiteral("ssh"), m_ssh + QStringList{nothing.program}));
            if (times.back() < 0)
                qFatal("ssh failed");
        }
        return median(times);
    }

private:
    QStringList m_ssh;
};

// Nothing but libssh: what no program can be quicker than on this machine.
class Bare
{
public:
    explicit Bare(const HostEntry &entry)
    {
        const unsigned int port = entry.port;
        const bool no = false;
        const int yes = 1;
        ssh_options_set(m_session, SSH_OPTIONS_NODELAY, &yes);
        ssh_options_set(m_session, SSH_OPTIONS_HOST, "127.0.0.1");
        ssh_options_set(m_session, SSH_OPTIONS_PORT, &port);
        ssh_options_set(m_session, SSH_OPTIONS_USER, entry.user.toLocal8Bit().constData());
        ssh_options_set(m_session, SSH_OPTIONS_PROCESS_CONFIG, &no);
        ssh_key key = nullptr;
        if (ssh_pki_import_privkey_file(entry.identityFile.toLocal8Bit().constData(), nullptr, nullptr,
                                        nullptr, &key) != SSH_OK ||
            ssh_connect(m_session) != SSH_OK ||
            ssh_userauth_publickey(m_session, nullptr, key) != SSH_AUTH_SUCCESS)
            qFatal("no bare session: %s", ssh_get_error(m_session));
        ssh_key_free(key);
    }
    ~Bare()
    {
        ssh_disconnect(m_session);
        ssh_free(m_session);
    }
    Bare(const Bare &) = delete;
    Bare &operator=(const Bare &) = delete;

    double ms(int count) const
    {
        std::vector<double> times;
        for (int i = 0; i < count; ++i) {
            QElapsedTimer timer;
            timer.start();
            ssh_channel channel = ssh_channel_new(m_session);
            char none[16];
            if (ssh_channel_open_session(channel) != SSH_OK ||
                ssh_channel_request_exec(channel, "/bin/true") != SSH_OK ||
                ssh_channel_read(channel, none, sizeof none, 0) != 0)
                qFatal("no bare channel: %s", ssh_get_error(m_session));
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            ssh_channel_free(channel);
        }
        return median(times);
    }

private:
    ssh_session m_session = ssh_new();
};

std::unique_ptr<Transport> connected(SshEngine &engine, const HostEntry &entry)
{
    auto transport = engine.makeTransport(entry);
    if (!connectIt(*transport) || !finish(transport->run(nothing)))
        qFatal("no connection");
    return transport;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const int count = argc > 1 ? std::max(std::atoi(argv[1]), 1) : 100;
    test::LoopbackSshd server;
    if (!server.start())
        qFatal("no sshd");
    const test::SlowLine line(server.port(), 10ms);
    const HostEntry near = server.entry();
    HostEntry far = near;
    far.port = line.port();
    server.writeKnownHosts(test::readFile(server.knownHosts()) +
                           "[127.0.0.1]:" + QByteArray::number(line.port()) + ' ' + server.hostKey() + '\n');
    SshEngine engine;
    const auto own = connected(engine, near);
    const auto ownFar = connected(engine, far);
    const Bare bare(near);
    const Mux mux(server, near, QStringLiteral("near"));
    const Mux muxFar(server, far, QStringLiteral("far"));

    std::vector<double> floor;
    std::vector<double> one;
    std::vector<double> eight;
    std::vector<double> six;
    std::vector<double> trips;
    std::printf("P2                              ms\n");
    for (int round = 0; round < 3; ++round) {
        const double ssh = mux.ms(count);
        const double least = bare.ms(2 * count);
        const double change = ownMs(*own, RunOptions::Purpose::Change, 1, 2 * count);
        const double changes = ownMs(*own, RunOptions::Purpose::Change, 8, count / 2 + 1) / 8;
        const double sshFar = muxFar.ms(count / 4 + 1);
        const double poll = ownMs(*ownFar, RunOptions::Purpose::Read, 6, count / 2 + 1);
        std::printf("  ssh, ControlMaster      %10.3f\n  bare libssh             %10.3f\n  Domcero, a change "
                    "      %10.3f\n"
                    "  Domcero, each of eight  %10.3f\n  at 20 ms: ssh           %10.3f\n"
                    "  at 20 ms: six readings  %10.3f\n",
                    ssh, least, change, changes, sshFar, poll);
        floor.push_back(least / ssh);
        one.push_back(change / ssh);
        eight.push_back(changes / ssh);
        six.push_back(poll / sshFar);
        trips.push_back(poll / 20);
    }
    const auto print = [](const char *what, const std::vector<double> &ratios, double goal) {
        std::printf("  %-22s %.3f, goal %.2f: %s\n", what, median(ratios), goal,
                    verdict(median(ratios), goal));
    };
    print("a change, of mux", one, 0.40);
    print("each of eight, of mux", eight, 0.20);
    print("six readings, of mux", six, 0.50);
    print("six readings, in RTT", trips, 1.30);
    std::printf("  (bare libssh, of mux   %.3f)\n", median(floor));
    return 0;
}
