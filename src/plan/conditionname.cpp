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
    {"domain-vcpus", Condition::Kind::DomainVcpus},
    {"domain-memory", Condition::Kind::DomainMemory},
    {"uuid-absent", Condition::Kind::UuidAbsent},
    {"folder-exists", Condition::Kind::FolderExists},
    {"device-exists", Condition::Kind::DeviceExists},
    {"link-to", Condition::Kind::LinkTo},
    {"folder-has-room", Condition::Kind::FolderHasRoom},
    {"file-sum-is", Condition::Kind::FileSumIs},
    {"saved-guest", Condition::Kind::SavedGuest},
    {"disk-connected", Condition::Kind::DiskConnected},
    {"disks-connected", Condition::Kind::DisksConnected},
    {"disk-absent", Condition::Kind::DiskAbsent},
    {"nic-connected", Condition::Kind::NicConnected},
    {"nic-absent", Condition::Kind::NicAbsent},
    {"device-model-runs", Condition::Kind::DeviceModelRuns},
    {"xenstore-holds", Condition::Kind::XenstoreHolds},
    {"volume-is", Condition::Kind::VolumeIs},
    {"volume-bytes", Condition::Kind::VolumeBytes},
    {"volume-not-open", Condition::Kind::VolumeNotOpen},
    {"volume-merging", Condition::Kind::VolumeMerging},
    {"volume-absent", Condition::Kind::VolumeAbsent},
    {"group-not-active", Condition::Kind::GroupNotActive},
    {"group-is", Condition::Kind::GroupIs},
    {"group-absent", Condition::Kind::GroupAbsent},
    {"group-has-extents", Condition::Kind::GroupHasExtents},
    {"physical-volume-is", Condition::Kind::PhysicalVolumeIs},
    {"physical-volume-in", Condition::Kind::PhysicalVolumeIn},
    {"physical-volume-empty", Condition::Kind::PhysicalVolumeEmpty},
    {"blank", Condition::Kind::Blank},
    {"device-unused", Condition::Kind::DeviceUnused},
    {"content-is", Condition::Kind::ContentIs},
    {"file-unbound", Condition::Kind::FileUnbound},
    {"file-system-clean", Condition::Kind::FileSystemClean},
    {"file-system-unwritten", Condition::Kind::FileSystemUnwritten},
    {"loop-of", Condition::Kind::LoopOf},
    {"partition-is", Condition::Kind::PartitionIs},
    {"folder-mounted", Condition::Kind::FolderMounted},
    {"nbd-serves", Condition::Kind::NbdServes},
    {"nbd-gone", Condition::Kind::NbdGone},
    {"nbd-without-parts", Condition::Kind::NbdWithoutParts},
    {"image-is", Condition::Kind::ImageIs},
    {"file-system-fits", Condition::Kind::FileSystemFits},
    {"image-builds-on", Condition::Kind::ImageBuildsOn},
    {"image-has-snapshot", Condition::Kind::ImageHasSnapshot},
    {"image-has-no-snapshot", Condition::Kind::ImageHasNoSnapshot},
    {"target-logged-in", Condition::Kind::TargetLoggedIn},
    {"target-logged-out", Condition::Kind::TargetLoggedOut},
    {"target-known", Condition::Kind::TargetKnown},
    {"target-holds", Condition::Kind::TargetHolds},
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
    const auto found =
        std::find_if(std::begin(names), std::end(names), [&](const auto &n) { return name == n.name; });
    if (found == std::end(names))
        return std::nullopt;
    return found->kind;
}

} // namespace domcero
