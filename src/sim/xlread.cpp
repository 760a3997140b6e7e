// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <QCryptographicHash>

#include <algorithm>

// The readings of xl. Column widths are those of xl_list.c and xl_vcpu.c, seen in the lab's recordings.

namespace domcero {

namespace {

// On a CPU at this very moment? As often as its load says.
bool isOnCpu(const SimulatedHost &host, const SimDomain &domain)
{
    const double moment = static_cast<double>(host.uptime().count()) / 211.0;
    return domain.isDom0() ||
           smoothNoise(host.seed() + static_cast<quint64>(domain.id), moment) * 100 < domain.cpuPercent;
}

QByteArray stateFlags(const SimulatedHost &host, const SimDomain &domain)
{
    const bool ended = domain.phase == SimDomain::Phase::ShutDown || domain.phase == SimDomain::Phase::Dying;
    const bool running = !ended && !domain.isPaused() && isOnCpu(host, domain);
    QByteArray flags = "------";
    flags[0] = running ? 'r' : '-';
    flags[1] = !ended && !domain.isPaused() && !running ? 'b' : '-';
    flags[2] = domain.isPaused() || ended ? 'p' : '-';
    flags[3] = ended ? 's' : '-';
    flags[4] = domain.crashed() ? 'c' : '-';
    return flags;
}

QByteArray listRow(const SimulatedHost &host, const SimDomain &domain, bool verbose)
{
    QByteArray row = padRight(domain.config.name, 40) + ' ' + padLeft(domain.id, 5) + ' ' +
                     padLeft(domain.memoryKiB() / 1024, 5) + ' ' + padLeft(domain.config.vcpus, 5) + "     " +
                     stateFlags(host, domain) + "  " +
                     padLeft(QByteArray::number(domain.cpuSeconds, 'f', 1), 8);
    if (verbose) {
        const QByteArray reason = domain.reason < 0 ? "-" : QByteArray::number(domain.reason);
        row += ' ' + domain.config.uuid + ' ' + padLeft(reason, 8) + ' ' + padLeft("-", 16);
    }
    return row + '\n';
}

QByteArray uptimeText(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    const qint64 days = seconds / 86400;
    const auto two = [](qint64 n) { return QByteArray::number(n).rightJustified(2, '0'); };
    const QByteArray clock =
        padLeft(seconds / 3600 % 24, 2) + ':' + two(seconds / 60 % 60) + ':' + two(seconds % 60);
    if (days == 0)
        return clock;
    return QByteArray::number(days) + (days == 1 ? " day, " : " days, ") + clock;
}

} // namespace

SimReply simXlInfo(SimulatedHost &host, const QByteArrayList & /*arguments*/)
{
    const SimMachine &machine = host.machine();
    const QByteArrayList version = machine.xenVersion.split('.');
    const QByteArray extra = version.size() > 2 ? '.' + version[2] : QByteArray();
    QByteArray text;
    const auto line = [&](const char *key, const QByteArray &value) {
        text += padRight(key, 23) + ": " + value + '\n';
    };
    line("host", machine.hostName);
    line("release", machine.kernel);
    line("version", machine.kernelVersion);
    line("machine", "x86_64");
    line("nr_cpus", QByteArray::number(machine.cpus));
    line("max_cpu_id", QByteArray::number(machine.cpus - 1));
    line("nr_nodes", "1");
    line("cores_per_socket", QByteArray::number(machine.cpus));
    line("threads_per_core", "1");
    line("cpu_mhz", machine.cpuMhz);
    line("hw_caps", "178bf3fd:80002001:20100800:00000007:00000000:00000000:00000000:00000000");
    line("virt_caps", machine.virtCaps);
    line("total_memory", QByteArray::number(machine.totalMiB - 1));
    line("free_memory", QByteArray::number(host.freeKiB() / 1024));
    line("sharing_freed_memory", "0");
    line("sharing_used_memory", "0");
    line("outstanding_claims", "0");
    line("free_cpus", "0");
    line("xen_major", version.value(0));
    line("xen_minor", version.value(1));
    line("xen_extra", extra);
    line("xen_version", machine.xenVersion);
    const bool hvm = machine.virtCaps.contains("hvm");
    line("xen_caps",
         hvm ? "xen-3.0-x86_64 hvm-3.0-x86_32 hvm-3.0-x86_32p hvm-3.0-x86_64 " : "xen-3.0-x86_64 ");
    line("xen_scheduler", "credit2");
    line("xen_pagesize", "4096");
    line("platform_params", "virt_start=0xffff800000000000");
    line("xen_changeset", "");
    line("xen_commandline", machine.xenCommandLine);
    line("cc_compiler", "x86_64-linux-gnu-gcc (Debian 12.2.0-14) 12.2.0");
    line("cc_compile_by", "pkg-xen-devel");
    line("cc_compile_domain", "lists.alioth.debian.org");
    line("cc_compile_date", "Sun Dec 15 20:41:07 UTC 2024");
    line("build_id", QCryptographicHash::hash(machine.xenVersion, QCryptographicHash::Sha1).toHex());
    line("xend_config_format", "4");
    return SimReply::done(0, text);
}

SimReply simXlList(SimulatedHost &host, const QByteArrayList &arguments)
{
    QByteArrayList plain = arguments;
    const bool isLong = plain.removeAll("--long") > 0;
    const SimOptions options = simOptions(plain, "lvhZcn");
    QList<const SimDomain *> chosen;
    if (options.words.isEmpty()) {
        for (const auto &[id, domain] : host.domains())
            chosen += &domain;
    } else if (const SimDomain *domain = host.domain(options.words.first())) {
        chosen += domain;
    } else {
        const QByteArray &word = options.words.first();
        const bool isId = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        return isId ? SimReply::done(1, {}, "Error: Domain '" + word + "' does not exist.\n")
                    : simInvalidDomain(word);
    }
    if (isLong || options.has('l')) {
        QByteArrayList items;
        for (const SimDomain *domain : std::as_const(chosen))
            items += "    " + simDomainJson(*domain, 1);
        return SimReply::done(0, "[\n" + items.join(",\n") + "\n]\n\n");
    }
    const bool verbose = options.has('v');
    QByteArray text = "Name                                        ID   Mem VCPUs\tState\tTime(s)";
    text += verbose ? "   UUID                            Reason-Code\tSecurity Label\n" : "\n";
    for (const SimDomain *domain : std::as_const(chosen))
        text += listRow(host, *domain, verbose);
    return SimReply::done(0, text);
}

SimReply simXlUptime(SimulatedHost &host, const QByteArrayList &arguments)
{
    const SimOptions options = simOptions(arguments, "s");
    QByteArray text = "Name                                ID Uptime\n";
    const auto row = [&](const SimDomain &domain) {
        text += padRight(domain.config.name, 33) + ' ' + padLeft(domain.id, 4) + ' ' +
                uptimeText(host.clock().monotonic() - domain.startedAt) + '\n';
    };
    for (const QByteArray &word : options.words) {
        const SimDomain *domain = host.domain(word);
        if (!domain)
            return simInvalidDomain(word);
        row(*domain);
    }
    if (options.words.isEmpty()) {
        for (const auto &[id, domain] : host.domains())
            row(domain);
    }
    return SimReply::done(0, text);
}

SimReply simXlVcpuList(SimulatedHost &host, const QByteArrayList &arguments)
{
    QByteArray text =
        "Name                                ID  VCPU   CPU State   Time(s) Affinity (Hard / Soft)\n";
    const auto rows = [&](const SimDomain &domain) {
        for (int vcpu = 0; vcpu < domain.config.maxVcpus; ++vcpu) {
            text += padRight(domain.config.name, 32) + ' ' + padLeft(domain.id, 5) + ' ' + padLeft(vcpu, 5);
            const bool online = vcpu < domain.config.vcpus;
            const int cpu = domain.isDom0() ? vcpu : (domain.id + vcpu) % host.machine().cpus;
            const bool running = online && !domain.isPaused() && vcpu == 0 && isOnCpu(host, domain);
            text += online ? ' ' + padLeft(cpu, 4) + "   " +
                                 (running             ? "r--"
                                  : domain.isPaused() ? "---"
                                                      : "-b-")
                           : QByteArray("    -   --p");
            const double share = online ? domain.cpuSeconds / domain.config.vcpus : 0.0;
            text += ' ' + padLeft(QByteArray::number(share, 'f', 1), 9) + "  ";
            text += domain.isDom0() ? QByteArray::number(vcpu) + " / all\n" : QByteArray("all / all\n");
        }
    };
    for (const QByteArray &word : arguments) {
        const SimDomain *domain = host.domain(word);
        if (!domain)
            return simInvalidDomain(word);
        rows(*domain);
    }
    if (arguments.isEmpty()) {
        for (const auto &[id, domain] : host.domains())
            rows(domain);
    }
    return SimReply::done(0, text);
}

SimReply simXlBlockList(SimulatedHost &host, const QByteArrayList &arguments)
{
    QByteArray text = "Vdev  BE  handle state evt-ch ring-ref BE-path                       \n";
    QByteArray errors;
    for (const QByteArray &word : arguments) {
        const SimDomain *domain = host.domain(word);
        if (!domain) {
            errors += word + " is an invalid domain identifier\n";
            continue;
        }
        const QByteArray id = QByteArray::number(domain->id);
        int ring = 8;
        for (const SimDisk &disk : domain->config.disks) {
            const QByteArray number = QByteArray::number(simVdevNumber(disk.vdev));
            const bool silent = disk.state == 1;
            text += padRight(number, 5) + " 0   " + padRight(id, 6) + ' ' + QByteArray::number(disk.state) +
                    "     " + padRight(silent ? "-1" : QByteArray::number(ring + 1), 6) + ' ' +
                    padRight(silent ? "-1" : QByteArray::number(ring), 8) + " /local/domain/0/backend/" +
                    (disk.format == "raw" && !disk.cdrom ? "vbd/" : "qdisk/") + id + '/' + number + '\n';
            ++ring;
        }
    }
    return SimReply::done(0, text, errors);
}

SimReply simXlNetworkList(SimulatedHost &host, const QByteArrayList &arguments)
{
    QByteArray text =
        "Idx BE Mac Addr.         handle state evt-ch   tx-/rx-ring-ref BE-path                       \n";
    for (const QByteArray &word : arguments) {
        const SimDomain *domain = host.domain(word);
        if (!domain) // unlike block-list it ends here
            return SimReply::done(1, text, word + " is an invalid domain identifier (rc=-6)\n");
        int place = 0;
        for (const SimNic &nic : domain->config.nics) {
            const int index = nic.index < 0 ? place : nic.index;
            ++place;
            const QByteArray number = QByteArray::number(index);
            text += padRight(number, 3) + " 0  " + nic.mac + padLeft(index, 6) + ' ' + padLeft(4, 5) + ' ' +
                    padLeft(-1, 6) + "   524/" + padRight("525", 11) + " /local/domain/0/backend/vif/" +
                    QByteArray::number(domain->id) + '/' + number + '\n';
        }
    }
    return SimReply::done(0, text);
}

SimReply simXlDomId(SimulatedHost &host, const QByteArrayList &arguments)
{
    if (arguments.isEmpty())
        return simMissingOperand("domid");
    const SimDomain *domain = host.domainByName(arguments.value(0));
    if (!domain) {
        return SimReply::done(1, {},
                              "Can't get domid of domain name '" + arguments.value(0) +
                                  "', maybe this domain does not exist.\n");
    }
    return SimReply::done(0, QByteArray::number(domain->id) + '\n');
}

SimReply simXlDomName(SimulatedHost &host, const QByteArrayList &arguments)
{
    if (arguments.isEmpty())
        return simMissingOperand("domname");
    bool isNumber = false;
    const int id = arguments.value(0).toInt(&isNumber);
    if (!isNumber)
        return SimReply::done(1, {}, "Invalid domain id.\n\n");
    const SimDomain *domain = host.domainById(id);
    if (!domain) {
        return SimReply::done(1, {},
                              "Can't get domain name of domain id '" + arguments.value(0) +
                                  "', maybe this domain does not exist.\n");
    }
    return SimReply::done(0, domain->config.name + '\n');
}

} // namespace domcero
