// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xl/xldevices.h"
#include "plan/judgements.h"
#include "plan/toolerror.h"

#include <algorithm>

namespace domcero {

using namespace verdicts;

namespace {

using Kind = Condition::Kind;

// The state of the device in question; empty: the domain has none such.
Result<std::optional<int>> stateOf(const Condition &condition, const QByteArray &output)
{
    if (condition.kind == Kind::DiskConnected || condition.kind == Kind::DiskAbsent) {
        return parseXlBlockList(output).map([&](const QList<XlDiskRow> &rows) -> std::optional<int> {
            const auto found = std::find_if(rows.begin(), rows.end(), [&](const XlDiskRow &row) {
                return row.number == condition.value.toInt();
            });
            return found == rows.end() ? std::nullopt : std::optional(found->state);
        });
    }
    return parseXlNetworkList(output).map([&](const QList<XlNicRow> &rows) -> std::optional<int> {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const XlNicRow &row) { return row.mac == condition.value; });
        return found == rows.end() ? std::nullopt : std::optional(found->state);
    });
}

ConditionVerdict judgeState(const Condition &condition, std::optional<int> state)
{
    const bool isDisk = condition.kind == Kind::DiskConnected || condition.kind == Kind::DiskAbsent;
    if (condition.kind == Kind::DiskAbsent || condition.kind == Kind::NicAbsent) {
        if (!state)
            return holds();
        return isDisk ? fails(Message(QT_TRANSLATE_NOOP("messages", "The guest has a disk of that name.")),
                              Message(QT_TRANSLATE_NOOP("messages", "The guest still has the disk.")))
                      : fails(Message(QT_TRANSLATE_NOOP("messages", "The guest has an interface of that "
                                                                    "MAC address.")),
                              Message(QT_TRANSLATE_NOOP("messages", "The guest still has the interface.")));
    }
    if (!state) {
        return fails(isDisk ? Message(QT_TRANSLATE_NOOP("messages", "The guest has no disk of that name."))
                            : Message(QT_TRANSLATE_NOOP("messages", "The guest has no interface of that MAC "
                                                                    "address.")));
    }
    if (*state == xenbusConnected)
        return holds();
    return fails(
        isDisk ? Message(QT_TRANSLATE_NOOP("messages", "The guest has not connected to the disk (state %1 of "
                                                       "4)."),
                         {qint64(*state)})
               : Message(QT_TRANSLATE_NOOP("messages", "The guest has not connected to the interface (state "
                                                       "%1 of 4)."),
                         {qint64(*state)}));
}

// HVM guests without drivers for Xen use what QEMU emulates and never connect; nobody asks this of them.
ConditionVerdict judgeAll(const QList<XlDiskRow> &rows)
{
    if (std::all_of(rows.begin(), rows.end(),
                    [](const XlDiskRow &row) { return row.state == xenbusConnected; }))
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP(
        "messages",
        "A disk of the guest is not connected, most likely the rest of an attach that failed: saved so, "
        "the guest could not be restored. Detach that disk first.")));
}

} // namespace

Result<ConditionVerdict> judgeDevice(const Condition &condition, const CommandResult &answer)
{
    // network-list prints its heading before it fails for a domain that is gone.
    if (!answer.succeeded())
        return toolError(readingOf(condition), answer);
    if (condition.kind == Kind::DisksConnected)
        return parseXlBlockList(answer.standardOutput).map(judgeAll);
    return stateOf(condition, answer.standardOutput).map([&](std::optional<int> state) {
        return judgeState(condition, state);
    });
}

Result<ConditionVerdict> judgeXenstore(const Condition &condition, const CommandResult &answer)
{
    if (answer.exitStatus > 1)
        return toolError(readingOf(condition), answer);
    QByteArray value = answer.standardOutput;
    if (value.endsWith('\n'))
        value.chop(1);
    if (condition.kind == Kind::DeviceModelRuns) {
        if (answer.succeeded() && value == "running")
            return holds();
        return fails(Message(QT_TRANSLATE_NOOP(
            "messages", "No QEMU serves this guest: a disk in a file that is not raw would never connect.")));
    }
    if (answer.succeeded() && value == toHostBytes(condition.value))
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "xenstore holds “%1” at %2, not “%3”."),
                         {fromHostBytes(value), condition.subject, condition.value}));
}

} // namespace domcero
