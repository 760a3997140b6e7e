// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/config/linksteps.h"

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Condition linked(const AutostartLink &link)
{
    return Condition{Condition::Kind::LinkTo, link.path, link.target};
}

Condition absent(const AutostartLink &link)
{
    return Condition{Condition::Kind::PathAbsent, link.path};
}

Command make(const AutostartLink &link)
{
    return Command{u"ln"_s, {u"-s"_s, u"--"_s, link.target, link.path}};
}

Command remove(const AutostartLink &link)
{
    return Command{u"rm"_s, {link.path}};
}

Step between(const Command &command, const Condition &before, const Condition &after, const Command &back)
{
    Step step;
    step.command = command;
    step.guards = {before};
    step.verifies = {after};
    step.verifyWithin = 0s;
    step.idempotent = true;
    step.undo = Undo{back, {}, {after}, {before}, 0s, {}, true};
    return step;
}

} // namespace

Step removeLinkStep(const AutostartLink &link)
{
    Step step = between(remove(link), linked(link), absent(link), make(link));
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Remove the link %1"), {link.path});
    return step;
}

Step makeLinkStep(const AutostartLink &link)
{
    Step step = between(make(link), absent(link), linked(link), remove(link));
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Link %1 in %2"),
                         {link.target, link.path.section(u'/', 0, -2)});
    return step;
}

} // namespace domcero
