// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "plan/condition.h"
#include "remote/command.h"

#include <QList>
#include <QUuid>

#include <chrono>

namespace domcero {

// How much can go wrong. Routine: nothing is lost, or it can be taken back. Disruptive: people notice (a
// reboot). Destructive: something is lost.
enum class Risk { Routine, Disruptive, Destructive };

// One command with what must hold before it and what proves it afterwards.
struct Step
{
    Message title;
    Command command;
    QList<Condition> guards;
    QList<Condition> verifies;
    std::chrono::milliseconds timeout{60000};       // for the command
    std::chrono::milliseconds verifyWithin{120000}; // for the proof, polled
    Message unprovenRemedy; // what to do when the command succeeded and the proof does not come; may be empty
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
};

} // namespace domcero
