// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "plan/judgements.h"
#include "plan/toolerror.h"

#include <algorithm>

namespace domcero {

using namespace verdicts;

namespace {

using Kind = Condition::Kind;

using Rows = QList<QStringList>;

// Nothing that is cut or of another shape may pass for a thing's absence.
std::optional<Rows> rowsOf(const QByteArray &report, int columns)
{
    Rows rows;
    if (report.isEmpty())
        return rows;
    if (!report.endsWith('\n'))
        return std::nullopt;
    for (const QByteArray &line : report.split('\n')) {
        if (line.isEmpty())
            continue;
        const QStringList cells = fromHostBytes(line.mid(2)).split(QLatin1Char('|'));
        if (!line.startsWith("  ") || cells.size() != columns)
            return std::nullopt;
        rows.append(cells);
    }
    return rows;
}

ConditionVerdict judgeGroup(const Condition &condition, const QStringList *row)
{
    const QString &name = condition.subject;
    if (condition.kind == Kind::GroupAbsent) {
        return !row ? holds()
                    : fails(Message(QT_TRANSLATE_NOOP("messages", "There is a group %1 already."), {name}),
                            Message(QT_TRANSLATE_NOOP("messages", "The group %1 is still there."), {name}));
    }
    if (!row)
        return fails(Message(QT_TRANSLATE_NOOP("messages", "There is no group %1."), {name}));
    if (condition.kind == Kind::GroupIs) {
        return row->at(1) == condition.value
                   ? holds()
                   : fails(Message(QT_TRANSLATE_NOOP(
                                       "messages", "The group %1 is another one than when this was planned."),
                                   {name}));
    }
    if (row->at(2).toLongLong() >= condition.value.toLongLong())
        return holds();
    return fails(
        Message(QT_TRANSLATE_NOOP("messages", "In the group %1 only %2 extents are free, and %3 are needed."),
                {name, row->at(2).toLongLong(), condition.value.toLongLong()}));
}

ConditionVerdict judgePhysical(const Condition &condition, const QStringList *row)
{
    const QString &device = condition.subject;
    if (!row)
        return fails(Message(QT_TRANSLATE_NOOP("messages", "%1 is no physical volume."), {device}));
    const auto holdsIf = [&](bool right, const char *why, const QString &second) {
        return right ? holds() : fails(Message(why, {device, second}));
    };
    switch (condition.kind) {
    case Kind::PhysicalVolumeIs:
        return holdsIf(
            row->at(0) == condition.value,
            QT_TRANSLATE_NOOP("messages", "%1 is another physical volume than when this was planned."), {});
    case Kind::PhysicalVolumeEmpty:
        return holdsIf(row->at(1) == QLatin1String("0"),
                       QT_TRANSLATE_NOOP("messages", "Of the physical volume %1, %2 extents are in use."),
                       row->at(1));
    default:
        return row->at(2).isEmpty()
                   ? holdsIf(condition.value.isEmpty(),
                             QT_TRANSLATE_NOOP("messages", "The physical volume %1 belongs to no group."), {})
                   : holdsIf(row->at(2) == condition.value,
                             QT_TRANSLATE_NOOP("messages", "The physical volume %1 belongs to the group %2."),
                             row->at(2));
    }
}

// Of the row's columns: name, UUID, attributes, bytes.
ConditionVerdict judgeVolume(const Condition &condition, const QStringList *row)
{
    const QString &name = condition.subject;
    if (condition.kind == Kind::VolumeAbsent) {
        return !row ? holds()
                    : fails(Message(QT_TRANSLATE_NOOP("messages", "There is a volume %1 already."), {name}),
                            Message(QT_TRANSLATE_NOOP("messages", "The volume %1 is still there."), {name}));
    }
    if (!row)
        return fails(Message(QT_TRANSLATE_NOOP("messages", "There is no volume %1."), {name}));
    switch (condition.kind) {
    case Kind::VolumeIs:
        return row->at(1) == condition.value
                   ? holds()
                   : fails(
                         Message(QT_TRANSLATE_NOOP(
                                     "messages", "The volume %1 is another one than when this was planned."),
                                 {name}));
    case Kind::VolumeBytes:
        return row->at(3) == condition.value
                   ? holds()
                   : fails(Message(QT_TRANSLATE_NOOP("messages",
                                                     "The volume %1 has %2 now, not %3: somebody has "
                                                     "changed its size."),
                                   {name, ByteSize::fromBytes(row->at(3).toLongLong()),
                                    ByteSize::fromBytes(condition.value.toLongLong())}),
                           Message(QT_TRANSLATE_NOOP("messages", "The volume %1 has %2, not %3."),
                                   {name, ByteSize::fromBytes(row->at(3).toLongLong()),
                                    ByteSize::fromBytes(condition.value.toLongLong())}));
    case Kind::VolumeMerging:
        return row->at(2).startsWith(QLatin1Char('O'))
                   ? holds()
                   : fails(Message(QT_TRANSLATE_NOOP("messages", "No snapshot goes back into the volume %1."),
                                   {name}));
    default:
        return row->at(2).size() < 6 || row->at(2).at(5) != QLatin1Char('o')
                   ? holds()
                   : fails(Message(QT_TRANSLATE_NOOP("messages", "The volume %1 is in use."), {name}));
    }
}

ConditionVerdict judgeActive(const Condition &condition, const Rows &rows)
{
    const auto active = [](const QStringList &row) {
        return row.at(2).size() > 4 && row.at(2).at(4) == QLatin1Char('a');
    };
    const auto found = std::find_if(rows.begin(), rows.end(), active);
    if (found == rows.end())
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The volume %1 is still active."),
                         {condition.subject + QLatin1Char('/') + found->first()}));
}

} // namespace

Result<ConditionVerdict> judgeLvm(const Condition &condition, const CommandResult &answer)
{
    const bool isGroup = condition.kind == Kind::GroupIs || condition.kind == Kind::GroupAbsent ||
                         condition.kind == Kind::GroupHasExtents;
    const bool isPhysical = condition.kind == Kind::PhysicalVolumeIs ||
                            condition.kind == Kind::PhysicalVolumeIn ||
                            condition.kind == Kind::PhysicalVolumeEmpty;
    if (isPhysical && answer.exitStatus == 5)
        return judgePhysical(condition, nullptr);
    if (!answer.succeeded())
        return toolError(readingOf(condition), answer);
    const auto rows = rowsOf(answer.standardOutput, isGroup || isPhysical ? 3 : 4);
    if (!rows)
        return toolError(readingOf(condition), answer);
    if (isPhysical)
        return judgePhysical(condition, rows->isEmpty() ? nullptr : &rows->last());
    if (condition.kind == Kind::GroupNotActive)
        return judgeActive(condition, *rows);
    const QString name = isGroup ? condition.subject : condition.subject.section(QLatin1Char('/'), 1);
    const auto named = [&](const QStringList &row) { return row.first() == name; };
    const auto found = std::find_if(rows->rbegin(), rows->rend(), named);
    const QStringList *row = found == rows->rend() ? nullptr : &*found;
    if (condition.kind != Kind::GroupHasExtents)
        return isGroup ? judgeGroup(condition, row) : judgeVolume(condition, row);
    bool ok = true;
    bool wanted = true;
    if (row)
        row->at(2).toULongLong(&ok);
    condition.value.toULongLong(&wanted);
    if (row && (!ok || !wanted))
        return toolError(readingOf(condition), answer);
    return judgeGroup(condition, row);
}

} // namespace domcero
