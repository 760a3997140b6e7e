// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/guestfileactions.h"

#include "base/hosttext.h"
#include "base/whendone.h"
#include "text/render.h"

#include <QCoreApplication>
#include <QPointer>
#include <QUuid>

#include <algorithm>
#include <memory>
#include <utility>

namespace domcero {

namespace {

using Kind = CopiedDisk::Kind;
using FieldKind = FormField::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(domcero::GuestFileActions)
};

// What the fields of a copy have taken; the rest is as a copy usually is.
struct CopyWish
{
    QPointer<HostSession> session;
    QByteArray text; // of the old one's config
    QString from;
    QString name;
    QString path;
    QString uuid;
    QStringList macs;
    QList<CopiedDisk> disks;

    GuestCopy complete() const
    {
        GuestCopy copy = session->usualCopy(from, text, name);
        copy.uuid = uuid;
        copy.macs = macs;
        if (!path.isEmpty())
            copy.path = path;
        const QList<CopiedDisk> usual = std::exchange(copy.disks, {});
        for (CopiedDisk disk : disks) {
            const auto proposed = std::find_if(usual.begin(), usual.end(),
                                               [&](const CopiedDisk &one) { return one.vdev == disk.vdev; });
            const bool isNew = disk.kind == Kind::Clone || disk.kind == Kind::Empty;
            if (isNew && disk.target.isEmpty() && proposed != usual.end())
                disk.target = proposed->target;
            if (disk.kind != Kind::Same)
                copy.disks.append(disk);
        }
        return copy;
    }
};

ActionVerdict verdictOf(const Result<Plan> &plan)
{
    ActionVerdict verdict;
    if (plan)
        verdict.add(*plan);
    else
        verdict.problems.append(render(plan.error()));
    return verdict;
}

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Clone:
        return QStringLiteral("clone");
    case Kind::Empty:
        return QStringLiteral("empty");
    case Kind::Other:
        return QStringLiteral("other");
    case Kind::Same:
    case Kind::Restored: // of a backup alone
        break;
    }
    return QStringLiteral("same");
}

Kind kindFrom(const QString &name)
{
    for (const Kind kind : {Kind::Clone, Kind::Empty, Kind::Other}) {
        if (kindName(kind) == name)
            return kind;
    }
    return Kind::Same;
}

QList<FormField> diskFields(const GuestDisk &disk, int index, const std::shared_ptr<CopyWish> &wish)
{
    FormField kind;
    kind.name = "copyDisk" + QByteArray::number(index);
    kind.kind = FieldKind::Choice;
    kind.label = [vdev = disk.vdev] { return Words::tr("Disk %1").arg(displayText(vdev)); };
    kind.hint = [target = disk.target] { return Words::tr("Now %1").arg(displayText(target)); };
    kind.options = {{kindName(Kind::Clone), [] { return Words::tr("a new one, with what is on it"); }},
                    {kindName(Kind::Empty), [] { return Words::tr("a new one as large, empty"); }},
                    {kindName(Kind::Other), [] { return Words::tr("one that is there already"); }},
                    {kindName(Kind::Same), [] { return Words::tr("the same one"); }}};
    kind.value = kindName(wish->disks[index].kind);
    kind.take = [wish, index](const QVariant &value) {
        wish->disks[index].kind = kindFrom(value.toString());
    };
    FormField target;
    target.name = "copyTarget" + QByteArray::number(index);
    target.label = [vdev = disk.vdev] { return Words::tr("Volume or image for %1").arg(displayText(vdev)); };
    target.hint = [] { return Words::tr("Empty: named after the new guest, where the old one lies"); };
    target.value = QString();
    target.take = [wish, index](const QVariant &value) { wish->disks[index].target = value.toString(); };
    return {kind, target};
}

QString keyOf(const HostSession &session, const QString &guest)
{
    return session.entry().id.toString() + QLatin1Char('/') + guest;
}

} // namespace

GuestFileActions::GuestFileActions(QObject *parent) : QObject(parent) {}

void GuestFileActions::follow(const QString &key, const QFuture<Result<void>> &outcome,
                              const Notice::Text &done)
{
    Q_EMIT started(key);
    whenDone(outcome, this, [this, key, done](const Result<void> &result) {
        if (!result) {
            Q_EMIT finished(key, Notice::fromError(result.error()));
            return;
        }
        Notice notice;
        notice.tone = theme::Tone::Good;
        notice.text = done;
        Q_EMIT finished(key, notice);
    });
}

void GuestFileActions::askCopy(HostSession *session, const Guest &guest, const HostConfig &config,
                               const std::function<QStringList(qsizetype count)> &newMacs)
{
    const auto wish = std::make_shared<CopyWish>();
    wish->session = session;
    wish->text = config.bytes;
    wish->from = guest.name;
    wish->uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const GuestCopy usual = session->usualCopy(guest.name, config.bytes, guest.name);
    wish->macs = newMacs(usual.macs.size());
    QList<GuestDisk> old;
    for (const GuestDisk &disk : guest.configuredDisks) {
        if (disk.cdrom || disk.target.isEmpty())
            continue; // both may have the same disc
        const bool isCloned = std::any_of(usual.disks.begin(), usual.disks.end(),
                                          [&](const CopiedDisk &one) { return one.vdev == disk.vdev; });
        old.append(disk);
        wish->disks.append({disk.vdev, isCloned ? Kind::Clone : Kind::Same, {}});
    }
    ActionQuestion question;
    question.title = [name = guest.name] { return Words::tr("New guest from %1").arg(displayText(name)); };
    question.applyText = [] { return Words::tr("Make the guest"); };
    FormField name;
    name.name = "copyName";
    name.label = [] { return Words::tr("Name"); };
    name.hint = [] { return Words::tr("It gets a UUID and MAC addresses of its own."); };
    name.value = QString();
    name.take = [wish](const QVariant &value) { wish->name = value.toString(); };
    FormField path;
    path.name = "copyPath";
    path.label = [] { return Words::tr("Config file"); };
    path.hint = [] { return Words::tr("Empty: /etc/xen/NAME.cfg"); };
    path.value = QString();
    path.take = [wish](const QVariant &value) { wish->path = value.toString(); };
    question.fields = {name, path};
    for (int i = 0; i < old.size(); ++i)
        question.fields += diskFields(old[i], i, wish);
    const QPointer<HostSession> host = session;
    const auto text = [host, wish, bytes = config.bytes] {
        return host->configOfCopy(wish->complete(), bytes);
    };
    question.check = [host, wish, text] {
        if (!host)
            return ActionVerdict();
        const Result<QByteArray> made = text();
        return made ? verdictOf(host->planFor(wish->complete(), *made)) : verdictOf(made.error());
    };
    question.accept = [this, host, wish, text](const PlanSecrets &) {
        const Result<QByteArray> made = host ? text() : Result<QByteArray>(Error());
        if (!made)
            return;
        const GuestCopy copy = wish->complete();
        follow(keyOf(*host, copy.name), host->perform(copy, *made), [copy] {
            return Words::tr("%1 was made from %2. Its config is %3.")
                .arg(displayText(copy.name), displayText(copy.from), displayText(copy.path));
        });
    };
    Q_EMIT questionNeeded(session, question);
}

void GuestFileActions::askRename(HostSession *session, const Guest &guest, const HostConfig &config)
{
    const auto rename = std::make_shared<GuestRename>(GuestRename{guest.name, {}, config});
    ActionQuestion question;
    question.title = [name = guest.name] { return Words::tr("Another name for %1").arg(displayText(name)); };
    question.applyText = [] { return Words::tr("Rename"); };
    FormField name;
    name.name = "renameTo";
    name.label = [] { return Words::tr("New name"); };
    name.hint = [alive = isAlive(guest.state)] {
        return alive ? Words::tr("In the config, and of the running guest") : Words::tr("In the config");
    };
    name.value = guest.name;
    name.take = [rename](const QVariant &value) { rename->to = value.toString(); };
    question.fields = {name};
    const QPointer<HostSession> host = session;
    question.check = [host, rename] { return host ? verdictOf(host->planFor(*rename)) : ActionVerdict(); };
    question.accept = [this, host, rename](const PlanSecrets &) {
        if (!host)
            return;
        follow(keyOf(*host, rename->from), host->perform(*rename), [change = *rename] {
            return Words::tr("%1 is called %2 now.").arg(displayText(change.from), displayText(change.to));
        });
    };
    Q_EMIT questionNeeded(session, question);
}

void GuestFileActions::askRemoval(HostSession *session, const Guest &guest, const HostConfig &config)
{
    const auto removal = std::make_shared<GuestRemoval>(GuestRemoval{guest.name, config, false, {}});
    ActionQuestion question;
    question.title = [name = guest.name] { return Words::tr("Delete the guest %1").arg(displayText(name)); };
    question.applyText = [] { return Words::tr("Delete"); };
    FormField disks;
    disks.name = "removeDisks";
    disks.kind = FieldKind::Flag;
    disks.label = [] { return Words::tr("Its disks too: what is on them is lost"); };
    disks.hint = [] { return Words::tr("What another guest uses stays in any case."); };
    disks.value = false;
    disks.take = [removal](const QVariant &value) { removal->withDisks = value.toBool(); };
    FormField typed;
    typed.name = "removeTyped";
    typed.label = [] { return Words::tr("Type its name"); };
    typed.hint = [] { return Words::tr("Asked for its disks alone"); };
    typed.value = QString();
    typed.take = [removal](const QVariant &value) { removal->typedName = value.toString(); };
    question.fields = {disks, typed};
    const QPointer<HostSession> host = session;
    question.check = [host, removal] { return host ? verdictOf(host->planFor(*removal)) : ActionVerdict(); };
    question.accept = [this, host, removal](const PlanSecrets &) {
        if (!host)
            return;
        follow(keyOf(*host, removal->name), host->perform(*removal), [name = removal->name] {
            return Words::tr("%1 was deleted. Its config is kept on the host.").arg(displayText(name));
        });
    };
    Q_EMIT questionNeeded(session, question);
}

} // namespace domcero
