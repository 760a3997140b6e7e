// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simulatedhost.h"

#include "sim/simplanrun.h"

#include "base/hosttext.h"
#include "sim/simcfg.h"
#include "sim/simplaces.h"
#include "sim/simprograms.h"
#include "sim/simvolumes.h"

#include <algorithm>
#include <utility>

namespace domcero {

using namespace std::chrono_literals;

namespace {

QByteArray xlLog(const QByteArray &guest)
{
    return "/var/log/xen/xl-" + guest + ".log";
}

} // namespace

SimulatedHost::~SimulatedHost() = default;

SimulatedHost::SimulatedHost(Clock &clock, SimMachine machine, SimPace pace, quint64 seed)
    : m_machine(std::move(machine)), m_pace(pace), m_seed(seed), m_began(clock.monotonic()),
      m_caughtUp(m_began), m_jobs(std::make_unique<SimJobs>(*this)), m_schedule(clock)
{
    simLayOut(m_machine);
    m_folders = {"/", "/root", "/tmp", "/var/lib/xen"};
    SimDomain dom0;
    dom0.config.name = "Domain-0";
    dom0.config.uuid = "00000000-0000-0000-0000-000000000000";
    dom0.config.memoryKiB = dom0.config.maxMemoryKiB = m_machine.dom0MiB * 1024;
    dom0.config.vcpus = dom0.config.maxVcpus = m_machine.dom0Vcpus;
    dom0.behaviour.load = {4, 3, 4, 15, 0, 0, 0, 0};
    dom0.phase = SimDomain::Phase::Living;
    dom0.startedAt = m_began - m_machine.uptime;
    dom0.cpuSeconds = static_cast<double>(m_machine.uptime.count()) * 0.07;
    m_domains[0] = dom0;
}

std::chrono::milliseconds SimulatedHost::uptime() const
{
    return clock().monotonic() - m_began + m_machine.uptime;
}

SimDomain &SimulatedHost::boot(const QByteArray &configPath, std::chrono::seconds ago)
{
    const SimGuestConfig config = SimGuestConfig::from(SimCfg::parse(contentOf(configPath), configPath));
    SimDomain &domain = introduce(takeDomainId(), config);
    domain.phase = SimDomain::Phase::Living;
    domain.pauses = 0;
    domain.startedAt = m_began - ago;
    const double seconds = static_cast<double>(ago.count());
    const SimLoad &load = domain.behaviour.load;
    domain.cpuSeconds = seconds * (load.base + load.day / 2 + load.restless / 2) / 100;
    domain.sent = domain.cpuSeconds * 100 * load.sentPerPercent;
    domain.received = domain.cpuSeconds * 100 * load.receivedPerPercent;
    domain.readSectors = domain.cpuSeconds * 100 * load.readPerPercent / 512;
    domain.writtenSectors = domain.cpuSeconds * 100 * load.writtenPerPercent / 512;
    domain.readRequests = domain.readSectors / 24;
    domain.writeRequests = domain.writtenSectors / 16;
    return domain;
}

bool SimulatedHost::exists(const QByteArray &path) const
{
    return m_files.contains(path) || m_links.contains(path) || isDevice(path) || isFolder(path);
}

bool SimulatedHost::isFolder(const QByteArray &path) const
{
    constexpr const char *interfaces = "/sys/class/net/";
    if (m_folders.contains(path) ||
        (path.startsWith(interfaces) && m_machine.bridges.contains(path.mid(qstrlen(interfaces)))))
        return true;
    if (std::any_of(
            m_machine.volumeGroups.begin(), m_machine.volumeGroups.end(),
            [&](const SimVolumeGroup &g) { return !g.volumes.isEmpty() && path == "/dev/" + g.name; }))
        return true;
    const QByteArray prefix = path.endsWith('/') ? path : path + '/';
    const auto holds = [&](const QMap<QByteArray, QByteArray> &entries) {
        const auto found = entries.lowerBound(prefix);
        return found != entries.end() && found.key().startsWith(prefix);
    };
    return holds(m_files) || holds(m_links);
}

bool SimulatedHost::isDevice(const QByteArray &path) const
{
    return simPlaceAt(m_machine, path).isDevice || (m_machine.hasNbd && path.startsWith("/dev/nbd"));
}

bool SimulatedHost::isOpen(const QByteArray &device) const
{
    const auto &mounts = m_machine.mounts;
    if (std::find(mounts.begin(), mounts.end(), device) != mounts.end())
        return true;
    return std::any_of(m_domains.begin(), m_domains.end(), [&](const auto &entry) {
        const QList<SimDisk> &disks = entry.second.config.disks;
        return std::any_of(disks.begin(), disks.end(),
                           [&](const SimDisk &d) { return d.target == device && !d.readOnly; });
    });
}

void SimulatedHost::addFile(const QByteArray &path, const QByteArray &text)
{
    m_files[path] = text;
    m_written[path] = clock().now().toSecsSinceEpoch();
}

QByteArray *SimulatedHost::fileToChange(const QByteArray &path)
{
    const auto found = m_files.find(m_links.value(path, path));
    if (found == m_files.end())
        return nullptr;
    m_written[found.key()] = clock().now().toSecsSinceEpoch();
    return &*found;
}

void SimulatedHost::removeFile(const QByteArray &path)
{
    m_files.remove(path);
    m_written.remove(path);
    m_saved.remove(path);
    m_machine.images.removeIf([&](const SimImage &image) { return image.path == path; });
}

QByteArray SimulatedHost::contentOf(const QByteArray &path) const
{
    return m_files.value(m_links.value(path, path));
}

const std::map<int, SimDomain> &SimulatedHost::domains()
{
    catchUp();
    return m_domains;
}

const SimDomain *SimulatedHost::domain(const QByteArray &nameOrId)
{
    catchUp();
    // As libxl_domain_qualifier_to_domid: digits only is an id, whatever guests are called.
    const bool isId = !nameOrId.isEmpty() && std::all_of(nameOrId.begin(), nameOrId.end(),
                                                         [](char c) { return c >= '0' && c <= '9'; });
    return isId ? domainById(nameOrId.toInt()) : domainByName(nameOrId);
}

const SimDomain *SimulatedHost::savedIn(const QByteArray &path) const
{
    const auto found = m_saved.constFind(path);
    return found == m_saved.constEnd() ? nullptr : &*found;
}

void SimulatedHost::save(int id, const QByteArray &path)
{
    if (const SimDomain *domain = domainById(id))
        m_saved.insert(path, *domain);
}

SimDomain *SimulatedHost::domainById(int id)
{
    const auto found = m_domains.find(id);
    return found == m_domains.end() ? nullptr : &found->second;
}

const SimDomain *SimulatedHost::domainByName(const QByteArray &name) const
{
    const auto found = std::find_if(m_domains.begin(), m_domains.end(),
                                    [&](const auto &entry) { return entry.second.config.name == name; });
    return found == m_domains.end() ? nullptr : &found->second;
}

qint64 SimulatedHost::freeKiB() const
{
    // Xen itself and its frame table, then about 4 MiB of tables and rings for each guest.
    qint64 used = 30 * 1024;
    for (const auto &[id, domain] : m_domains)
        used += domain.memoryKiB() + (id == 0 ? 0 : 4096);
    return m_machine.totalMiB * 1024 - used;
}

void SimulatedHost::catchUp()
{
    const auto now = clock().monotonic();
    const double hour =
        static_cast<double>(clock().now().toLocalTime().time().msecsSinceStartOfDay()) / 3.6e6;
    // At most an hour's worth of small steps, however long nobody looked.
    const auto step = std::max<std::chrono::milliseconds>(500ms, (now - m_caughtUp) / 3600);
    while (m_caughtUp < now) {
        const auto until = std::min(now, m_caughtUp + step);
        const double seconds = std::chrono::duration<double>(until - m_caughtUp).count();
        const double at = std::chrono::duration<double>(until - m_began).count();
        for (auto &[id, domain] : m_domains) {
            if (domain.isPaused() || domain.phase != SimDomain::Phase::Living) {
                domain.cpuPercent = 0;
                continue;
            }
            const SimLoad &load = domain.behaviour.load;
            const quint64 seed = m_seed ^ qHash(domain.config.name, 0x51u);
            domain.cpuPercent = std::min(loadAt(load, seed, at, hour), domain.config.vcpus * 99.5);
            domain.cpuSeconds += seconds * domain.cpuPercent / 100;
            const double work = seconds * domain.cpuPercent;
            domain.sent += work * load.sentPerPercent;
            domain.received += work * load.receivedPerPercent;
            domain.readSectors += work * load.readPerPercent / 512;
            domain.writtenSectors += work * load.writtenPerPercent / 512;
            domain.readRequests += work * load.readPerPercent / 512 / 24;
            domain.writeRequests += work * load.writtenPerPercent / 512 / 16;
        }
        m_caughtUp = until;
    }
}

quint64 SimulatedHost::execute(const Command &command, Listener listener)
{
    const quint64 process = ++m_lastProcess;
    m_processes[process] = Process{std::move(listener), false};
    m_schedule.in(m_pace.command, [this, process, command] {
        if (m_processes.count(process) != 0)
            carryOn(process, runSimProgram(*this, command));
    });
    return process;
}

void SimulatedHost::abandon(quint64 process)
{
    const auto found = m_processes.find(process);
    if (found != m_processes.end())
        found->second.abandoned = true;
}

void SimulatedHost::carryOn(quint64 process, const SimReply &reply)
{
    const auto found = m_processes.find(process);
    if (found == m_processes.end())
        return;
    if (!reply.output.isEmpty() || !reply.errors.isEmpty()) {
        if (found->second.abandoned && !reply.exitStatus) {
            m_processes.erase(found);
            return;
        }
        if (!found->second.abandoned && found->second.listener.said) {
            const auto said = found->second.listener.said;
            said(reply.output, reply.errors);
        }
    }
    if (m_processes.count(process) == 0)
        return; // the listener killed it
    if (reply.exitStatus) {
        const Process ended = std::move(m_processes[process]);
        m_processes.erase(process);
        if (!ended.abandoned && ended.listener.ended)
            ended.listener.ended(*reply.exitStatus);
        return;
    }
    m_schedule.in(reply.delay, [this, process, next = reply.next] {
        if (m_processes.count(process) != 0)
            carryOn(process, next());
    });
}

SimDomain &SimulatedHost::introduce(int id, const SimGuestConfig &config)
{
    catchUp();
    SimDomain &domain = m_domains[id];
    domain.id = id;
    domain.config = config;
    domain.behaviour = m_behaviours.value(config.name);
    domain.startedAt = clock().monotonic();
    domain.pauses = 1; // until it is built
    domain.hasDeviceModel = config.type == "hvm" || config.vfb ||
                            std::any_of(config.disks.begin(), config.disks.end(),
                                        [](const SimDisk &d) { return d.format != "raw"; });
    m_files.remove(xlLog(config.name)); // it begins anew with each domain
    logOfXl(domain, "Waiting for domain " + config.name + " (domid " + QByteArray::number(id) +
                        ") to die [pid " + QByteArray::number(1200 + 31 * id) + "]\n");
    Q_EMIT introduced();
    return domain;
}

void SimulatedHost::logOfXl(const SimDomain &domain, const QByteArray &text)
{
    m_files[xlLog(domain.config.name)] += text;
}

void SimulatedHost::startRunning(int id, bool paused)
{
    catchUp();
    SimDomain *domain = domainById(id);
    if (!domain)
        return;
    domain->phase = SimDomain::Phase::Living;
    domain->pauses = paused ? 1 : 0;
    if (domain->behaviour.crashesAtBoot)
        m_schedule.in(m_pace.create, [this, id] { shutDown(id, 3); });
}

void SimulatedHost::setPaused(int id, bool paused)
{
    catchUp();
    if (SimDomain *domain = domainById(id))
        domain->pauses = std::max(0, domain->pauses + (paused ? 1 : -1));
}

void SimulatedHost::askToStop(int id, bool reboot)
{
    SimDomain *domain = domainById(id);
    if (!domain || domain->stopping || domain->behaviour.ignoresShutDown)
        return;
    domain->stopping = true;
    domain->rebooting = reboot;
    const auto takes =
        std::chrono::duration_cast<Clock::Duration>(m_pace.shutDown * domain->behaviour.shutDownShare);
    m_schedule.in(takes, [this, id, reboot] { shutDown(id, reboot ? 1 : 0); });
}

void SimulatedHost::shutDown(int id, int reason)
{
    catchUp();
    SimDomain *domain = domainById(id);
    if (!domain || domain->phase != SimDomain::Phase::Living)
        return;
    const SimGuestConfig &config = domain->config;
    const QByteArray action = reason == 3   ? config.onCrash
                              : reason == 1 ? config.onReboot
                                            : config.onPoweroff;
    const QByteArray number = QByteArray::number(reason);
    logOfXl(*domain, "Domain " + QByteArray::number(id) + " has shut down, reason code " + number + " 0x" +
                         number + "\nAction for shutdown reason code " + number + " is " + action + '\n');
    domain->reason = reason;
    domain->phase = action == "preserve" ? SimDomain::Phase::ShutDown : SimDomain::Phase::Dying;
    Q_EMIT released();
    if (action != "preserve")
        m_schedule.in(m_pace.teardown, [this, id, again = action == "restart"] { tearDown(id, again); });
}

void SimulatedHost::tearDown(int id, bool again)
{
    const SimDomain *domain = domainById(id);
    if (!domain)
        return;
    const SimGuestConfig config = domain->config;
    remove(id);
    if (!again)
        return;
    const int born = takeDomainId();
    introduce(born, config);
    m_schedule.in(m_pace.create, [this, born] { startRunning(born, false); });
}

void SimulatedHost::remove(int id)
{
    catchUp();
    if (m_domains.erase(id) > 0)
        Q_EMIT released();
}

} // namespace domcero
