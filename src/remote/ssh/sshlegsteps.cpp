// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/sshleg.h"

#include "base/hosttext.h"
#include "domain/sshalgorithms.h"

// What a leg tells of itself.
namespace domcero {

void SshLeg::tell(DialStep::Kind kind, const QString &detail, DialStep::Outcome outcome, const Message &words)
{
    m_owner.legTook({kind, outcome, m_name, detail, std::chrono::milliseconds(m_sinceStep.restart()), words});
}

void SshLeg::tellGreeting()
{
    const char *const banner = m_hasGreeted ? nullptr : ssh_get_serverbanner(m_pump->session());
    if (!banner)
        return;
    m_hasGreeted = true;
    tell(DialStep::Kind::Greeting, displayText(fromHostBytes(QByteArray(banner).left(255))));
}

void SshLeg::tellAlgorithms()
{
    const ssh_session session = m_pump->session();
    QStringList names;
    for (const char *name :
         {ssh_get_kex_algo(session), ssh_get_cipher_out(session), ssh_get_hmac_out(session)})
        names += QString::fromLatin1(name);
    tell(DialStep::Kind::KeyExchange, names.join(QStringLiteral(", ")));
}

DialStep::Kind SshLeg::stepUnderWay() const
{
    switch (m_state) {
    case State::Resolving:
        return DialStep::Kind::LookUp;
    case State::Dialling:
        return m_socksDial ? DialStep::Kind::Proxy : DialStep::Kind::Connect;
    case State::KeyExchange:
        return m_hasGreeted ? DialStep::Kind::KeyExchange : DialStep::Kind::Greeting;
    case State::HostKey:
    case State::AskingHostKey:
        return DialStep::Kind::HostKey;
    case State::Authenticating:
    case State::LoggedIn:
    case State::Ended:
        break;
    }
    return DialStep::Kind::Method;
}

QStringList SshLeg::oldAlgorithmsInUse() const
{
    const ssh_session session = m_pump->session();
    QStringList names;
    for (const char *name :
         {ssh_get_kex_algo(session), ssh_get_cipher_in(session), ssh_get_cipher_out(session),
          ssh_get_hmac_in(session), ssh_get_hmac_out(session)}) {
        const QString text = QString::fromLatin1(name);
        if (isOldSshAlgorithm(text.toLatin1()) && !names.contains(text))
            names += text;
    }
    // libssh does not tell how an RSA host key has signed. OpenSSH has SHA-2 for it since 7.2.
    constexpr int withSha2 = SSH_VERSION_INT(7, 2, 0);
    const int version = ssh_get_openssh_version(session);
    if (m_keyType == "ssh-rsa" && version > 0 && version < withSha2)
        names += QStringLiteral("ssh-rsa");
    return names;
}

} // namespace domcero
