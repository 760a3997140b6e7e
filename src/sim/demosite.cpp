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

QList<SimVolumeGroup> demoGroups()
{
    const auto volume = [](const char *name, qint64 mebibytes, const char *fileSystem, double fill) {
        SimVolume one;
        one.name = name;
        one.mebibytes = mebibytes;
        one.fileSystem = fileSystem;
        one.label = one.fileSystem.startsWith("ext") ? QByteArray(name).left(16) : QByteArray();
        one.fill = fill;
        return one;
    };
    SimVolume snapshot = volume("respaldo-data-antes", 8192, "ext4", 83);
    snapshot.origin = "respaldo-data";
    snapshot.label = "respaldo-data";
    SimVolume pool = volume("pruebas", 102400, "", 41);
    pool.isPool = true;
    SimVolume thin = volume("pruebas-web", 40960, "ext4", 12);
    thin.pool = "pruebas";
    SimVolume copy = volume("pruebas-web-2", 40960, "ext4", 7);
    copy.pool = "pruebas";
    return {{"vg0",
             953344,
             {"/dev/sda3"},
             {volume("zimbra-root", 20480, "ext4", 48), volume("zimbra-opt", 184320, "ext4", 71),
              volume("zimbra-swap", 4096, "swap", 0), volume("web-root", 12288, "ext4", 39),
              volume("web-srv", 40960, "ext4", 64), volume("w2012-c", 81920, "", 0),
              volume("w2012-d", 122880, "", 0), volume("respaldo-root", 12288, "ext4", 33),
              volume("respaldo-data", 307200, "ext4", 88), snapshot, volume("pruebas-sql", 40960, "ext4", 21),
              pool, thin, copy}}};
}

QList<SimBlockDevice> demoDisks()
{
    const auto partition = [](const char *name, qint64 mebibytes, const char *fileSystem, const char *at) {
        SimBlockDevice one;
        one.name = name;
        one.mebibytes = mebibytes;
        one.disk = "sda";
        one.fileSystem = fileSystem;
        one.mountedAt = at;
        return one;
    };
    SimBlockDevice raid;
    raid.name = "sda";
    raid.mebibytes = 1015296;
    raid.model = "PERC H730 Mini";
    raid.serial = "00a1b2c3d4e5f607";
    raid.wwn = "naa.61866da05e1b2c0021f4a7c30a5d9e11";
    SimBlockDevice blank;
    blank.name = "sdb";
    blank.mebibytes = 1907729;
    blank.model = "ST2000NM0055-1V4";
    blank.serial = "ZC21M8XF";
    blank.wwn = "naa.5000c500a1b2c3d4";
    return {raid, partition("sda1", 1024, "ext4", "/boot"), partition("sda2", 60416, "ext4", "/"),
            partition("sda3", 953348, "LVM2_member", ""), blank};
}

QList<SimImage> demoImages()
{
    const QByteArray folder = "/var/lib/xen/images/";
    const auto qcow2 = [&](const char *name, qint64 mebibytes, qint64 onDiskMiB, const char *backing) {
        SimImage one;
        one.path = folder + name;
        one.isQcow2 = true;
        one.mebibytes = mebibytes;
        one.onDiskMiB = onDiskMiB;
        one.backingFile = backing;
        one.parts = {{1, 1, 511, "vfat", 6, 0}, {2, 512, mebibytes - 513, "ext4", 1700, 0}};
        return one;
    };
    SimImage raw;
    raw.path = folder + "correo-2014.img";
    raw.mebibytes = 20480;
    raw.onDiskMiB = 7312;
    raw.fileSystem = "ext4";
    raw.label = "correo";
    SimImage disc;
    disc.path = folder + "debian-12.5.0-amd64-netinst.iso";
    disc.mebibytes = 629;
    disc.onDiskMiB = 629;
    disc.fileSystem = "iso9660";
    disc.label = "Debian 12.5.0 amd64 n";
    return {qcow2("debian-12.qcow2", 10240, 1893, ""), qcow2("curso-1.qcow2", 10240, 412, "debian-12.qcow2"),
            qcow2("curso-2.qcow2", 10240, 655, "debian-12.qcow2"), raw, disc};
}

QList<SimTarget> demoTargets()
{
    SimTarget nas;
    nas.name = "iqn.2019-03.mx.ejemplo.nas:xen1";
    nas.portal = "10.0.0.20:3260";
    nas.disk.mebibytes = 512000;
    nas.disk.model = "iSCSI Storage";
    nas.disk.serial = "beaf11";
    return {nas};
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
    machine.volumeGroups = demoGroups();
    machine.blockDevices = demoDisks();
    machine.images = demoImages();
    machine.targets = demoTargets();
    machine.initiator = "iqn.1993-08.org.debian:01:5d1c2b7e4f60";
    machine.tools = {"xl",          "xentop",   "xenstore-watch", "xenstore-ls", "lvs",      "vgs",
                     "pvs",         "lvcreate", "lvextend",       "lvreduce",    "qemu-img", "e2fsck",
                     "resize2fs",   "dumpe2fs", "blkid",          "sfdisk",      "parted",   "losetup",
                     "systemd-run", "setsid",   "flock",          "iscsiadm",    "zstd"};
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
    for (const SimImage &image : machine.images)
        host->addFile(image.path, image.isQcow2 ? "QFI\xfb" : "");
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
