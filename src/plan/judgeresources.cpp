// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/judgements.h"

#include <algorithm>
#include <cstdlib>

namespace domcero {

using namespace verdicts;

ConditionVerdict judgeVcpus(const Condition &condition, const XlListRow &row)
{
    if (row.vcpus == condition.value.toInt())
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "In the guest %1 %2 vCPUs are online, not %3."),
                         {row.name, qint64(row.vcpus), qint64(condition.value.toInt())}));
}

ConditionVerdict judgeMemory(const Condition &condition, const XlListRow &row)
{
    // Guests give and take whole pages, and xl cuts to whole MiB.
    constexpr qint64 tolerance = 1;
    const qint64 wanted = condition.value.toLongLong();
    if (std::abs(row.memory.wholeMiB() - wanted) <= tolerance)
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has %2 of memory, not %3."),
                         {row.name, row.memory, ByteSize::fromMiB(wanted)}));
}

ConditionVerdict judgeUuid(const Condition &condition, const QList<XlListRow> &rows)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const XlListRow &row) { return row.uuid == condition.subject; });
    if (found == rows.end())
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is the same one: it has the UUID %2."),
                         {found->name, condition.subject}));
}

} // namespace domcero
