// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simfaults.h"

#include <algorithm>

namespace domcero {

void SimFaults::failNext(const QStringList &prefix, const CommandResult &answer, int times)
{
    m_rules += Rule{prefix, answer, false, times};
}

void SimFaults::hangNext(const QStringList &prefix, int times)
{
    m_rules += Rule{prefix, {}, true, times};
}

void SimFaults::dropLinkAfter(int count, Loss loss)
{
    m_commandsToLoss = count;
    m_loss = loss;
}

SimFaults::Fate SimFaults::fateOf(const Command &command, CommandResult *answer)
{
    const QStringList words = QStringList(command.program) + command.arguments;
    for (Rule &rule : m_rules) {
        if (rule.prefix.size() > words.size() ||
            !std::equal(rule.prefix.begin(), rule.prefix.end(), words.begin()))
            continue;
        const Fate fate = rule.hang ? Fate::Hang : Fate::Answer;
        *answer = rule.answer;
        --rule.times;
        forgetSpent();
        return fate;
    }
    return Fate::Run;
}

void SimFaults::forgetSpent()
{
    m_rules.removeIf([](const Rule &rule) { return rule.times <= 0; });
}

std::optional<SimFaults::Loss> SimFaults::takeLoss()
{
    if (m_commandsToLoss == 0 || --m_commandsToLoss > 0)
        return std::nullopt;
    return m_loss;
}

} // namespace domcero
