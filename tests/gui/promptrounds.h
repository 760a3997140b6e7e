// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/hostsession.h"
#include "sim/simfaults.h"

#include <vector>

namespace domcero::test {

// As PAM has an expired password changed, then a form with long texts.
inline QList<SimFaults::PromptRound> changeAndForm()
{
    return {
        {QStringLiteral("You are required to change your password immediately (password expired)."), {}, {}},
        {QString(),
         {{QStringLiteral("Current password:"), false},
          {QStringLiteral("New password:"), false},
          {QStringLiteral("Retype new password:"), false}},
         {"1", "2", "2"}},
        {QStringLiteral("Two-step login\nOpen the app on your phone, or use one of the codes that were "
                        "handed out to you on paper; each of them works once, and the host does not say "
                        "which of them are left."),
         {{QStringLiteral("Account of the directory service in which you are enrolled, with its domain, as "
                          "printed on the card (for instance ana.hernandez@puebla.example):"),
           true},
          {QString(), false}},
         {"", ""}},
    };
}

inline void answerPrompts(HostSession &session, const QByteArrayList &given)
{
    std::vector<Secret> answers;
    for (const QByteArray &one : given)
        answers.emplace_back(one);
    session.answerPrompts(std::move(answers));
}

} // namespace domcero::test
