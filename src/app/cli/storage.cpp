// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection.h"
#include "app/cli/planview.h"
#include "app/cli/storagejson.h"
#include "app/cli/storagerequestline.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "plan/plantext.h"
#include "services/storagefindings.h"
#include "text/render.h"
#include "text/storagewords.h"

namespace domcero::cli {

namespace {

QString heading(const char *source)
{
    return render(Message(source));
}

QString usesText(const QList<StorageUse> &uses)
{
    QStringList words;
    for (const StorageUse &use : uses) {
        // A disk's partitions have rows of their own.
        if (use.kind != UseKind::Partition)
            words.append(useText(use));
    }
    return words.isEmpty() ? QStringLiteral("-") : words.join(QStringLiteral(", "));
}

QString contentOf(const StorageIndex &index, const StorageId &id)
{
    const Content *content = index.contentOf(id);
    return content ? contentText(*content) : QStringLiteral("-");
}

void printGroup(Context &context, const VolumeGroup &group, const StorageIndex &index,
                const StorageUses &uses)
{
    QStringList members;
    for (const PhysicalVolume *physical : index.physicalVolumesOf(group.name))
        members.append(physical->device.isEmpty() ? physical->uuid : physical->device);
    context.out.text(
        render(Message(QT_TRANSLATE_NOOP("messages", "Volume group %1: %2, %3 free, on %4"),
                       {group.name, group.size, group.free, members.join(QStringLiteral(", "))})) +
        u'\n');
    Table table;
    table.headings = {
        heading(QT_TRANSLATE_NOOP("messages", "VOLUME")),  heading(QT_TRANSLATE_NOOP("messages", "SIZE")),
        heading(QT_TRANSLATE_NOOP("messages", "FULL")),    heading(QT_TRANSLATE_NOOP("messages", "KIND")),
        heading(QT_TRANSLATE_NOOP("messages", "CONTENT")), heading(QT_TRANSLATE_NOOP("messages", "USED BY"))};
    table.toTheRight = {1, 2};
    for (const LogicalVolume *volume : index.volumesOf(group.name)) {
        if (volume->inner)
            continue;
        const StorageId id = StorageId::volume(*volume);
        table.rows.append({volume->name, sizeText(volume->size),
                           volume->dataPercent ? render(Message(QT_TRANSLATE_NOOP("messages", "%1 %"),
                                                                {*volume->dataPercent}))
                                               : QStringLiteral("-"),
                           volumeKindText(*volume), contentOf(index, id), usesText(uses.of(id))});
    }
    context.out.text((table.rows.isEmpty() ? QString() : table.text()) + u'\n');
}

void printDevices(Context &context, const StorageIndex &index, const StorageUses &uses)
{
    Table table;
    table.headings = {
        heading(QT_TRANSLATE_NOOP("messages", "DEVICE")),  heading(QT_TRANSLATE_NOOP("messages", "SIZE")),
        heading(QT_TRANSLATE_NOOP("messages", "KIND")),    heading(QT_TRANSLATE_NOOP("messages", "MODEL")),
        heading(QT_TRANSLATE_NOOP("messages", "CONTENT")), heading(QT_TRANSLATE_NOOP("messages", "USED BY"))};
    table.toTheRight = {1};
    for (const BlockDevice &device : index.state().devices) {
        if (device.kind == DeviceKind::LogicalVolume)
            continue;
        const StorageId id = index.idOf(device);
        table.rows.append({device.path, sizeText(device.size), deviceKindText(device.kind),
                           device.model.isEmpty() ? QStringLiteral("-") : device.model, contentOf(index, id),
                           usesText(uses.of(id))});
    }
    if (!table.rows.isEmpty())
        context.out.text(table.text() + u'\n');
}

void printImages(Context &context, const StorageIndex &index, const StorageUses &uses)
{
    Table table;
    table.headings = {heading(QT_TRANSLATE_NOOP("messages", "IMAGE FILE")),
                      heading(QT_TRANSLATE_NOOP("messages", "SIZE")),
                      heading(QT_TRANSLATE_NOOP("messages", "ON DISK")),
                      heading(QT_TRANSLATE_NOOP("messages", "FORMAT")),
                      heading(QT_TRANSLATE_NOOP("messages", "CONTENT")),
                      heading(QT_TRANSLATE_NOOP("messages", "USED BY"))};
    table.toTheRight = {1, 2};
    for (const ImageFile &image : index.state().images) {
        const StorageId id = StorageId::image(image.path);
        table.rows.append({image.path, sizeText(image.virtualSize), sizeText(image.onDisk),
                           displayName(image.format), contentOf(index, id), usesText(uses.of(id))});
    }
    if (!table.rows.isEmpty())
        context.out.text(table.text() + u'\n');
}

QString severityText(StorageFinding::Severity severity)
{
    switch (severity) {
    case StorageFinding::Severity::Danger:
        return render(Message(QT_TRANSLATE_NOOP("messages", "DANGER")));
    case StorageFinding::Severity::Warning:
        return render(Message(QT_TRANSLATE_NOOP("messages", "warning")));
    case StorageFinding::Severity::Notice:
        break;
    }
    return render(Message(QT_TRANSLATE_NOOP("messages", "notice")));
}

void print(Context &context, const StorageIndex &index, const StorageUses &uses,
           const QList<StorageFinding> &findings)
{
    for (const VolumeGroup &group : index.state().groups)
        printGroup(context, group, index, uses);
    printDevices(context, index, uses);
    printImages(context, index, uses);
    for (const StorageFinding &finding : findings)
        context.out.text(severityText(finding.severity) + QStringLiteral(": ") + render(finding.what) + u' ' +
                         render(finding.remedy) + u'\n');
}

} // namespace

std::optional<Error> readStorageOf(Connection &connection)
{
    HostSession &session = connection.session();
    session.readStorage();
    const bool whole = connection.waitUntil(
        [&] { return !session.isReadingStorage() || session.link().stage != LinkStage::Connected; });
    if (whole && session.storage().readAt.count() != 0)
        return std::nullopt;
    return session.storage().problem.value_or(makeError(
        whole ? ErrorCode::ConnectionLost : ErrorCode::Cancelled,
        whole ? Message(QT_TRANSLATE_NOOP("messages", "The connection was lost before the storage was read."))
              : Message(QT_TRANSLATE_NOOP("messages", "It was interrupted before the storage was read."))));
}

Exit showStorage(Context &context)
{
    return withHost(context, Needs::State, [&](Connection &connection) {
        HostSession &session = connection.session();
        // Without the list of guests the disks are seen all the same, but not who uses them.
        if (session.state().problem)
            context.out.complaint(*session.state().problem);
        if (const auto problem = readStorageOf(connection)) {
            context.out.error(*problem);
            return Exit::Failed;
        }
        const StorageState &state = session.storage();
        const StorageIndex index(state);
        const StorageUses uses(index, session.state().guests);
        const QString name = session.entry().name;
        const QList<StorageFinding> findings = storageFindings({{name, name, state, session.state().guests}});
        if (context.out.isJson())
            context.out.document(storageToJson(name, index, uses, findings));
        else
            print(context, index, uses, findings);
        for (const StorageProblem &problem : state.problems)
            context.out.complaint(problem.error);
        return state.problems.isEmpty() && !session.state().problem ? Exit::Done : Exit::Failed;
    });
}

namespace {

// `plan resize HOST DISK SIZE` is `plan storage HOST resize DISK size=SIZE`.
QStringList wordsOf(const Options &options)
{
    QStringList words = options.operands.mid(2);
    if (options.operands.first() == QLatin1String("resize"))
        words = {QStringLiteral("resize"), words.value(0), QStringLiteral("size=") + words.value(1)};
    if (options.inPlace)
        words.append(QStringLiteral("in-place=yes"));
    if (options.stopGuests)
        words.append(QStringLiteral("stop-guests=yes"));
    return words;
}

// What a planner of sizes must know of the file system; where it cannot be read the planner says so itself.
void lookInto(Connection &connection, const StorageId &id)
{
    const auto read = connection.session().readFileSystem(id);
    connection.waitUntil([&] { return read.isFinished(); });
}

// The name that shows that it is meant: asked for when the plan is applied, not when it is printed.
QString meantName(const HostSession &session, const StorageId &id)
{
    const StorageIndex index(session.storage());
    return StorageUses(index, session.state().guests).guestsBehind(id).value(0, id.name);
}

} // namespace

// Of what was just read, as text that `plan apply` takes.
Exit printStoragePlan(Context &context)
{
    return withHost(context, Needs::State, [&](Connection &connection) {
        if (complainedOfState(context, connection))
            return Exit::Failed;
        if (const auto problem = readStorageOf(connection)) {
            context.out.error(*problem);
            return Exit::Failed;
        }
        const HostSession &session = connection.session();
        auto line = storageRequestFrom(wordsOf(context.options), StorageIndex(session.storage()));
        if (line && line->action == StorageAction::Resize) {
            lookInto(connection, line->what);
            if (line->with.inPlace && line->with.typedName.isEmpty())
                line->with.typedName = meantName(session, line->what);
        }
        const auto plan = line.andThen(
            [&](const auto &asked) { return session.planFor(asked.action, asked.what, asked.with); });
        if (!plan) {
            context.out.error(plan.error());
            return Exit::Failed;
        }
        if (context.out.isJson())
            context.out.document(planToJson(*plan));
        else
            context.out.bytes(planText(*plan));
        return Exit::Done;
    });
}

} // namespace domcero::cli
