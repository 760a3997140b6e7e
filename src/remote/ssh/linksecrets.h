// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/question.h"
#include "remote/ssh/authenticator.h"

#include <map>

namespace domcero {

// The secrets of all legs of a link, and which of them a leg may use: a passphrase belongs to its key file,
// whichever leg that opens; a password to the leg that has asked for it, and no other leg ever gets it.
class LinkSecrets
{
public:
    void keep(const SecretQuestion &question, Secret secret);
    void drop(const SecretQuestion &question);
    void clear();
    void add(LinkSecrets other); // in place of those of the same names

    KnownSecrets of(const QString &leg) const;
    LinkSecrets copy() const;

private:
    std::map<QString, Secret> m_passphrases; // by identity file
    std::map<QString, Secret> m_passwords;   // by leg
};

} // namespace domcero
