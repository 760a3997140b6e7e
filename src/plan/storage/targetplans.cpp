// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/iscsilookup.h"
#include "plan/captured.h"
#include "plan/guestwords.h"
#include "plan/storage/storageplans.h"
#include "plan/storage/storagewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

std::optional<Error> refuseInitiator(const StorageRequest &r)
{
    if (r.state.iscsi.installed)
        return std::nullopt;
    return refusal(Message(QT_TRANSLATE_NOOP("messages", "The host has no iSCSI initiator.")),
                   Message(QT_TRANSLATE_NOOP(
                       "messages",
                       "Install open-iscsi on Debian and Ubuntu, iscsi-initiator-utils on EL and its kin.")));
}

std::optional<Error> refusePortal(const QString &portal)
{
    static const QRegularExpression valid(
        u"\\A(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9.-]*)(:[0-9]{1,5})?\\z"_s);
    if (valid.match(portal).hasMatch())
        return std::nullopt;
    return badParameter(Message(QT_TRANSLATE_NOOP("messages", "“%1” is no address of a portal."), {portal}),
                        Message(QT_TRANSLATE_NOOP(
                            "messages", "It is 192.168.1.5, 192.168.1.5:3260, [fd00::5]:3260 or a name.")));
}

const IscsiNode *nodeOf(const StorageRequest &r)
{
    return ofTarget(r.state.iscsi.nodes, r.with.target, r.with.portal);
}

const IscsiSession *sessionOf(const StorageRequest &r)
{
    return ofTarget(r.state.iscsi.sessions, r.with.target, r.with.portal);
}

std::optional<Error> refuseTarget(const StorageRequest &r)
{
    static const QRegularExpression valid(u"\\A[A-Za-z0-9][A-Za-z0-9.:_-]{0,222}\\z"_s);
    if (auto refused = refuseInitiator(r))
        return refused;
    if (!valid.match(r.with.target).hasMatch())
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "“%1” is no name of a target."), {r.with.target}));
    if (auto refused = refusePortal(r.with.portal))
        return refused;
    if (nodeOf(r))
        return std::nullopt;
    Error error = refusal(
        Message(QT_TRANSLATE_NOOP("messages", "The host does not know the target %1."), {r.with.target}),
        Message(QT_TRANSLATE_NOOP("messages", "Ask its portal for targets first.")));
    error.code = ErrorCode::NotFound;
    return error;
}

Command onNode(const StorageRequest &r, const QStringList &rest)
{
    return Command{u"iscsiadm"_s,
                   QStringList{u"-m"_s, u"node"_s, u"-T"_s, r.with.target, u"-p"_s, r.with.portal} + rest};
}

Condition target(Kind kind, const StorageRequest &r)
{
    return Condition{kind, r.with.target, r.with.portal};
}

Step update(const StorageRequest &r, const QString &key, const QString &value)
{
    Step step;
    step.command = onNode(r, {u"-o"_s, u"update"_s, u"-n"_s, key, u"-v"_s, value});
    step.guards = {target(Kind::TargetKnown, r)};
    step.verifies = {Condition{Kind::TargetHolds, QString(r.with.target + u' ' + r.with.portal),
                               QString(key + u" = "_s + value)}};
    step.idempotent = true;
    return step;
}

// iscsiadm keeps a record per interface: .../nodes/TARGET/ADDRESS,PORT,TPGT/IFACE, under /etc on Debian and
// under /var/lib elsewhere.
QString recordOf(const IscsiNode &node)
{
    const qsizetype colon = node.portal.lastIndexOf(u':');
    QString address = node.portal.first(std::max<qsizetype>(0, colon));
    address.remove(u'[').remove(u']');
    return u"/nodes/%1/%2,%3,%4/%5"_s.arg(node.target, address, node.portal.mid(colon + 1),
                                          QString::number(node.portalGroup),
                                          node.interface.isEmpty() ? u"default"_s : node.interface);
}

} // namespace

// -o new: a plain discovery writes the records of known targets anew, and start at boot and CHAP are gone.
Result<Plan> planDiscoverTargets(const StorageRequest &r)
{
    if (auto refused = refuseInitiator(r))
        return *refused;
    if (auto refused = refusePortal(r.with.portal))
        return *refused;
    Step step;
    step.command = Command{
        u"iscsiadm"_s,
        {u"-m"_s, u"discovery"_s, u"-t"_s, u"sendtargets"_s, u"-p"_s, r.with.portal, u"-o"_s, u"new"_s}};
    step.timeout = 120s;
    step.idempotent = true;
    step.nothingToUndo = true;
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Ask %1 for its targets"), {r.with.portal}),
                   Risk::Routine, step);
}

// iscsiadm takes a password as an argument only, where every account of the host can read it. So it goes into
// the record itself, through sed's standard input, behind the line that iscsiadm has written for the user.
Result<Plan> planSetTargetLogin(const StorageRequest &r)
{
    if (auto refused = refuseTarget(r))
        return *refused;
    static const QRegularExpression valid(u"\\A[A-Za-z0-9][^\\s\\x00-\\x1f\\x7f]{0,222}\\z"_s);
    if (r.with.user.isEmpty())
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The user's name is missing.")));
    if (!valid.match(r.with.user).hasMatch())
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "“%1” cannot be the name of a user."), {r.with.user}));
    const QString record = u"RECORD"_s;
    Step find;
    find.title = Message(QT_TRANSLATE_NOOP("messages", "Find the record of %1"), {r.with.target});
    find.command =
        Command{u"find"_s,
                {u"/etc"_s, u"/var/lib"_s, u"-mindepth"_s, u"1"_s, u"!"_s, u"-path"_s, u"/etc/iscsi*"_s,
                 u"!"_s, u"-path"_s, u"/var/lib/iscsi*"_s, u"-prune"_s, u"-o"_s, u"-type"_s, u"f"_s,
                 u"-path"_s, u"*/iscsi"_s + recordOf(*nodeOf(r)), u"-print"_s}};
    find.guards = {target(Kind::TargetKnown, r)};
    find.capture = Capture{record, Capture::Kind::OutputLine};
    find.idempotent = true;
    find.nothingToUndo = true;
    Step method = update(r, u"node.session.auth.authmethod"_s, u"CHAP"_s);
    method.title =
        Message(QT_TRANSLATE_NOOP("messages", "Let %1 be logged in to with CHAP"), {r.with.target});
    Step user = update(r, u"node.session.auth.username"_s, r.with.user);
    user.title =
        Message(QT_TRANSLATE_NOOP("messages", "Set the user of %1 to %2"), {r.with.target, r.with.user});
    Step password;
    password.title = Message(QT_TRANSLATE_NOOP("messages", "Set the password of %1"), {r.with.target});
    password.command = Command{u"sed"_s,
                               {u"-i"_s, u"-e"_s, u"/^node\\.session\\.auth\\.password = /d"_s, u"-e"_s,
                                u"/^node\\.session\\.auth\\.username = /r /dev/stdin"_s, captured(record)},
                               QByteArrayLiteral("node.session.auth.password = ")};
    password.input = {InputPiece{true, chapSecretSlot}, InputPiece{false, "\n"}};
    password.guards = {Condition{Kind::FileExists, captured(record)}};
    password.verifies = {user.verifies};
    password.idempotent = true;
    Plan plan = planOf(
        Message(QT_TRANSLATE_NOOP("messages", "Set user and password for the target %1"), {r.with.target}),
        Risk::Routine, {find, method, user, password});
    plan.secretSlots = {QString::fromLatin1(chapSecretSlot)};
    return plan;
}

Result<Plan> planLogIn(const StorageRequest &r)
{
    if (auto refused = refuseTarget(r))
        return *refused;
    if (sessionOf(r)) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The host is logged in to the target %1 at %2."),
                               {r.with.target, r.with.portal}));
    }
    Step step;
    step.command = onNode(r, {u"--login"_s});
    step.guards = {target(Kind::TargetKnown, r), target(Kind::TargetLoggedOut, r)};
    step.verifies = {target(Kind::TargetLoggedIn, r)};
    step.timeout = 180s;
    step.undo = Undo{onNode(r, {u"--logout"_s})};
    step.undo->guards = {target(Kind::TargetLoggedIn, r)};
    step.undo->verifies = {target(Kind::TargetLoggedOut, r)};
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Log in to the target %1"), {r.with.target}),
                   Risk::Routine, step);
}

// iscsiadm takes the disks away from under whoever uses them, and succeeds: groups are deactivated first, and
// nothing may be open.
Result<Plan> planLogOut(const StorageRequest &r)
{
    if (auto refused = refuseTarget(r))
        return *refused;
    const IscsiSession *session = sessionOf(r);
    if (!session) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The host is not logged in to the target %1 at %2."),
                    {r.with.target, r.with.portal}));
    }
    Step logOut;
    logOut.title = Message(QT_TRANSLATE_NOOP("messages", "Log out of the target %1"), {r.with.target});
    logOut.guards = {target(Kind::TargetLoggedIn, r)};
    QStringList groups;
    for (const QString &name : session->devices) {
        const StorageId disk = StorageId::device(name);
        for (const StorageUse &use : r.uses.obstacles(disk, StorageDeed::Detach)) {
            if (use.kind != UseKind::Volume) // active, and nobody has it open
                return *refuseInUse(r, disk, StorageDeed::Detach);
            groups.append(use.name.section(u'/', 0, 0));
        }
        const BlockDevice *device = r.index.device(name);
        if (device)
            logOut.guards.append(Condition{Kind::DeviceUnused, device->lastingPath()});
        for (const QString &guest : r.uses.guestsBehind(disk))
            logOut.guards.append(Condition{Kind::DomainAbsent, guest});
    }
    groups.removeDuplicates();
    QList<Step> steps;
    for (const QString &name : groups) {
        const VolumeGroup *group = r.index.group(name);
        if (!group)
            return nothingSuch(StorageId::group(name));
        Step step;
        step.title = Message(QT_TRANSLATE_NOOP("messages", "Deactivate the group %1"), {name});
        step.command = Command{u"vgchange"_s, {u"-a"_s, u"n"_s, name}};
        step.guards = {groupIs(*group)};
        for (const LogicalVolume *volume : r.index.volumesOf(name)) {
            if (volume->active && !volume->inner)
                step.guards.append(Condition{Kind::VolumeNotOpen, volume->fullName()});
        }
        step.verifies = {Condition{Kind::GroupNotActive, name}};
        step.idempotent = true;
        step.undo = Undo{Command{u"vgchange"_s, {u"-a"_s, u"y"_s, name}}};
        step.undo->guards = {groupIs(*group)};
        step.undo->idempotent = true;
        steps.append(step);
    }
    logOut.command = onNode(r, {u"--logout"_s});
    logOut.verifies = {target(Kind::TargetLoggedOut, r)};
    logOut.timeout = 120s;
    logOut.undo = Undo{onNode(r, {u"--login"_s})};
    logOut.undo->guards = {target(Kind::TargetLoggedOut, r)};
    logOut.undo->verifies = {target(Kind::TargetLoggedIn, r)};
    steps.append(logOut);
    Plan plan = planOf(logOut.title, Risk::Routine, steps);
    for (const QString &group : groups) {
        plan.losses.append(Message(
            QT_TRANSLATE_NOOP("messages", "The volumes of %1 are away until the host is logged in again."),
            {group}));
    }
    return plan;
}

Result<Plan> planSetTargetStartup(const StorageRequest &r)
{
    if (auto refused = refuseTarget(r))
        return *refused;
    const IscsiNode::Startup now = nodeOf(r)->startup;
    Step step = update(r, u"node.startup"_s, r.with.automatic ? u"automatic"_s : u"manual"_s);
    if (now == IscsiNode::Startup::Automatic || now == IscsiNode::Startup::Manual) {
        const Step back =
            update(r, u"node.startup"_s, now == IscsiNode::Startup::Automatic ? u"automatic"_s : u"manual"_s);
        step.undo = Undo{back.command, {}, back.guards, back.verifies};
    }
    return oneStep(
        r.with.automatic
            ? Message(QT_TRANSLATE_NOOP("messages", "Log in to the target %1 when the host starts"),
                      {r.with.target})
            : Message(QT_TRANSLATE_NOOP("messages", "Do not log in to the target %1 when the host starts"),
                      {r.with.target}),
        Risk::Routine, step);
}

} // namespace domcero
