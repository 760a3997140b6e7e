// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dialstep.h"

#include <QList>

namespace domcero::test {

// The steps of a dial that came as far as the login.
inline QList<DialStep> refusedDial()
{
    using namespace std::chrono_literals;
    using Kind = DialStep::Kind;
    using Outcome = DialStep::Outcome;
    const QString leg = QStringLiteral("ana@dom0-away.example:22");
    return {
        {Kind::LookUp, Outcome::Done, leg, QStringLiteral("192.0.2.7, 2001:db8::7"), 12ms},
        {Kind::Connect, Outcome::Done, leg, QStringLiteral("192.0.2.7"), 31ms},
        {Kind::Greeting, Outcome::Done, leg, QStringLiteral("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3"), 24ms},
        {Kind::KeyExchange, Outcome::Done, leg,
         QStringLiteral("curve25519-sha256, aes128-gcm@openssh.com, aead-gcm"), 48ms},
        {Kind::HostKey, Outcome::Done, leg,
         QStringLiteral("ssh-ed25519 SHA256:Yw3l2Ldv0p0vBWkJcAsT8cQd7uVWfKk2mUQO7mV0a1E, "
                        "/home/ana/.ssh/known_hosts:14"),
         2ms},
        {Kind::Method, Outcome::Refused, leg, QStringLiteral("agent"), 40ms,
         Message(QT_TRANSLATE_NOOP("messages", "the host takes no key of the agent"))},
        {Kind::Method,
         Outcome::Failed,
         leg,
         {},
         15320ms,
         Message(QT_TRANSLATE_NOOP("messages", "wrong password"))}};
}

} // namespace domcero::test
