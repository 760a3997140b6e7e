// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/linksecrets.h"

namespace domcero {

void LinkSecrets::keep(const SecretQuestion &question, Secret secret)
{
    if (question.kind == SecretQuestion::Kind::KeyPassphrase)
        m_passphrases.insert_or_assign(question.identityFile, std::move(secret));
    else
        m_passwords.insert_or_assign(question.leg, std::move(secret));
}

void LinkSecrets::drop(const SecretQuestion &question)
{
    if (question.kind == SecretQuestion::Kind::KeyPassphrase)
        m_passphrases.erase(question.identityFile);
    else
        m_passwords.erase(question.leg);
}

void LinkSecrets::clear()
{
    m_passphrases.clear();
    m_passwords.clear();
}

void LinkSecrets::add(LinkSecrets other)
{
    for (auto &[file, secret] : other.m_passphrases)
        m_passphrases.insert_or_assign(file, std::move(secret));
    for (auto &[leg, secret] : other.m_passwords)
        m_passwords.insert_or_assign(leg, std::move(secret));
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

LinkSecrets LinkSecrets::copy() const
{
    LinkSecrets copy;
    for (const auto &[file, secret] : m_passphrases)
        copy.m_passphrases.emplace(file, secret.copy());
    for (const auto &[leg, secret] : m_passwords)
        copy.m_passwords.emplace(leg, secret.copy());
    return copy;
}

} // namespace domcero
