// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/conditionname.h"

#include <algorithm>
#include <iterator>

namespace domcero {

namespace {

struct Name
{
    const char *name;
    Condition::Kind kind;
    bool inRunner = true;
};

constexpr Name names[] = {
    {"domain-present", Condition::Kind::DomainPresent},
    {"domain-alive", Condition::Kind::DomainAlive},
    {"domain-absent", Condition::Kind::DomainAbsent},
    {"domain-paused", Condition::Kind::DomainPaused},
    {"domain-not-paused", Condition::Kind::DomainNotPaused},
    {"domain-restarted", Condition::Kind::DomainRestarted},
    {"file-exists", Condition::Kind::FileExists},
    {"path-absent", Condition::Kind::PathAbsent},
    {"domain-vcpus", Condition::Kind::DomainVcpus, false},
    {"domain-memory", Condition::Kind::DomainMemory, false},
    {"uuid-absent", Condition::Kind::UuidAbsent, false},
    {"folder-exists", Condition::Kind::FolderExists, false},
    {"device-exists", Condition::Kind::DeviceExists, false},
    {"link-to", Condition::Kind::LinkTo, false},
    {"folder-has-room", Condition::Kind::FolderHasRoom, false},
    {"saved-guest", Condition::Kind::SavedGuest, false},
    {"disk-connected", Condition::Kind::DiskConnected, false},
    {"disks-connected", Condition::Kind::DisksConnected, false},
    {"disk-absent", Condition::Kind::DiskAbsent, false},
    {"nic-connected", Condition::Kind::NicConnected, false},
    {"nic-absent", Condition::Kind::NicAbsent, false},
    {"device-model-runs", Condition::Kind::DeviceModelRuns, false},
    {"xenstore-holds", Condition::Kind::XenstoreHolds, false},
};

} // namespace

QByteArray conditionName(Condition::Kind kind)
{
    const auto found =
        std::find_if(std::begin(names), std::end(names), [&](const auto &n) { return n.kind == kind; });
    Q_ASSERT(found != std::end(names));
    return found->name;
}

std::optional<Condition::Kind> conditionKind(const QByteArray &name)
{
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [&](const auto &n) { return n.inRunner && name == n.name; });
    if (found == std::end(names))
        return std::nullopt;
    return found->kind;
}

} // namespace domcero
