// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <algorithm>

// The verbs of xl that set one value of a living domain. Texts of 4.17 as recorded in the lab.

namespace domcero {

using namespace std::chrono_literals;

namespace {

SimReply setVcpus(SimulatedHost &host, SimDomain &domain, const QByteArray &word, bool ignoreHost)
{
    bool isNumber = false;
    const int wanted = word.toInt(&isNumber);
    if (!isNumber)
        return SimReply::done(1, {}, "Error: Invalid argument.\n");
    const int cpus = host.machine().cpus;
    if (wanted > cpus && !ignoreHost) {
        return SimReply::done(1, {},
                              "You are overcommmitting! You have " + QByteArray::number(cpus) +
                                  " physical CPUs and want " + word +
                                  " vCPUs! Aborting, use --ignore-host to continue\n");
    }
    if (wanted > domain.config.maxVcpus || wanted < 1) {
        const QByteArray id = QByteArray::number(domain.id);
        const bool none = wanted < 1;
        return SimReply::done(1, {},
                              "libxl: error: libxl_domain.c:1863:libxl_set_vcpuonline: Domain " + id +
                                  ":Requested " + word + " VCPUs" +
                                  (none ? QByteArray("!: Function not implemented\n")
                                        : ", however maxcpus is " +
                                              QByteArray::number(domain.config.maxVcpus) + "!: Success\n") +
                                  "libxl_set_vcpuonline failed domid=" + id + " max_vcpus=" + word +
                                  ", rc: " + (none ? "-3" : "-6") + '\n');
    }
    if (!domain.isPaused() && (wanted < domain.config.vcpus || domain.behaviour.onlinesVcpus))
        domain.config.vcpus = wanted;
    return SimReply::done(0);
}

// "112", "112m", "1g": MiB where no unit is said.
std::optional<qint64> kibibytes(QByteArray word)
{
    qint64 unit = 1024;
    const char last = word.isEmpty() ? '0' : word.back();
    if (last == 'k' || last == 'm' || last == 'g') {
        unit = last == 'k' ? 1 : last == 'm' ? 1024 : 1024 * qint64{1024};
        word.chop(1);
    }
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number * unit) : std::nullopt;
}

SimReply setMemory(SimulatedHost &host, SimDomain &domain, const QByteArray &word)
{
    const auto wanted = kibibytes(word);
    if (!wanted)
        return SimReply::done(1, {}, "invalid memory size: " + word + '\n');
    const QByteArray id = QByteArray::number(domain.id);
    if (*wanted > domain.config.maxMemoryKiB) {
        return SimReply::done(1, {},
                              "libxl: error: libxl_mem.c:278:libxl_set_memory_target: Domain " + id +
                                  ":memory_dynamic_max must be less than or equal to memory_static_max\n\n"
                                  "cannot set domid " +
                                  id + " dynamic max memory to : " + word + '\n');
    }
    if (domain.behaviour.balloons && !domain.isPaused()) {
        const qint64 room = std::max<qint64>(0, host.freeKiB());
        domain.config.memoryKiB = std::min(*wanted, domain.config.memoryKiB + room);
        if (*wanted == 0) // it gives all away that it runs on
            host.schedule().in(1s, [&host, id = domain.id] { host.crash(id); });
    }
    return SimReply::done(0);
}

SimReply setMemoryLimit(SimDomain &domain, const QByteArray &word)
{
    const auto wanted = kibibytes(word);
    if (!wanted)
        return SimReply::done(1, {}, "invalid memory size: " + word + '\n');
    const QByteArray id = QByteArray::number(domain.id);
    if (*wanted < domain.config.memoryKiB) {
        return SimReply::done(1, {},
                              "libxl: error: libxl_mem.c:59:libxl_domain_setmaxmem: Domain " + id +
                                  ":memory_static_max must be greater than or or equal to "
                                  "memory_dynamic_max: Success\ncannot set domid " +
                                  id + " static max memory to : " + word + '\n');
    }
    domain.config.maxMemoryKiB = *wanted;
    return SimReply::done(0);
}

SimReply rename(SimulatedHost &host, SimDomain &domain, const QByteArray &called, const QByteArray &name)
{
    if (host.domainByName(name)) {
        return SimReply::done(1, {},
                              "libxl: error: libxl_domain.c:81:libxl__domain_rename: Domain " +
                                  QByteArray::number(domain.id) + ":Domain with name \"" + name +
                                  "\" already exists.\nCan't rename domain '" + called + "'.\n");
    }
    domain.config.name = name;
    return SimReply::done(0);
}

// The guest's kernel takes the letter away as it obeys.
SimReply sendSysRq(SimulatedHost &host, SimDomain &domain, const QByteArray &letter)
{
    if (letter.size() != 1)
        return SimReply::done(1, {}, "Invalid sysrq.\n\n");
    const bool takes = domain.usesControl() && !domain.isPaused();
    domain.sysrq = takes ? QByteArray() : letter;
    if (takes && (letter == "b" || letter == "o"))
        host.askToStop(domain.id, letter == "b");
    return SimReply::done(0);
}

} // namespace

SimReply simXlAdjust(SimulatedHost &host, const QByteArray &verb, const QByteArrayList &arguments)
{
    const SimOptions options = simOptions(arguments, "i");
    if (options.words.size() < 2)
        return simMissingOperand(verb, 2);
    const QByteArray &name = options.words[0];
    const QByteArray &value = options.words[1];
    const SimDomain *found = host.domain(name);
    if (!found)
        return simInvalidDomain(name);
    SimDomain &domain = *host.domainById(found->id);
    if (verb == "vcpu-set")
        return setVcpus(host, domain, value, options.has('i'));
    if (verb == "mem-set")
        return setMemory(host, domain, value);
    if (verb == "mem-max")
        return setMemoryLimit(domain, value);
    if (verb == "rename")
        return rename(host, domain, name, value);
    return sendSysRq(host, domain, value);
}

} // namespace domcero
