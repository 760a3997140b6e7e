// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "plan/condition.h"
#include "remote/command.h"

#include <QList>
#include <QUuid>

#include <chrono>
#include <optional>

namespace domcero {

// How much can go wrong. Routine: nothing is lost, or it can be taken back. Disruptive: people notice (a
// reboot). Destructive: something is lost.
enum class Risk { Routine, Disruptive, Destructive };

// A piece of a command's standard input, behind Command::standardInput: text, or the secret of a named slot.
struct InputPiece
{
    bool isSecret = false;
    QByteArray text; // or the slot's name

    friend bool operator==(const InputPiece &, const InputPiece &) = default;
};

// A value that is known only while the plan runs. Later words have it by captured("NAME") (plan/captured.h).
struct Capture
{
    enum class Kind {
        OutputLine, // the first line of the step's standard output
        DomainId,   // of the domain `subject`, before the command
        FreeNbd,    // the first /dev/nbdN that nobody uses, before the command
        Written,    // when the ext file system at `subject` was last written to, before the command
        FreeLoop,   // the first /dev/loopN that nobody uses, before the command
    };
    QString name; // [A-Z][A-Z0-9_]*
    Kind kind = Kind::OutputLine;
    QString subject = {};

    friend bool operator==(const Capture &, const Capture &) = default;
};

// How a command's output tells how far it is.
enum class ProgressKind { None, Percent, Bars };

// What takes a step back. Its guards say when it may be given, its verifies prove it.
struct Undo
{
    Command command;
    QList<InputPiece> input = {};
    QList<Condition> guards = {};
    QList<Condition> verifies = {};
    std::chrono::milliseconds verifyWithin{120000};
    QStringList flush = {};
    bool idempotent = false;

    friend bool operator==(const Undo &, const Undo &) = default;
};

// One command with what must hold before it and what proves it afterwards. What only a DetachedRunner can do
// is in the second half.
struct Step
{
    Message title;
    Command command;
    QList<Condition> guards;
    QList<Condition> verifies;
    std::chrono::milliseconds timeout{60000};       // for the command
    std::chrono::milliseconds verifyWithin{120000}; // for the proof, polled
    Message unprovenRemedy; // what to do when the command succeeded and the proof does not come; may be empty

    QList<InputPiece> input = {};
    std::optional<Capture> capture = {};
    QStringList flush = {};  // files that are on the disk before the step counts as done
    bool idempotent = false; // may be given again when it is not known whether it was
    // A reboot takes its effect (a loop device), which is needed until that step (1, 2, ...) is done: after
    // one it is proved anew, and given again. 0: what it does lasts.
    int neededUntil = 0;
    int accepts = 0; // the highest exit status that means that it did it; 1 of e2fsck: it has repaired
    ProgressKind progress = ProgressKind::None;
    bool quiet = false; // its standard output may hold a secret, and goes nowhere
    std::optional<Undo> undo = {};
    bool nothingToUndo = false; // it changes nothing that would have to be taken back

    friend bool operator==(const Step &, const Step &) = default;
};

// What no other plan may work on meanwhile: "guest:web", "volume:vg0/root". Kept: also while the job is
// unfinished with nobody running it, for what it works on may be half done.
struct PlanLock
{
    QString key;
    bool keep = false;

    friend bool operator==(const PlanLock &, const PlanLock &) = default;
};

// A change to a host, readable before it is made. A value; made by a planner from the host's state, run by a
// PlanRunner.
struct Plan
{
    QUuid id;
    Message title;
    Risk risk = Risk::Routine;
    QList<Message> losses; // what will be lost or interrupted, one sentence each
    QList<Step> steps;
    QString fingerprint = {};     // of the state that it was made from; the planner's own
    QList<PlanLock> locks = {};   //
    QStringList secretSlots = {}; // names; the values are handed over when it is started

    friend bool operator==(const Plan &, const Plan &) = default;
};

} // namespace domcero
