// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sim/simsite.h"

namespace domcero::test {

using namespace std::chrono_literals;

SimPace SimSite::somePace()
{
    return SimPace{20ms, 50ms, 1000ms, 4000ms, 800ms, 300ms, 2000ms};
}

SimSite::SimSite(SimPace pace)
{
    SimMachine machine;
    machine.hostName = "site";
    machine.uptime = 1h;
    machine.bridges = {"xenbr0"};
    machine.volumeGroups = {
        {"vg0", 40960, {"/dev/sda3"}, {{"web", 4096}, {"mail", 8192}, {"w2012", 16384}, {"spare", 4096}}}};
    host = std::make_shared<SimulatedHost>(clock, machine, pace, 7);
    const auto config = [&](const char *type, const QByteArray &name) {
        host->addFile("/etc/xen/" + name + ".cfg",
                      "type = '" + QByteArray(type) + "'\nname = '" + name +
                          "'\nkernel = '/boot/vmlinux'\nmemory = 1024\nvcpus = 2\ndisk = "
                          "['/dev/vg0/" +
                          name + ",raw,xvda,rw']\nvif = ['bridge=xenbr0']\n");
    };
    host->addFile("/boot/vmlinux", "kernel");
    config("pvh", "web");
    config("pv", "mail");
    config("hvm", "w2012");
    config("pv", "spare");
    SimBehaviour windows;
    windows.answersControl = false;
    host->setBehaviour("w2012", windows);
    for (const char *name : {"web", "mail", "w2012"})
        host->boot(QByteArray("/etc/xen/") + name + ".cfg", 30min);
    transport = std::make_unique<SimTransport>(host);
    transport->setHostName(QStringLiteral("site"));
    transport->connectToHost();
    settle(clock, 1s);
}

CommandResult SimSite::run(const QString &program, const QStringList &arguments)
{
    const auto future = transport->run(Command{program, arguments});
    if (!await(clock, future) || !future.result().ok())
        return CommandResult{-1, {}, {}, {}};
    return *future.result();
}

} // namespace domcero::test
