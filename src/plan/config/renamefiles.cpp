// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/configtext.h"
#include "plan/config/configsecrets.h"
#include "plan/config/configsteps.h"
#include "plan/config/guestfileplans.h"
#include "plan/config/linksteps.h"
#include "plan/guestwords.h"

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

QString baseOf(const QString &path)
{
    return path.section(u'/', -1);
}

QString withBase(const QString &path, const QString &base)
{
    return path.first(path.lastIndexOf(u'/') + 1) + base;
}

AutostartLink renamed(const AutostartLink &link, const QString &old, const QString &base)
{
    return AutostartLink{baseOf(link.path) == old ? withBase(link.path, base) : link.path,
                         withBase(link.target, base)};
}

// The file under its new name, the links, then the old name away: at no moment is there none.
QList<Step> moveSteps(const QString &from, const QString &to, const QByteArray &sum,
                      const QList<AutostartLink> &links)
{
    Step link;
    link.title = Message(QT_TRANSLATE_NOOP("messages", "Give the config its name, %1"), {to});
    link.command = Command{u"ln"_s, {from, to}}; // fails where there is a file
    link.guards = {Condition{Kind::PathAbsent, to}, fileSum(from, sum)};
    link.verifies = {fileSum(to, sum)};
    link.verifyWithin = 0s;
    link.idempotent = true;
    link.flush = {to};
    link.undo =
        Undo{Command{u"rm"_s, {to}}, {}, {fileSum(to, sum)}, {Condition{Kind::PathAbsent, to}}, 0s, {}, true};
    QList<Step> steps{link};
    for (const AutostartLink &one : links) {
        steps.append(removeLinkStep(one));
        steps.append(makeLinkStep(renamed(one, baseOf(from), baseOf(to))));
    }
    Step rest;
    rest.title = Message(QT_TRANSLATE_NOOP("messages", "Remove the old name, %1"), {from});
    rest.command = Command{u"rm"_s, {from}};
    rest.guards = {fileSum(from, sum), fileSum(to, sum)};
    rest.verifies = {Condition{Kind::PathAbsent, from}};
    rest.verifyWithin = 0s;
    rest.idempotent = true;
    rest.undo = Undo{Command{u"ln"_s, {to, from}},
                     {},
                     {Condition{Kind::PathAbsent, from}, fileSum(to, sum)},
                     {fileSum(from, sum)},
                     0s,
                     {},
                     true};
    steps.append(rest);
    return steps;
}

Step renameInXen(const Guest &guest, const QString &to)
{
    const QString id = idOf(guest);
    Step step;
    step.title =
        Message(QT_TRANSLATE_NOOP("messages", "Rename the running guest %1 to %2"), {guest.name, to});
    step.command = Command{u"xl"_s, {u"rename"_s, id, to}};
    step.guards = {sameDomain(Kind::DomainPresent, guest), Condition{Kind::DomainAbsent, to}};
    step.verifies = {Condition{Kind::DomainPresent, to, id}};
    step.idempotent = true;
    step.undo = Undo{Command{u"xl"_s, {u"rename"_s, id, guest.name}}};
    step.undo->guards = {Condition{Kind::DomainPresent, to, id}, Condition{Kind::DomainAbsent, guest.name}};
    step.undo->verifies = {sameDomain(Kind::DomainPresent, guest)};
    step.undo->idempotent = true;
    return step;
}

} // namespace

// A file that is reached by links keeps its name: they lead to it by that.
QString renamedPath(const GuestRename &rename, const Guest &guest)
{
    const QString base = baseOf(rename.config.path);
    const bool hasItsName = base == rename.from || base == rename.from + u".cfg"_s;
    const bool reachedByLink =
        guest.configPath != rename.config.path ||
        std::any_of(guest.autostartLinks.begin(), guest.autostartLinks.end(),
                    [&](const AutostartLink &link) { return baseOf(link.target) != base; });
    if (!hasItsName || reachedByLink)
        return rename.config.path;
    return withBase(rename.config.path, rename.to + base.mid(rename.from.size()));
}

Result<Plan> planRenameGuest(const GuestRename &rename, const HostState &host, const QString &kept)
{
    const Guest *const guest = host.guest(rename.from);
    if (!guest) {
        return makeError(ErrorCode::NotFound,
                         Message(QT_TRANSLATE_NOOP("messages", "There is no guest %1."), {rename.from}));
    }
    if (auto refused = refuseGuestName(rename.to))
        return *refused;
    if (rename.to == rename.from)
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "That is its name already.")));
    if (host.guest(rename.to)) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "There is a guest %1 already."), {rename.to}));
    }
    const Result<QByteArray> text = renamedConfig(rename);
    if (!text)
        return text.error();
    const ConfigChange change{rename.config.path, rename.config.sum, *text};
    if (auto refused = refuseChange(change))
        return *refused;
    const QString path = renamedPath(rename, *guest);
    QList<Step> steps = replaceSteps(change, keptFolderOf(change.path, kept));
    if (path != change.path) {
        const QByteArray sum = configSum(*text);
        steps += moveSteps(change.path, path, sum, guest->autostartLinks);
        steps += keepSteps(path, sum, keptFolderOf(path, kept), {fileSum(path, sum)});
    }
    if (isAlive(guest->state)) {
        if (auto refused = refuseUnlessAlive(*guest))
            return *refused;
        steps.append(renameInXen(*guest, rename.to));
    }
    Plan plan = planOf(Message(QT_TRANSLATE_NOOP("messages", "Rename %1 to %2"), {rename.from, rename.to}),
                       Risk::Routine, steps);
    plan.fingerprint = QString::fromLatin1(rename.config.sum);
    plan.locks = {PlanLock{u"guest:"_s + rename.from}, PlanLock{u"guest:"_s + rename.to},
                  configLock(change.path)};
    if (path != change.path)
        plan.locks.append(configLock(path));
    plan.secretSlots = configInput(*text).slots_;
    return plan;
}

} // namespace domcero
