// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakehost.h"

#include <utility>

namespace domcero::test {

namespace {

QByteArray section(const QByteArray &name, const QByteArray &content, int status = 0)
{
    return QByteArray("section ") + QByteArray::number(name.size()) + ' ' + QByteArray::number(status) + ' ' +
           QByteArray::number(content.size()) + '\n' + name + '\n' + content + '\n';
}

QByteArray uptimeText(int seconds)
{
    return QString::asprintf("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60).toLatin1();
}

QByteArray escaped(QByteArray name)
{
    return name.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray details(const FakeDomain &domain)
{
    return "{\"domid\": " + QByteArray::number(domain.id) +
           ", \"config\": {\"c_info\": {\"type\": \"pv\", \"name\": \"" + escaped(domain.name) +
           "\", \"uuid\": \"00000000-0000-4000-8000-00000000000" + QByteArray::number(domain.id % 10) +
           "\"}, \"b_info\": {\"max_vcpus\": 2, \"avail_vcpus\": [0], \"max_memkb\": 262144, "
           "\"target_memkb\": 131072}, \"disks\": [{\"pdev_path\": \"/dev/vg0/x\", \"vdev\": \"xvda\", "
           "\"format\": \"raw\", \"readwrite\": 1}]}}";
}

} // namespace

void FakeHost::tell()
{
    QByteArray list = "Name                                        ID   Mem VCPUs\tState\tTime(s)\n"
                      "Domain-0                                     0  1024     1     r-----     179.1\n";
    QByteArray uptime = "Name                                ID Uptime\n"
                        "Domain-0                             0  0:30:00\n";
    QByteArrayList allDetails;
    for (const FakeDomain &domain : std::as_const(domains)) {
        list += domain.name.leftJustified(40) + ' ' + QByteArray::number(domain.id).rightJustified(5) +
                "   128     1     " + domain.flags + ' ' +
                QByteArray::number(domain.cpuSeconds, 'f', 1).rightJustified(8) + '\n';
        uptime += domain.name.leftJustified(33) + ' ' + QByteArray::number(domain.id).rightJustified(4) +
                  ' ' + ' ' + uptimeText(domain.seconds) + '\n';
        const QByteArray one = domain.details ? details(domain) : QByteArray();
        if (domain.details)
            allDetails.append(one);
        m_transport.answer(QStringLiteral("xl list -l %1").arg(domain.id), "[\n" + one + "\n]\n");
    }
    m_transport.answer(QStringLiteral("xl list"), list);
    m_transport.answer(QStringLiteral("xl uptime"), uptime);
    m_transport.answer(QStringLiteral("xl list -l"), "[\n" + allDetails.join(",\n") + "\n]\n");
    m_transport.answer(
        QStringLiteral("xl info"),
        "host                   : dom0\nrelease                : 6.1.0\n"
        "machine                : x86_64\nnr_cpus                : 2\ncpu_mhz                : 2596.100\n"
        "virt_caps              : pv hvm hap\ntotal_memory           : 4095\n"
        "free_memory            : 2544\nxen_major              : 4\nxen_minor              : 17\n"
        "xen_extra              : .7\nxen_version            : 4.17.7\n"
        "xen_caps               : xen-3.0-x86_64 hvm-3.0-x86_64 \nxen_scheduler          : credit2\n"
        "xen_commandline        : dom0_mem=1024M,max:1024M dom0_max_vcpus=1 dom0_vcpus_pin \n");
    m_transport.answer(QStringLiteral("domcero:facts"),
                       section("os-release", "PRETTY_NAME=\"Debian 12\"\nID=debian") +
                           section("capabilities", "control_d") + section("hypervisor", "xen") +
                           section("tools", "xl\nxentop\nlvs\nqemu-img") + section("bridges", "br0") +
                           section("volume-groups", "vg0") + section("xendomains", "enabled") +
                           section("loadavg", "0.50 0.40 0.30 1/100 1"));
    QByteArray files;
    for (const auto &[path, text] : std::as_const(configs))
        files += section(path, text);
    m_transport.answer(QStringLiteral("domcero:configs /etc/xen"), files + section("auto", autoTargets));
}

QByteArrayList FakeHost::round(double cpuPercent, qint64 netKib) const
{
    QByteArrayList lines{
        "      NAME  STATE   CPU(sec) CPU(%)     MEM(k) MEM(%)  MAXMEM(k) MAXMEM(%) VCPUS NETS "
        "NETTX(k) NETRX(k) VBDS   VBD_OO   VBD_RD   VBD_WR  VBD_RSECT  VBD_WSECT SSID"};
    const auto row = [&](const QByteArray &name, const QByteArray &state, double seconds) {
        lines.append(name.rightJustified(10) + ' ' + state + ' ' +
                     QByteArray::number(static_cast<qint64>(seconds)).rightJustified(10) + ' ' +
                     QByteArray::number(cpuPercent, 'f', 1).rightJustified(6) +
                     "     131072    3.1     132096       3.1     1    1 " +
                     QByteArray::number(netKib).rightJustified(8) +
                     "        0    1        0        0        0          0          0    0");
    };
    row("Domain-0", "-----r", 179);
    for (const FakeDomain &domain : domains) {
        const bool paused = domain.flags.at(2) == 'p';
        row(domain.name, paused ? "----p-" : "--b---", domain.cpuSeconds);
    }
    return lines;
}

void FakeHost::sayRound(double cpuPercent, qint64 netKib) const
{
    const QByteArrayList lines = round(cpuPercent, netKib);
    for (const QByteArray &line : lines)
        m_transport.stream()->say("xentop " + line);
}

} // namespace domcero::test
