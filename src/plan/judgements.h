// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xl/xllist.h"
#include "plan/conditioncheck.h"

namespace domcero {

// The parts of judge(), by what they read. Pure.

namespace verdicts {

inline ConditionVerdict holds()
{
    return ConditionVerdict{true, false, {}, {}};
}

inline ConditionVerdict fails(const Message &asGuard, const Message &asProof, bool final = false)
{
    return ConditionVerdict{false, final, asGuard, asProof};
}

inline ConditionVerdict fails(const Message &why)
{
    return fails(why, why);
}

} // namespace verdicts

// judgefiles.cpp
ConditionVerdict judgePath(const Condition &condition, bool testHolds);
Result<ConditionVerdict> judgeFileText(const Condition &condition, const CommandResult &answer);
// judgeresources.cpp
ConditionVerdict judgeVcpus(const Condition &condition, const XlListRow &row);
ConditionVerdict judgeMemory(const Condition &condition, const XlListRow &row);
ConditionVerdict judgeUuid(const Condition &condition, const QList<XlListRow> &rows);
// judgestorage.cpp
bool isOfStorage(Condition::Kind kind);
Command storageReading(const Condition &condition);
Result<ConditionVerdict> judgeStorage(const Condition &condition, const CommandResult &answer);
// judgelvm.cpp
Result<ConditionVerdict> judgeLvm(const Condition &condition, const CommandResult &answer);
// judgeimages.cpp
Result<ConditionVerdict> judgeImage(const Condition &condition, const CommandResult &answer);
// judgedisks.cpp
Command diskReading(const Condition &condition);
Result<ConditionVerdict> judgeDisk(const Condition &condition, const CommandResult &answer);
// judgefilesystems.cpp
Result<ConditionVerdict> judgeClean(const Condition &condition, const CommandResult &answer);
Result<ConditionVerdict> judgeUnwritten(const Condition &condition, const CommandResult &answer);
Result<ConditionVerdict> judgeFits(const Condition &condition, const CommandResult &answer);
// judgetargets.cpp
Result<ConditionVerdict> judgeTarget(const Condition &condition, const CommandResult &answer);
// judgedevices.cpp
Result<ConditionVerdict> judgeDevice(const Condition &condition, const CommandResult &answer);
Result<ConditionVerdict> judgeXenstore(const Condition &condition, const CommandResult &answer);

} // namespace domcero
