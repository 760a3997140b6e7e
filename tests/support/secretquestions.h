// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/question.h"

namespace domcero::test {

// What the host dom0-a asks of the person ana.
inline const QString leg = QStringLiteral("root@dom0-a:22");
inline const QString keyFile = QStringLiteral("/home/ana/.ssh/id_ed25519");

inline SecretQuestion password(bool wrong = false)
{
    return {SecretQuestion::Kind::Password, leg, {}, wrong};
}

inline SecretQuestion passphrase(bool wrong = false)
{
    return {SecretQuestion::Kind::KeyPassphrase, leg, keyFile, wrong};
}

} // namespace domcero::test
