// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hosttext.h"
#include "base/message.h"
#include "plan/plan.h"

namespace domcero::test {

// The language of tests: the source text with its arguments.
inline QString say(const Message &message)
{
    QString text = QString::fromUtf8(message.id());
    for (qsizetype i = 0; i < message.arguments().size(); ++i) {
        if (const auto *word = std::get_if<QString>(&message.arguments()[i]))
            text.replace(QStringLiteral("%%1").arg(i + 1), displayText(*word));
        else if (const auto *number = std::get_if<qint64>(&message.arguments()[i]))
            text.replace(QStringLiteral("%%1").arg(i + 1), QString::number(*number));
    }
    return text;
}

// A plan of one command and nothing else.
inline Plan oneStep(const Command &command)
{
    Plan plan;
    plan.title = Message("Try");
    Step step;
    step.title = Message("Say it");
    step.command = command;
    plan.steps = {step};
    return plan;
}

} // namespace domcero::test
