// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/linksecrets.h"

namespace domcero {

LinkSecrets::Map &LinkSecrets::mapOf(SecretQuestion::Kind kind)
{
    switch (kind) {
    case SecretQuestion::Kind::KeyPassphrase:
        return m_passphrases;
    case SecretQuestion::Kind::SudoPassword:
        return m_sudoPasswords;
    case SecretQuestion::Kind::Password:
        break;
    }
    return m_passwords;
}

const QString &LinkSecrets::keyOf(const SecretQuestion &question)
{
    return question.kind == SecretQuestion::Kind::KeyPassphrase ? question.identityFile : question.leg;
}

void LinkSecrets::keep(const SecretQuestion &question, Secret secret)
{
    mapOf(question.kind).insert_or_assign(keyOf(question), std::move(secret));
}

void LinkSecrets::drop(const SecretQuestion &question)
{
    mapOf(question.kind).erase(keyOf(question));
}

void LinkSecrets::changePassword(const QString &leg, const Secret &newOne)
{
    if (newOne.isEmpty())
        m_passwords.erase(leg);
    else
        m_passwords.insert_or_assign(leg, newOne.copy());
}

void LinkSecrets::clear()
{
    for (const auto map : maps)
        (this->*map).clear();
}

void LinkSecrets::add(LinkSecrets other)
{
    for (const auto map : maps) {
        for (auto &[owner, secret] : other.*map)
            (this->*map).insert_or_assign(owner, std::move(secret));
    }
}

KnownSecrets LinkSecrets::of(const QString &leg) const
{
    KnownSecrets secrets;
    for (const auto &[file, secret] : m_passphrases)
        secrets.emplace(file, secret.copy());
    if (const auto own = m_passwords.find(leg); own != m_passwords.end())
        secrets.emplace(QString(), own->second.copy());
    return secrets;
}

Secret LinkSecrets::forSudo(const QString &leg) const
{
    for (const Map *map : {&m_sudoPasswords, &m_passwords}) {
        if (const auto own = map->find(leg); own != map->end())
            return own->second.copy();
    }
    return {};
}

LinkSecrets LinkSecrets::copy() const
{
    LinkSecrets copy;
    for (const auto map : maps) {
        for (const auto &[owner, secret] : this->*map)
            (copy.*map).emplace(owner, secret.copy());
    }
    return copy;
}

} // namespace domcero
