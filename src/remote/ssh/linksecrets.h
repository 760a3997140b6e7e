// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/question.h"
#include "remote/ssh/authenticator.h"

#include <map>

namespace domcero {

// The secrets of all legs of a link, and which of them a leg may use: a passphrase belongs to its key file,
// whichever leg that opens; a password to the leg that has asked for it, and no other leg ever gets it.
// sudo's is the account's own on most hosts: the one of the login is tried where sudo's is not known.
class LinkSecrets
{
public:
    void keep(const SecretQuestion &question, Secret secret);
    void drop(const SecretQuestion &question);
    void changePassword(const QString &leg, const Secret &newOne); // empty: not known any more
    void clear();
    void add(LinkSecrets other); // in place of those of the same names

    KnownSecrets of(const QString &leg) const;
    Secret forSudo(const QString &leg) const; // empty: none
    LinkSecrets copy() const;

private:
    using Map = std::map<QString, Secret>;
    Map &mapOf(SecretQuestion::Kind kind);
    static const QString &keyOf(const SecretQuestion &question);

    Map m_passphrases;   // by identity file
    Map m_passwords;     // by leg
    Map m_sudoPasswords; // by leg
    static constexpr Map LinkSecrets::*maps[] = {&LinkSecrets::m_passphrases, &LinkSecrets::m_passwords,
                                                 &LinkSecrets::m_sudoPasswords};
};

} // namespace domcero
