// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/xentoptool.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <QList>

#include <algorithm>
#include <memory>

namespace domcero {

namespace {

QByteArray stateOf(const SimDomain &domain)
{
    const bool ended = domain.phase == SimDomain::Phase::ShutDown || domain.phase == SimDomain::Phase::Dying;
    QByteArray state = "------"; // d s b c p r
    state[1] = ended ? 's' : '-';
    state[2] = !ended && !domain.isPaused() && !domain.isDom0() ? 'b' : '-';
    state[3] = domain.crashed() ? 'c' : '-';
    state[4] = domain.isPaused() || ended ? 'p' : '-';
    state[5] = domain.isDom0() ? 'r' : '-';
    return state;
}

QByteArray row(const SimulatedHost &host, const SimDomain &domain, const QByteArray &name, double cpuPercent)
{
    const auto percentOf = [&](qint64 kib) {
        return QByteArray::number(
            100.0 * static_cast<double>(kib) / static_cast<double>(host.machine().totalMiB * 1024), 'f', 1);
    };
    const auto count = [](double value, int width) { return padLeft(static_cast<qint64>(value), width); };
    const bool hvm = domain.config.type == "hvm";
    // HVM and PVH guests hold some pages more than their config says; a maximum is what it is plus one MiB.
    const qint64 memory = domain.memoryKiB() + (hvm ? 304 : domain.config.type == "pvh" ? 64 : 0);
    const qint64 maximum = domain.memoryKiB() + (domain.isDom0() ? 0 : 1024);
    const auto nics = domain.config.nics.size() * (hvm ? 2 : 1); // tap and vif
    const bool quiet = domain.isDom0();
    return padLeft(name, 10) + ' ' + stateOf(domain) + ' ' + count(domain.cpuSeconds, 10) + ' ' +
           padLeft(QByteArray::number(cpuPercent, 'f', 1), 6) + ' ' + padLeft(memory, 10) + ' ' +
           padLeft(percentOf(memory), 6) + ' ' + padLeft(maximum, 10) + ' ' + padLeft(percentOf(maximum), 9) +
           ' ' + padLeft(domain.config.maxVcpus, 5) + ' ' + padLeft(quiet ? 0 : nics, 4) + ' ' +
           count(domain.received / 1024, 8) + ' ' + count(domain.sent / 1024, 8) + ' ' + // as dom0 sees it
           padLeft(quiet ? 0 : domain.config.disks.size(), 4) + ' ' + padLeft(0, 8) + ' ' +
           count(domain.readRequests, 8) + ' ' + count(domain.writeRequests, 8) + ' ' +
           count(domain.readSectors, 10) + ' ' + count(domain.writtenSectors, 10) + ' ' + padLeft(0, 4) +
           '\n';
}

} // namespace

QByteArray XentopRounds::next()
{
    const auto now = m_host.clock().monotonic();
    const double elapsed = std::chrono::duration<double>(now - m_at).count();
    QList<const SimDomain *> domains;
    for (const auto &[id, domain] : m_host.domains())
        domains += &domain;
    std::sort(domains.begin(), domains.end(),
              [](const SimDomain *a, const SimDomain *b) { return a->config.name < b->config.name; });

    QByteArray text =
        "      NAME  STATE   CPU(sec) CPU(%)     MEM(k) MEM(%)  MAXMEM(k) MAXMEM(%) VCPUS NETS NETTX(k) "
        "NETRX(k) VBDS   VBD_OO   VBD_RD   VBD_WR  VBD_RSECT  VBD_WSECT SSID\n";
    QHash<int, double> seconds;
    for (const SimDomain *domain : std::as_const(domains)) {
        // The first round, and a domain's first, has nothing to compare with.
        const double before = m_cpuSeconds.value(domain->id, domain->cpuSeconds);
        const double percent = elapsed > 0 ? (domain->cpuSeconds - before) / elapsed * 100 : 0;
        seconds[domain->id] = domain->cpuSeconds;
        text +=
            row(m_host, *domain, m_fullNames ? domain->config.name : domain->config.name.left(10), percent);
    }
    m_cpuSeconds = seconds;
    m_at = now;
    return text;
}

SimReply simXentop(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    int rounds = 0; // for ever
    int seconds = 3;
    bool batch = false;
    bool fullNames = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QByteArray &argument = arguments[i];
        batch = batch || argument == "-b";
        fullNames = fullNames || argument == "-f";
        if (argument == "-i")
            rounds = arguments.value(++i).toInt();
        else if (argument == "-d")
            seconds = arguments.value(++i).toInt();
    }
    if (!batch)
        return SimReply::done(1, {}, "Error opening terminal: unknown.\n");
    const auto state = std::make_shared<XentopRounds>(host, fullNames);
    const auto go = [state, rounds, seconds](const auto &self, int done) -> SimReply {
        const QByteArray text = state->next();
        if (rounds > 0 && done + 1 >= rounds)
            return SimReply::done(0, text);
        return SimReply::later(
            std::chrono::seconds(seconds), [self, done] { return self(self, done + 1); }, text);
    };
    return go(go, 0);
}

} // namespace domcero
