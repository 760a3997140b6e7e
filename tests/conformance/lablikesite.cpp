// SPDX-License-Identifier: GPL-3.0-or-later
#include "lablikesite.h"

#include "sim/simulatedhost.h"

#include <QFile>

namespace domcero::test {

using namespace std::chrono_literals;

namespace {

// The configs as they were recorded in the lab, one after another behind "== PATH" lines.
QMap<QByteArray, QByteArray> recordedConfigs()
{
    QFile file(QStringLiteral(DOMCERO_GOLDEN_DIR "/lab-debian12-xen4.17/etc-xen-configs.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QMap<QByteArray, QByteArray> configs;
    QByteArray path;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.startsWith("== "))
            path = line.mid(3).trimmed();
        else if (!path.isEmpty())
            configs[path] += line;
    }
    return configs;
}

SimMachine labMachine()
{
    SimMachine machine;
    machine.hostName = "dom0";
    machine.kernel = "6.1.0-56-amd64";
    machine.kernelVersion = "#1 SMP PREEMPT_DYNAMIC Debian 6.1.192-2 (2026-11-16)";
    machine.osRelease =
        "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nNAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\n"
        "VERSION=\"12 (bookworm)\"\nVERSION_CODENAME=bookworm\nID=debian\n"
        "HOME_URL=\"https://www.debian.org/\"\nSUPPORT_URL=\"https://www.debian.org/support\"\n"
        "BUG_REPORT_URL=\"https://bugs.debian.org/\"\n";
    machine.cpus = 2;
    machine.totalMiB = 4096;
    machine.dom0MiB = 1024;
    machine.dom0Vcpus = 1;
    machine.xenVersion = "4.17.7";
    machine.virtCaps = "pv hvm hap gnttab-v1 gnttab-v2";
    machine.xenCommandLine =
        "dom0_mem=1024M,max:1024M dom0_max_vcpus=1 dom0_vcpus_pin com1=115200,8n1 console=com1 "
        "loglvl=info guest_loglvl=info bootscrub=0 spec-ctrl=no xpti=no iommu=no";
    machine.uptime = 4min + 15s;
    machine.bridges = {"br0"};
    machine.volumeGroups = {{"vg0",
                             8184,
                             {"/dev/sdc", "/dev/sdd"},
                             {{"blank", 64},
                              {"hvm1-disk", 256},
                              {"pv1-data", 256},
                              {"pv1-root", 320},
                              {"pv2-root", 128},
                              {"pvh1-root", 128}}},
                            {"vg1", 4092, {"/dev/sdb"}, {{"pool0", 1024}}}};
    machine.tools = {"xl",       "xentop",      "xenstore-watch", "xenstore-ls", "lvs",
                     "vgs",      "pvs",         "lvcreate",       "lvextend",    "lvreduce",
                     "qemu-img", "qemu-nbd",    "iscsiadm",       "e2fsck",      "resize2fs",
                     "dumpe2fs", "blkid",       "sfdisk",         "parted",      "kpartx",
                     "losetup",  "systemd-run", "setsid",         "flock",       "sudo"};
    machine.initiator = "iqn.1993-08.org.debian:01:domcero";
    machine.xlConf = "# nothing is set\n";
    return machine;
}

} // namespace

std::shared_ptr<SimulatedHost> makeLabLikeHost(Clock &clock)
{
    const SimMachine machine = labMachine();
    auto host = std::make_shared<SimulatedHost>(clock, machine,
                                                SimPace{20ms, 0ms, 900ms, 1200ms, 600ms, 300ms, 1000ms}, 17);
    const auto configs = recordedConfigs();
    for (auto it = configs.begin(); it != configs.end(); ++it)
        host->addFile(it.key(), it.value());
    host->addFile("/etc/os-release", machine.osRelease);
    for (const char *path :
         {"/boot/vmlinux", "/boot/vmlinuz", "/boot/guest-initrd.img", "/etc/xen/xl.conf",
          "/var/lib/xen/images/mail.qcow2", "/var/lib/xen/images/web.raw", "/var/lib/xen/images/extra.qcow2"})
        host->addFile(path, "bytes");
    host->addLink("/etc/xen/auto/pv1.cfg", "/etc/xen/pv1.cfg", "../pv1.cfg");
    SimBehaviour busybox;
    busybox.onlinesVcpus = false; // there is no udev in it
    busybox.load = {1, 0, 0.5, 0, 40, 20, 100, 900};
    for (const char *guest : {"pv1", "pv2", "pvh1", "web server"})
        host->setBehaviour(guest, busybox);
    busybox.answersControl = false;
    busybox.obeysPowerButton = false;
    host->setBehaviour("hvm1", busybox);
    for (const char *path : {"/etc/xen/pv1.cfg", "/etc/xen/pvh1.cfg", "/etc/xen/hvm1.cfg"})
        host->boot(path, 60s).pauses = QByteArray(path).endsWith("pv1.cfg") ? 0 : 1;
    return host;
}

} // namespace domcero::test
