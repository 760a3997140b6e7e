// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/keywords.h"

#include <algorithm>
#include <iterator>

namespace domcero {

namespace {

struct Row
{
    const char *name; // as the manual writes it
    SshKeyword keyword;
    bool isLater = false; // than OpenSSH 9.2
};

constexpr Row rows[] = {
    {"Host", SshKeyword::Host},
    {"Match", SshKeyword::Match},
    {"Include", SshKeyword::Include},
    {"IgnoreUnknown", SshKeyword::IgnoreUnknown},

    {"AddressFamily", SshKeyword::AddressFamily},
    {"CASignatureAlgorithms", SshKeyword::CASignatureAlgorithms},
    {"CertificateFile", SshKeyword::CertificateFile},
    {"Ciphers", SshKeyword::Ciphers},
    {"ConnectTimeout", SshKeyword::ConnectTimeout},
    {"ConnectionAttempts", SshKeyword::ConnectionAttempts},
    {"HostKeyAlgorithms", SshKeyword::HostKeyAlgorithms},
    {"HostKeyAlias", SshKeyword::HostKeyAlias},
    {"HostName", SshKeyword::HostName},
    {"IdentitiesOnly", SshKeyword::IdentitiesOnly},
    {"IdentityAgent", SshKeyword::IdentityAgent},
    {"IdentityFile", SshKeyword::IdentityFile},
    {"IdentityFile2", SshKeyword::IdentityFile},
    {"KbdInteractiveAuthentication", SshKeyword::KbdInteractiveAuthentication},
    {"ChallengeResponseAuthentication", SshKeyword::KbdInteractiveAuthentication},
    {"SkeyAuthentication", SshKeyword::KbdInteractiveAuthentication},
    {"TISAuthentication", SshKeyword::KbdInteractiveAuthentication},
    {"KexAlgorithms", SshKeyword::KexAlgorithms},
    {"MACs", SshKeyword::Macs},
    {"PasswordAuthentication", SshKeyword::PasswordAuthentication},
    {"Port", SshKeyword::Port},
    {"PreferredAuthentications", SshKeyword::PreferredAuthentications},
    {"ProxyCommand", SshKeyword::ProxyCommand},
    {"ProxyJump", SshKeyword::ProxyJump},
    {"PubkeyAcceptedAlgorithms", SshKeyword::PubkeyAcceptedAlgorithms},
    {"PubkeyAcceptedKeyTypes", SshKeyword::PubkeyAcceptedAlgorithms},
    {"PubkeyAuthentication", SshKeyword::PubkeyAuthentication},
    {"DSAAuthentication", SshKeyword::PubkeyAuthentication},
    {"ServerAliveCountMax", SshKeyword::ServerAliveCountMax},
    {"ServerAliveInterval", SshKeyword::ServerAliveInterval},
    {"ProtocolKeepAlives", SshKeyword::ServerAliveInterval}, // Debian
    {"SetupTimeOut", SshKeyword::ServerAliveInterval},       // Debian
    {"StrictHostKeyChecking", SshKeyword::StrictHostKeyChecking},
    {"User", SshKeyword::User},
    {"UserKnownHostsFile", SshKeyword::UserKnownHostsFile},

    {"BatchMode", SshKeyword::Reaching},
    {"BindAddress", SshKeyword::Reaching},
    {"BindInterface", SshKeyword::Reaching},
    {"CanonicalDomains", SshKeyword::Reaching},
    {"CanonicalizeFallbackLocal", SshKeyword::Reaching},
    {"CanonicalizeHostname", SshKeyword::Reaching},
    {"CanonicalizeMaxDots", SshKeyword::Reaching},
    {"CanonicalizePermittedCNAMEs", SshKeyword::Reaching},
    {"CheckHostIP", SshKeyword::Reaching},
    {"EnableSSHKeysign", SshKeyword::Reaching},
    {"GlobalKnownHostsFile", SshKeyword::Reaching},
    {"GSSAPIAuthentication", SshKeyword::Reaching},
    {"GSSAPIClientIdentity", SshKeyword::Reaching},
    {"GSSAPIDelegateCredentials", SshKeyword::Reaching},
    {"GSSAPIKexAlgorithms", SshKeyword::Reaching},
    {"GSSAPIKeyExchange", SshKeyword::Reaching},
    {"GSSAPIRenewalForcesRekey", SshKeyword::Reaching},
    {"GSSAPIServerIdentity", SshKeyword::Reaching},
    {"GSSAPITrustDns", SshKeyword::Reaching},
    {"HostbasedAcceptedAlgorithms", SshKeyword::Reaching},
    {"HostbasedKeyTypes", SshKeyword::Reaching},
    {"HostbasedAuthentication", SshKeyword::Reaching},
    {"KbdInteractiveDevices", SshKeyword::Reaching},
    {"KnownHostsCommand", SshKeyword::Reaching},
    {"NoHostAuthenticationForLocalhost", SshKeyword::Reaching},
    {"NumberOfPasswordPrompts", SshKeyword::Reaching},
    {"PKCS11Provider", SshKeyword::Reaching},
    {"SmartcardDevice", SshKeyword::Reaching},
    {"ProxyUseFdpass", SshKeyword::Reaching},
    {"RemoteCommand", SshKeyword::Reaching},
    {"RequiredRSASize", SshKeyword::Reaching},
    {"RevokedHostKeys", SshKeyword::Reaching},
    {"SecurityKeyProvider", SshKeyword::Reaching},
    {"SessionType", SshKeyword::Reaching},
    {"VerifyHostKeyDNS", SshKeyword::Reaching},
    {"RefuseConnection", SshKeyword::Reaching, true},
    {"Tag", SshKeyword::Reaching, true},

    {"AddKeysToAgent", SshKeyword::Comfort},
    {"ClearAllForwardings", SshKeyword::Comfort},
    {"Compression", SshKeyword::Comfort},
    {"ControlMaster", SshKeyword::Comfort},
    {"ControlPath", SshKeyword::Comfort},
    {"ControlPersist", SshKeyword::Comfort},
    {"DynamicForward", SshKeyword::Comfort},
    {"EnableEscapeCommandline", SshKeyword::Comfort},
    {"EscapeChar", SshKeyword::Comfort},
    {"ExitOnForwardFailure", SshKeyword::Comfort},
    {"FingerprintHash", SshKeyword::Comfort},
    {"ForkAfterAuthentication", SshKeyword::Comfort},
    {"ForwardAgent", SshKeyword::Comfort},
    {"ForwardX11", SshKeyword::Comfort},
    {"ForwardX11Timeout", SshKeyword::Comfort},
    {"ForwardX11Trusted", SshKeyword::Comfort},
    {"GatewayPorts", SshKeyword::Comfort},
    {"HashKnownHosts", SshKeyword::Comfort},
    {"IPQoS", SshKeyword::Comfort},
    {"KeepAlive", SshKeyword::Comfort},
    {"LocalCommand", SshKeyword::Comfort},
    {"LocalForward", SshKeyword::Comfort},
    {"LogLevel", SshKeyword::Comfort},
    {"LogVerbose", SshKeyword::Comfort},
    {"PermitLocalCommand", SshKeyword::Comfort},
    {"PermitRemoteOpen", SshKeyword::Comfort},
    {"RekeyLimit", SshKeyword::Comfort},
    {"RemoteForward", SshKeyword::Comfort},
    {"RequestTTY", SshKeyword::Comfort},
    {"SendEnv", SshKeyword::Comfort},
    {"SetEnv", SshKeyword::Comfort},
    {"StdinNull", SshKeyword::Comfort},
    {"StreamLocalBindMask", SshKeyword::Comfort},
    {"StreamLocalBindUnlink", SshKeyword::Comfort},
    {"SyslogFacility", SshKeyword::Comfort},
    {"TCPKeepAlive", SshKeyword::Comfort},
    {"Tunnel", SshKeyword::Comfort},
    {"TunnelDevice", SshKeyword::Comfort},
    {"UpdateHostKeys", SshKeyword::Comfort},
    {"VisualHostKey", SshKeyword::Comfort},
    {"XAuthLocation", SshKeyword::Comfort},
    {"ChannelTimeout", SshKeyword::Comfort, true},
    {"ObscureKeystrokeTiming", SshKeyword::Comfort, true},
    {"VersionAddendum", SshKeyword::Comfort, true},
    {"WarnWeakCrypto", SshKeyword::Comfort, true},

    {"AFSTokenPassing", SshKeyword::Ignored},
    {"Cipher", SshKeyword::Ignored},
    {"CompressionLevel", SshKeyword::Ignored},
    {"FallBackToRsh", SshKeyword::Ignored},
    {"GlobalKnownHostsFile2", SshKeyword::Ignored},
    {"KerberosAuthentication", SshKeyword::Ignored},
    {"KerberosTGTPassing", SshKeyword::Ignored},
    {"Protocol", SshKeyword::Ignored},
    {"RhostsAuthentication", SshKeyword::Ignored},
    {"RhostsRSAAuthentication", SshKeyword::Ignored},
    {"RSAAuthentication", SshKeyword::Ignored},
    {"UsePrivilegedPort", SshKeyword::Ignored},
    {"UseRoaming", SshKeyword::Ignored},
    {"UserKnownHostsFile2", SshKeyword::Ignored},
    {"UseRsh", SshKeyword::Ignored},
};

const Row *find(QByteArrayView name)
{
    const auto row = std::find_if(std::begin(rows), std::end(rows), [name](const Row &candidate) {
        return name.compare(QByteArrayView(candidate.name), Qt::CaseInsensitive) == 0;
    });
    return row == std::end(rows) ? nullptr : &*row;
}

} // namespace

SshKeyword sshKeyword(QByteArrayView lowerCaseName)
{
    const Row *row = find(lowerCaseName);
    return row ? row->keyword : SshKeyword::Unknown;
}

QByteArray sshKeywordName(QByteArrayView lowerCaseName)
{
    const Row *row = find(lowerCaseName);
    return row ? QByteArray(row->name) : lowerCaseName.toByteArray();
}

QList<QByteArray> sshKeywordNames(bool later)
{
    QList<QByteArray> names;
    for (const Row &row : rows) {
        if (later || !row.isLater)
            names += QByteArray(row.name).toLower();
    }
    return names;
}

} // namespace domcero
