// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/said.h"

#include "formats/sshconfig/configerror.h"
#include "formats/sshconfig/proxyjump.h"
#include "formats/sshconfig/values.h"

#include <algorithm>

namespace domcero {

namespace {

// One line, whatever it may hold for.
class Taker
{
public:
    Taker(const ConfigLine &line, const SshConfigPlace &place, bool holds)
        : m_line(line), m_place(place), m_holds(holds)
    {
    }

    // One word, made a value of by `parse`.
    template <typename T, typename Parse>
    Result<void> word(std::optional<T> &target, Parse parse) const
    {
        if (const auto count = oneWord(); !count)
            return count;
        const std::optional<T> value = parse(m_line.words[0]);
        if (!value)
            return sshconfigerror::badValue(m_place, m_line.keyword, m_line.words[0]);
        if (m_holds && !target)
            target = value;
        return {};
    }

    Result<void> text(std::optional<QByteArray> &target) const
    {
        return word(target, [](const QByteArray &value) { return std::optional(value); });
    }

    Result<void> saidText(std::optional<SaidText> &target) const
    {
        return word(target, [this](const QByteArray &value) { return std::optional(said(value)); });
    }

    // `none` leaves it open for a later line, which is how OpenSSH counts.
    Result<void> time(std::optional<int> &target) const
    {
        if (m_line.words.value(0) == "none")
            return oneWord();
        return word(target, sshTime);
    }

    Result<void> agent(std::optional<SaidText> &target, const SshConfigEnvironment &environment) const
    {
        if (const auto count = oneWord(); !count)
            return count;
        const QByteArray &value = m_line.words[0];
        if (const auto checked = checkVariables(said(value), environment); !checked)
            return checked;
        if (value.startsWith('$') && !value.startsWith("${") && !isVariableName(value.mid(1)))
            return sshconfigerror::badValue(m_place, m_line.keyword, value);
        return saidText(target);
    }

    // One file a line, any number of lines.
    Result<void> anotherFile(QList<SaidText> &target) const
    {
        constexpr qsizetype most = 100; // as OpenSSH has it
        if (const auto count = oneWord(); !count)
            return count;
        if (!m_holds)
            return {};
        if (target.size() >= most)
            return sshconfigerror::tooManyValues(m_place, m_line.keyword);
        const bool isKnown = std::any_of(target.begin(), target.end(), [this](const SaidText &known) {
            return known.text == m_line.words[0];
        });
        if (!isKnown)
            target += said(m_line.words[0]);
        return {};
    }

    // Any number of files, in one line.
    Result<void> files(QList<SaidText> &target) const
    {
        constexpr qsizetype most = 32; // as OpenSSH has it
        const bool isFirst = target.isEmpty();
        for (const QByteArray &word : m_line.words) {
            if (word.isEmpty())
                return sshconfigerror::noValue(m_place, m_line.keyword);
            if (isSshNone(word) && m_line.words.size() > 1)
                return sshconfigerror::badValue(m_place, m_line.keyword, word);
            if (!m_holds || !isFirst)
                continue;
            if (target.size() >= most)
                return sshconfigerror::tooManyValues(m_place, m_line.keyword);
            target += said(word);
        }
        return {};
    }

    // ProxyCommand and ProxyJump: whichever comes first. But after `ProxyJump none` a command still counts.
    Result<void> command(std::optional<SaidText> &target, const std::optional<QList<SshJump>> &jumps) const
    {
        qsizetype start = 0;
        while (start < m_line.rest.size() && QByteArrayView(" \t\r\n=").contains(m_line.rest[start]))
            ++start;
        if (m_holds && !target && (!jumps || jumps->isEmpty()))
            target = said(m_line.rest.mid(start));
        return {};
    }
    Result<void> jump(std::optional<QList<SshJump>> &target, const std::optional<SaidText> &command) const
    {
        const auto jumps = readProxyJump(m_line.rest);
        if (!jumps)
            return sshconfigerror::badValue(m_place, m_line.keyword, m_line.rest);
        if (m_holds && !target && !command)
            target = *jumps;
        return {};
    }

private:
    const ConfigLine &m_line;
    const SshConfigPlace &m_place;
    bool m_holds;

    Result<void> oneWord() const
    {
        if (m_line.words.value(0).isEmpty())
            return sshconfigerror::noValue(m_place, m_line.keyword);
        if (m_line.words.size() > 1)
            return sshconfigerror::tooManyValues(m_place, m_line.keyword);
        return {};
    }

    SaidText said(const QByteArray &value) const { return {value, m_line.keyword, m_place}; }

    static bool isVariableName(QByteArrayView name)
    {
        return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        });
    }
};

} // namespace

Result<void> SshSaid::take(const ConfigLine &line, SshKeyword keyword, const SshConfigPlace &place,
                           bool holds, const SshConfigEnvironment &environment)
{
    const Taker taker(line, place, holds);
    switch (keyword) {
    case SshKeyword::HostName:
        return taker.saidText(hostName);
    case SshKeyword::User:
        return taker.text(user);
    case SshKeyword::Port:
        return taker.word(port, sshPort);
    case SshKeyword::AddressFamily:
        return taker.word(addressFamily, sshAddressFamily);
    case SshKeyword::IdentityFile:
        return taker.anotherFile(identityFiles);
    case SshKeyword::CertificateFile:
        return taker.anotherFile(certificateFiles);
    case SshKeyword::IdentitiesOnly:
        return taker.word(identitiesOnly, sshFlag);
    case SshKeyword::IdentityAgent:
        return taker.agent(identityAgent, environment);
    case SshKeyword::PreferredAuthentications:
        return taker.text(preferredAuthentications);
    case SshKeyword::PubkeyAuthentication:
        return taker.word(pubkeyAuthentication, sshPubkeyFlag);
    case SshKeyword::PasswordAuthentication:
        return taker.word(passwordAuthentication, sshFlag);
    case SshKeyword::KbdInteractiveAuthentication:
        return taker.word(kbdInteractiveAuthentication, sshFlag);
    case SshKeyword::UserKnownHostsFile:
        return taker.files(userKnownHostsFiles);
    case SshKeyword::HostKeyAlias:
        return taker.text(hostKeyAlias);
    case SshKeyword::StrictHostKeyChecking:
        return taker.word(strictHostKeyChecking, sshHostKeyChecking);
    case SshKeyword::ProxyJump:
        return taker.jump(jumps, proxyCommand);
    case SshKeyword::ProxyCommand:
        return taker.command(proxyCommand, jumps);
    case SshKeyword::ConnectTimeout:
        return taker.time(connectTimeout);
    case SshKeyword::ConnectionAttempts:
        if (holds && !connectionAttempts)
            connectionAttemptsPlace = place;
        return taker.word(connectionAttempts, sshNumber);
    case SshKeyword::ServerAliveInterval:
        return taker.time(serverAliveInterval);
    case SshKeyword::ServerAliveCountMax:
        return taker.word(serverAliveCountMax, sshNumber);
    case SshKeyword::KexAlgorithms:
        return taker.word(kex, sshAlgorithms);
    case SshKeyword::HostKeyAlgorithms:
        return taker.word(hostKey, sshAlgorithms);
    case SshKeyword::Ciphers:
        return taker.word(ciphers, sshAlgorithms);
    case SshKeyword::Macs:
        return taker.word(macs, sshAlgorithms);
    case SshKeyword::PubkeyAcceptedAlgorithms:
        return taker.word(pubkeyAccepted, sshAlgorithms);
    case SshKeyword::CASignatureAlgorithms:
        return taker.word(caSignature, sshAlgorithms);
    case SshKeyword::IgnoreUnknown:
        return taker.text(ignoreUnknown);
    case SshKeyword::Unknown:
    case SshKeyword::Host:
    case SshKeyword::Match:
    case SshKeyword::Include:
    case SshKeyword::Reaching:
    case SshKeyword::Comfort:
    case SshKeyword::Ignored:
        break; // no value of ours
    }
    return {};
}

} // namespace domcero
