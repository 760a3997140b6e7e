// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/conditiontext.h"

#include "plan/captured.h"
#include "plan/storageconditiontext.h"

namespace domcero {

Message conditionText(const Condition &condition)
{
    using Kind = Condition::Kind;
    const QString subject = withCaptureNames(condition.subject);
    const QString value = withCaptureNames(condition.value);
    const auto both = [&](const char *of) { return Message(of, {subject, value}); };
    const auto either = [&](const char *of, const char *ofId) {
        return value.isEmpty() ? Message(of, {subject}) : Message(ofId, {subject, value});
    };
    switch (condition.kind) {
    case Kind::DomainPresent:
        return either(QT_TRANSLATE_NOOP("messages", "There is a domain %1."),
                      QT_TRANSLATE_NOOP("messages", "There is a domain %1, and its id is %2."));
    case Kind::DomainAlive:
        return either(QT_TRANSLATE_NOOP("messages", "The guest %1 is running."),
                      QT_TRANSLATE_NOOP("messages", "The guest %1 is running, and its domain id is %2."));
    case Kind::DomainAbsent:
        return either(QT_TRANSLATE_NOOP("messages", "There is no domain %1."),
                      QT_TRANSLATE_NOOP("messages", "There is no domain %1 with the id %2."));
    case Kind::DomainPaused:
        return either(QT_TRANSLATE_NOOP("messages", "The guest %1 is paused."),
                      QT_TRANSLATE_NOOP("messages", "The guest %1 is paused, and its domain id is %2."));
    case Kind::DomainNotPaused:
        return either(QT_TRANSLATE_NOOP("messages", "The guest %1 is running and not paused."),
                      QT_TRANSLATE_NOOP("messages",
                                        "The guest %1 is running and not paused, and its domain id is %2."));
    case Kind::DomainRestarted:
        return either(QT_TRANSLATE_NOOP("messages", "The guest %1 is running."),
                      QT_TRANSLATE_NOOP("messages",
                                        "The guest %1 is running again, and its domain id is no longer %2."));
    case Kind::DomainVcpus:
        return both(
            QT_TRANSLATE_NOOP("messages", "The guest %1 is running, and %2 of its vCPUs are online."));
    case Kind::DomainMemory:
        return Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is running and has %2 of memory."),
                       {subject, ByteSize::fromMiB(value.toLongLong())});
    case Kind::UuidAbsent:
        return Message(QT_TRANSLATE_NOOP("messages", "No domain has the UUID %1."), {subject});
    case Kind::FileExists:
        return Message(QT_TRANSLATE_NOOP("messages", "There is a file %1."), {subject});
    case Kind::FolderExists:
        return Message(QT_TRANSLATE_NOOP("messages", "There is a folder %1."), {subject});
    case Kind::DeviceExists:
        return Message(QT_TRANSLATE_NOOP("messages", "There is a block device %1."), {subject});
    case Kind::PathAbsent:
        return Message(QT_TRANSLATE_NOOP("messages", "There is nothing at %1."), {subject});
    case Kind::LinkTo:
        return both(QT_TRANSLATE_NOOP("messages", "%1 is a symbolic link to %2."));
    case Kind::FolderHasRoom:
        return Message(QT_TRANSLATE_NOOP("messages", "In the folder %1 at least %2 are free."),
                       {subject, ByteSize::fromBytes(value.toLongLong())});
    case Kind::FileSumIs:
        return both(QT_TRANSLATE_NOOP("messages", "The file %1 has the SHA-256 sum %2."));
    case Kind::SavedGuest:
        return both(QT_TRANSLATE_NOOP("messages", "The file %1 holds the saved guest %2."));
    case Kind::DiskConnected:
        return both(QT_TRANSLATE_NOOP("messages", "The domain %1 is connected to its disk number %2."));
    case Kind::DisksConnected:
        return Message(QT_TRANSLATE_NOOP("messages", "The domain %1 is connected to all its disks."),
                       {subject});
    case Kind::DiskAbsent:
        return both(QT_TRANSLATE_NOOP("messages", "The domain %1 has no disk number %2."));
    case Kind::NicConnected:
        return both(QT_TRANSLATE_NOOP("messages", "The domain %1 is connected to its interface %2."));
    case Kind::NicAbsent:
        return both(QT_TRANSLATE_NOOP("messages", "The domain %1 has no interface %2."));
    case Kind::DeviceModelRuns:
        return Message(QT_TRANSLATE_NOOP("messages", "A QEMU serves the domain %1."), {subject});
    case Kind::XenstoreHolds:
        return both(QT_TRANSLATE_NOOP("messages", "xenstore holds at %1 the value “%2”."));
    default:
        return storageConditionText(condition.kind, subject, value);
    }
    return {};
}

} // namespace domcero
