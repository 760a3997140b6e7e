// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <memory>

namespace domcero {

using namespace std::chrono_literals;

namespace {

// `xl shutdown -w` ends when the domain has shut down, which is before it is destroyed.
SimReply waitForEnd(SimulatedHost &host, int id)
{
    const SimDomain *domain = host.domainById(id);
    const QByteArray number = QByteArray::number(id);
    if (!domain)
        return SimReply::done(0, {}, "Domain " + number + " has been destroyed\n");
    if (domain->reason >= 0) {
        return SimReply::done(0, {},
                              "Domain " + number + " has been shut down, reason code " +
                                  QByteArray::number(domain->reason) + '\n');
    }
    return SimReply::later(100ms, [&host, id] { return waitForEnd(host, id); });
}

} // namespace

SimReply simXlStop(SimulatedHost &host, const QByteArrayList &arguments, bool reboot)
{
    const QByteArray verb = reboot ? "reboot" : "shutdown";
    const SimOptions options = simOptions(arguments, "awF");
    if (options.words.isEmpty())
        return SimReply::done(1, {}, "You must specify -a or a domain id.\n\n");
    const SimDomain *domain = host.domain(options.words.first());
    if (!domain)
        return simInvalidDomain(options.words.first());

    const int id = domain->id;
    QByteArray said =
        (reboot ? "Rebooting domain " : "Shutting down domain ") + QByteArray::number(id) + '\n';
    if (domain->phase == SimDomain::Phase::Dying)
        return SimReply::done(0, {}, said);
    const QByteArray unavailable = "PV control interface not available: ";
    if (!domain->usesControl() && !options.has('F')) {
        said += unavailable + "external graceful " + verb +
                " not possible.\nUse \"-F\" to fallback to ACPI " + (reboot ? "reset" : "power") +
                " event.\n" + verb + " failed (rc=-10)\n";
        return SimReply::done(1, {}, said);
    }
    if (!domain->usesControl()) {
        said += unavailable + "sending ACPI " + (reboot ? "reset" : "power") + " button event.\n";
        if (domain->behaviour.obeysPowerButton && !domain->isPaused())
            host.askToStop(id, reboot);
    } else if (domain->isPaused()) {
        // Nobody in there acknowledges the request; libxl waits a minute for it.
        const QByteArray failed =
            "libxl: error: libxl_domain.c:854:pvcontrol_cb: guest didn't acknowledge control "
            "request: -9\n" +
            verb + " failed (rc=-9)\n";
        return SimReply::later(
            60s, [failed] { return SimReply::done(1, {}, failed); }, {}, said);
    } else {
        host.askToStop(id, reboot);
    }
    if (!options.has('w'))
        return SimReply::done(0, {}, said);
    said += "Waiting for 1 domains\n";
    return SimReply::later(
        0ms, [&host, id] { return waitForEnd(host, id); }, {}, said);
}

SimReply simXlDestroy(SimulatedHost &host, const QByteArrayList &arguments)
{
    const SimOptions options = simOptions(arguments, "f");
    if (options.words.isEmpty())
        return simMissingOperand("destroy");
    const SimDomain *domain = host.domain(options.words.first());
    if (!domain)
        return simInvalidDomain(options.words.first());
    if (domain->isDom0()) {
        return SimReply::done(1, {},
                              "Not destroying domain 0; use -f to force.\nThis can only be done when using a "
                              "disaggregated hardware domain and toolstack.\n\n");
    }
    const int id = domain->id;
    if (domain->phase == SimDomain::Phase::Dying) {
        // Its daemon is at it already, and the two stumble over each other.
        const QByteArray number = QByteArray::number(id);
        return SimReply::done(1, {},
                              "libxl: error: libxl_domain.c:1530:devices_destroy_cb: Domain " + number +
                                  ":libxl__devices_destroy failed\n"
                                  "libxl: error: libxl_domain.c:1137:domain_destroy_callback: Domain " +
                                  number +
                                  ":Unable to destroy guest\n"
                                  "libxl: error: libxl_domain.c:1064:domain_destroy_cb: Domain " +
                                  number + ":Destruction of domain failed\ndestroy failed (rc=-15)\n");
    }
    host.setPaused(id, true);
    return SimReply::later(host.pace().destroy, [&host, id] {
        host.remove(id);
        return SimReply::done(0);
    });
}

SimReply simXlSetPaused(SimulatedHost &host, const QByteArrayList &arguments, bool paused)
{
    const SimOptions options = simOptions(arguments, "");
    if (options.words.isEmpty())
        return simMissingOperand(paused ? "pause" : "unpause");
    const SimDomain *domain = host.domain(options.words.first());
    if (!domain)
        return simInvalidDomain(options.words.first());
    if (!paused && domain->pauses == 0) { // said, and yet a success
        return SimReply::done(0, {},
                              "libxl: error: libxl_domain.c:688:domain_unpause_done: Domain " +
                                  QByteArray::number(domain->id) + ":Unpausing domain: Invalid argument\n");
    }
    host.setPaused(domain->id, paused);
    return SimReply::done(0);
}

} // namespace domcero
