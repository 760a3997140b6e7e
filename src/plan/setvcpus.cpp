// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"

namespace domcero {

using namespace std::chrono_literals;

// xl vcpu-set is a request: it succeeds although the guest never brings the vCPU online, and is refused for
// more than the host has CPUs.
Result<Plan> planSetVcpus(const Guest &guest, const HostState &host, const ActionParameters &with)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;
    if (guest.maxVcpus == 1 && guest.vcpus == 1) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 was started with one vCPU and no more."),
                    {guest.name}),
            Message(QT_TRANSLATE_NOOP("messages", "Set maxvcpus in its config file, then start it "
                                                  "again.")));
    }
    if (with.vcpus < 1)
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "A guest has one vCPU at least.")));
    if (guest.maxVcpus > 0 && with.vcpus > guest.maxVcpus) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 was started for %2 vCPUs at most."),
                    {guest.name, qint64(guest.maxVcpus)}),
            Message(QT_TRANSLATE_NOOP("messages", "Set maxvcpus in its config file, then start "
                                                  "it again.")));
    }
    if (host.hypervisor && host.hypervisor->cpus > 0 && with.vcpus > host.hypervisor->cpus) {
        return badParameter(Message(
            QT_TRANSLATE_NOOP("messages", "The host has %1 CPUs; more vCPUs than that make a guest slower."),
            {qint64(host.hypervisor->cpus)}));
    }
    if (with.vcpus == guest.vcpus)
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "It has that many already.")));

    const QString count = QString::number(with.vcpus);
    Step step;
    step.command = Command{QStringLiteral("xl"), {QStringLiteral("vcpu-set"), idOf(guest), count}};
    step.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest)};
    step.verifies = {Condition{Condition::Kind::DomainVcpus, guest.name, count}};
    step.verifyWithin = 30s;
    step.unprovenRemedy = Message(
        QT_TRANSLATE_NOOP("messages", "Xen has allowed it, and the guest's own system has not done it. In a "
                                      "Linux guest, write 1 or 0 to "
                                      "/sys/devices/system/cpu/cpuN/online."));
    return oneStep(
        Message(QT_TRANSLATE_NOOP("messages", "Set the vCPUs of %1 to %2"), {guest.name, qint64(with.vcpus)}),
        Risk::Routine, step);
}

} // namespace domcero
