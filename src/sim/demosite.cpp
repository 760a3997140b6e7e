// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/demosite.h"

#include "sim/simpast.h"
#include "sim/simtransport.h"
#include "sim/simulatedhost.h"

#include <QFile>

#include <map>

// Outside the namespace, as the macro wants it.
static void initDemoFiles()
{
    Q_INIT_RESOURCE(demo);
}

namespace domcero {

using namespace std::chrono_literals;

namespace {

QByteArray demoFile(const char *name)
{
    QFile file(QStringLiteral(":/domcero/demo/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SimMachine demoMachine()
{
    SimMachine machine;
    machine.hostName = "xen1";
    machine.osRelease = demoFile("os-release");
    machine.uptime = 41 * 24h + 3h + 12min;
    machine.xenCommandLine = "dom0_mem=4096M,max:4096M dom0_max_vcpus=2 dom0_vcpus_pin";
    machine.freeDiskKiB = qint64{50} * 1024 * 1024;
    machine.bridges = {"xenbr0"};
    machine.volumeGroups = {{"vg0",
                             953344,
                             {"/dev/sda3"},
                             {{"zimbra-root", 20480},
                              {"zimbra-opt", 184320},
                              {"zimbra-swap", 4096},
                              {"web-root", 12288},
                              {"web-srv", 40960},
                              {"w2012-c", 81920},
                              {"w2012-d", 122880},
                              {"respaldo-root", 12288},
                              {"respaldo-data", 307200},
                              {"pruebas-sql", 40960}}}};
    machine.tools = {"xl",          "xentop",   "xenstore-watch", "xenstore-ls", "lvs",      "vgs",
                     "pvs",         "lvcreate", "lvextend",       "lvreduce",    "qemu-img", "e2fsck",
                     "resize2fs",   "dumpe2fs", "blkid",          "sfdisk",      "parted",   "losetup",
                     "systemd-run", "setsid",   "flock"};
    machine.xlConf = demoFile("xl.conf");
    return machine;
}

std::map<Clock *, std::weak_ptr<SimulatedHost>> &demoHosts()
{
    static std::map<Clock *, std::weak_ptr<SimulatedHost>> hosts;
    return hosts;
}

} // namespace

std::shared_ptr<SimulatedHost> makeDemoHost(Clock &clock, quint64 seed)
{
    initDemoFiles();
    const SimMachine machine = demoMachine();
    auto host = std::make_shared<SimulatedHost>(clock, machine, SimPace::lively(), seed);
    for (const char *name : {"archivo.cfg", "contabilidad.cfg", "pruebas-sql.cfg", "respaldo.cfg",
                             "w2012.cfg", "web-2019.cfg", "xl.conf", "zimbra.cfg"})
        host->addFile(QByteArray("/etc/xen/") + name, demoFile(name));
    host->addFile("/etc/os-release", machine.osRelease);
    host->addFile("/boot/guests/vmlinuz-6.1", "\x7f"
                                              "ELF");
    host->addFile("/boot/guests/initrd-6.1.img", "070701");
    host->addLink("/etc/xen/auto/10-zimbra", "/etc/xen/zimbra.cfg");
    host->addLink("/etc/xen/auto/20-web", "/etc/xen/web-2019.cfg");
    host->addLink("/etc/xen/auto/30-w2012", "/etc/xen/w2012.cfg");

    //                               base day restless burst  sent received read written
    host->setBehaviour("zimbra", {{12, 34, 14, 70, 2600, 3400, 5200, 9000}, 1.6});
    host->setBehaviour("web", {{3, 16, 12, 45, 9500, 900, 1200, 600}, 0.8});
    SimBehaviour windows{{6, 20, 8, 60, 900, 1100, 3600, 2800}, 2.4};
    windows.answersControl = false;
    host->setBehaviour("w2012", windows);
    host->setBehaviour("respaldo", {{4, 2, 9, 30, 300, 24000, 400, 26000}, 1.0});

    host->boot("/etc/xen/zimbra.cfg", 41 * 24h + 3h + 9min);
    host->boot("/etc/xen/web-2019.cfg", 12 * 24h + 20h + 40min);
    host->boot("/etc/xen/w2012.cfg", 6 * 24h + 2h + 5min);
    host->addFile("/var/log/xen/console/guest-zimbra.log", demoFile("console-zimbra.log"));
    host->addFile("/var/log/xen/console/guest-web.log", demoFile("console-web.log"));
    host->addFile("/var/log/xen/qemu-dm-w2012.log", "char device redirected to /dev/pts/3 (label serial0)\n"
                                                    "VNC server running on 127.0.0.1:5900\n");
    return host;
}

std::unique_ptr<Transport> makeDemoTransport(Clock &clock)
{
    std::shared_ptr<SimulatedHost> host = demoHosts()[&clock].lock();
    if (!host) {
        host = makeDemoHost(clock);
        demoHosts()[&clock] = host;
    }
    return std::make_unique<SimTransport>(host);
}

QList<PastUsage> demoPast(Clock &clock)
{
    const std::shared_ptr<SimulatedHost> host = demoHosts()[&clock].lock();
    return host ? pastOf(*host) : QList<PastUsage>();
}

} // namespace domcero
