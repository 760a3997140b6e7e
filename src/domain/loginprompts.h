// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "domain/question.h"

#include <QByteArrayView>

#include <vector>

namespace domcero {

// How many prompts one round may have, and how many rounds a login. PAM asks one or two at a time; more is a
// host that has gone mad, or means no good.
constexpr int mostPromptsOfARound = 10;
constexpr int mostRoundsOfALogin = 30;

// The text of a host that is not to be trusted yet, for people: at most `longest` characters, then "…"; lines
// stay lines, without blank ones around them; what cannot be shown becomes U+FFFD, as displayText() has it.
QString hostWords(QByteArrayView bytes, qsizetype longest = 1000);
// The same on one line, for a prompt.
QString promptWords(QByteArrayView bytes);

// Whether a hidden prompt asks for the account's password, as far as its words tell ("Password:",
// "Contraseña:"), and not for a code, a PIN, or a new password. When in doubt it does not: then it is asked
// again each time, which is a nuisance; a kept code would be sent again, which costs a try.
bool asksForThePassword(const LoginPrompt &prompt);
// Whether it asks for a password that takes the place of the present one, the first time or the second.
bool asksForANewPassword(const LoginPrompt &prompt);

// Follows the rounds of a login for a password that is changed on the way.
class PasswordChange
{
public:
    void answered(const PromptsQuestion &question, const std::vector<Secret> &answers);
    bool happened() const { return m_happened; }
    // The new one; empty unless it was typed twice alike at the end, as PAM asks for it.
    Secret take();

private:
    bool m_happened = false;
    bool m_confirmed = false;
    Secret m_last;
};

} // namespace domcero
