// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/render.h"

#include <QCoreApplication>

namespace domcero {

namespace {

QString word(const char *source)
{
    return QCoreApplication::translate("messages", source);
}

// Why a connection ended, in the few words that a tree or a table has room for; the whole sentence is in the
// error.
QString endedText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::HostKeyChanged:
        return word(QT_TRANSLATE_NOOP("messages", "refused: the host key has changed"));
    case ErrorCode::HostKeyUnknown:
        return word(QT_TRANSLATE_NOOP("messages", "not connected: the host key was not accepted"));
    case ErrorCode::AuthenticationFailed:
        return word(QT_TRANSLATE_NOOP("messages", "refused: the login failed"));
    case ErrorCode::NameNotResolved:
        return word(QT_TRANSLATE_NOOP("messages", "unreachable: the name has no address"));
    case ErrorCode::Unreachable:
    case ErrorCode::Timeout:
        return word(QT_TRANSLATE_NOOP("messages", "unreachable"));
    case ErrorCode::ConnectionLost:
        return word(QT_TRANSLATE_NOOP("messages", "connection lost"));
    default:
        return word(QT_TRANSLATE_NOOP("messages", "not connected"));
    }
}

} // namespace

QString stateText(GuestState state)
{
    switch (state) {
    case GuestState::Stopped:
        return word(QT_TRANSLATE_NOOP("messages", "stopped"));
    case GuestState::Running:
        return word(QT_TRANSLATE_NOOP("messages", "running"));
    case GuestState::Idle:
        return word(QT_TRANSLATE_NOOP("messages", "idle"));
    case GuestState::Paused:
        return word(QT_TRANSLATE_NOOP("messages", "paused"));
    case GuestState::ShuttingDown:
        return word(QT_TRANSLATE_NOOP("messages", "shutting down"));
    case GuestState::Crashed:
        return word(QT_TRANSLATE_NOOP("messages", "crashed"));
    case GuestState::Dying:
        return word(QT_TRANSLATE_NOOP("messages", "dying"));
    }
    return {};
}

QString typeText(GuestType type)
{
    switch (type) {
    case GuestType::Pv:
        return QStringLiteral("PV");
    case GuestType::Pvh:
        return QStringLiteral("PVH");
    case GuestType::Hvm:
        return QStringLiteral("HVM");
    case GuestType::Unknown:
        return word(QT_TRANSLATE_NOOP("messages", "unknown"));
    }
    return {};
}

QString actionText(GuestAction action)
{
    switch (action) {
    case GuestAction::Start:
        return word(QT_TRANSLATE_NOOP("messages", "Start"));
    case GuestAction::ShutDown:
        return word(QT_TRANSLATE_NOOP("messages", "Shut down"));
    case GuestAction::Reboot:
        return word(QT_TRANSLATE_NOOP("messages", "Reboot"));
    case GuestAction::ForceOff:
        return word(QT_TRANSLATE_NOOP("messages", "Force off"));
    case GuestAction::Pause:
        return word(QT_TRANSLATE_NOOP("messages", "Pause"));
    case GuestAction::Resume:
        return word(QT_TRANSLATE_NOOP("messages", "Resume"));
    case GuestAction::Save:
        return word(QT_TRANSLATE_NOOP("messages", "Save"));
    case GuestAction::Restore:
        return word(QT_TRANSLATE_NOOP("messages", "Restore"));
    case GuestAction::AutostartOn:
        return word(QT_TRANSLATE_NOOP("messages", "Start with the host"));
    case GuestAction::AutostartOff:
        return word(QT_TRANSLATE_NOOP("messages", "Do not start with the host"));
    case GuestAction::Rename:
        return word(QT_TRANSLATE_NOOP("messages", "Rename"));
    case GuestAction::SetVcpus:
        return word(QT_TRANSLATE_NOOP("messages", "Set vCPUs"));
    case GuestAction::SetMemory:
        return word(QT_TRANSLATE_NOOP("messages", "Set memory"));
    case GuestAction::SetMemoryLimit:
        return word(QT_TRANSLATE_NOOP("messages", "Set memory ceiling"));
    case GuestAction::AttachDisk:
        return word(QT_TRANSLATE_NOOP("messages", "Attach disk"));
    case GuestAction::DetachDisk:
        return word(QT_TRANSLATE_NOOP("messages", "Detach disk"));
    case GuestAction::AttachNic:
        return word(QT_TRANSLATE_NOOP("messages", "Attach interface"));
    case GuestAction::DetachNic:
        return word(QT_TRANSLATE_NOOP("messages", "Detach interface"));
    case GuestAction::InsertDisc:
        return word(QT_TRANSLATE_NOOP("messages", "Insert disc"));
    case GuestAction::EjectDisc:
        return word(QT_TRANSLATE_NOOP("messages", "Eject disc"));
    case GuestAction::SendSysRq:
        return word(QT_TRANSLATE_NOOP("messages", "Send key"));
    }
    return {};
}

QString pendingText(GuestAction action)
{
    switch (action) {
    case GuestAction::Start:
        return word(QT_TRANSLATE_NOOP("messages", "Starting..."));
    case GuestAction::ShutDown:
        return word(QT_TRANSLATE_NOOP("messages", "Shutting down..."));
    case GuestAction::Reboot:
        return word(QT_TRANSLATE_NOOP("messages", "Rebooting..."));
    case GuestAction::ForceOff:
        return word(QT_TRANSLATE_NOOP("messages", "Forcing off..."));
    case GuestAction::Pause:
        return word(QT_TRANSLATE_NOOP("messages", "Pausing..."));
    case GuestAction::Resume:
        return word(QT_TRANSLATE_NOOP("messages", "Resuming..."));
    case GuestAction::Save:
        return word(QT_TRANSLATE_NOOP("messages", "Saving..."));
    case GuestAction::Restore:
        return word(QT_TRANSLATE_NOOP("messages", "Restoring..."));
    case GuestAction::AutostartOn:
        return word(QT_TRANSLATE_NOOP("messages", "Linking..."));
    case GuestAction::AutostartOff:
        return word(QT_TRANSLATE_NOOP("messages", "Unlinking..."));
    case GuestAction::Rename:
        return word(QT_TRANSLATE_NOOP("messages", "Renaming..."));
    case GuestAction::SetVcpus:
        return word(QT_TRANSLATE_NOOP("messages", "Changing vCPUs..."));
    case GuestAction::SetMemory:
        return word(QT_TRANSLATE_NOOP("messages", "Changing memory..."));
    case GuestAction::SetMemoryLimit:
        return word(QT_TRANSLATE_NOOP("messages", "Changing memory..."));
    case GuestAction::AttachDisk:
        return word(QT_TRANSLATE_NOOP("messages", "Attaching..."));
    case GuestAction::DetachDisk:
        return word(QT_TRANSLATE_NOOP("messages", "Detaching..."));
    case GuestAction::AttachNic:
        return word(QT_TRANSLATE_NOOP("messages", "Attaching..."));
    case GuestAction::DetachNic:
        return word(QT_TRANSLATE_NOOP("messages", "Detaching..."));
    case GuestAction::InsertDisc:
        return word(QT_TRANSLATE_NOOP("messages", "Changing disc..."));
    case GuestAction::EjectDisc:
        return word(QT_TRANSLATE_NOOP("messages", "Changing disc..."));
    case GuestAction::SendSysRq:
        return word(QT_TRANSLATE_NOOP("messages", "Sending key..."));
    }
    return {};
}

namespace {

// Of a jump host on the way.
QString jumpText(const LinkStatus &status)
{
    const auto named = [&](const char *text) { return word(text).arg(status.jump); };
    switch (status.stage) {
    case LinkStage::Resolving:
        return named(QT_TRANSLATE_NOOP("messages", "looking up the address of %1"));
    case LinkStage::Connecting:
        return named(QT_TRANSLATE_NOOP("messages", "connecting to %1"));
    case LinkStage::KeyExchange:
        return named(QT_TRANSLATE_NOOP("messages", "exchanging keys with %1"));
    case LinkStage::CheckingHostKey:
        return status.waitingForUser ? named(QT_TRANSLATE_NOOP("messages", "asking about the host key of %1"))
                                     : named(QT_TRANSLATE_NOOP("messages", "checking the host key of %1"));
    case LinkStage::Authenticating:
        return status.waitingForUser ? named(QT_TRANSLATE_NOOP("messages", "waiting for an answer for %1"))
                                     : named(QT_TRANSLATE_NOOP("messages", "logging in on %1"));
    case LinkStage::BecomingRoot: // on the host alone
    case LinkStage::Disconnected:
    case LinkStage::Connected:
    case LinkStage::Waiting:
        break; // of the whole link
    }
    return {};
}

} // namespace

QString linkText(const LinkStatus &status)
{
    if (!status.jump.isEmpty()) {
        if (const QString text = jumpText(status); !text.isEmpty())
            return text;
    }
    switch (status.stage) {
    case LinkStage::Disconnected:
        return status.error ? endedText(*status.error) : word(QT_TRANSLATE_NOOP("messages", "not connected"));
    case LinkStage::Resolving:
        return word(QT_TRANSLATE_NOOP("messages", "looking up the address"));
    case LinkStage::Connecting:
        return word(QT_TRANSLATE_NOOP("messages", "connecting"));
    case LinkStage::KeyExchange:
        return word(QT_TRANSLATE_NOOP("messages", "exchanging keys"));
    case LinkStage::CheckingHostKey:
        return status.waitingForUser ? word(QT_TRANSLATE_NOOP("messages", "asking about the host key"))
                                     : word(QT_TRANSLATE_NOOP("messages", "checking the host key"));
    case LinkStage::Authenticating:
        return status.waitingForUser ? word(QT_TRANSLATE_NOOP("messages", "waiting for an answer"))
                                     : word(QT_TRANSLATE_NOOP("messages", "logging in"));
    case LinkStage::BecomingRoot:
        return status.waitingForUser ? word(QT_TRANSLATE_NOOP("messages", "waiting for an answer"))
                                     : word(QT_TRANSLATE_NOOP("messages", "becoming root"));
    case LinkStage::Connected:
        return status.oldAlgorithms.isEmpty()
                   ? word(QT_TRANSLATE_NOOP("messages", "connected"))
                   : word(QT_TRANSLATE_NOOP("messages", "connected, outdated encryption"));
    case LinkStage::Waiting:
        if (status.error && status.error->code == ErrorCode::ConnectionLost)
            return word(QT_TRANSLATE_NOOP("messages", "connection lost, trying again"));
        return word(QT_TRANSLATE_NOOP("messages", "unreachable, trying again"));
    }
    return {};
}

} // namespace domcero
