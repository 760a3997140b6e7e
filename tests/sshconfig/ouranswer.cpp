// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshconfig/ouranswer.h"

#include "base/hosttext.h"
#include "formats/sshconfig/configwalk.h"
#include "formats/sshconfig/proxyjump.h"

namespace domcero {

namespace {

QByteArrayList textsOf(const QList<SaidText> &said)
{
    QByteArrayList texts;
    for (const SaidText &text : said)
        texts += text.text;
    return texts;
}

const char *nameOf(SshHostKeyChecking checking)
{
    switch (checking) {
    case SshHostKeyChecking::Yes:
        return "true";
    case SshHostKeyChecking::Off:
        return "false";
    case SshHostKeyChecking::Ask:
        return "ask";
    case SshHostKeyChecking::AcceptNew:
        return "accept-new";
    }
    return "";
}

// -G prints the last leg anew and those before it as they were written: so the legs are compared, not the
// text.
QByteArray legsOf(const QList<SshJump> &jumps)
{
    QByteArrayList legs;
    for (const SshJump &jump : jumps)
        legs += toHostBytes(jump.user) + " at " + toHostBytes(jump.host) + " port " +
                QByteArray::number(jump.port.value_or(0));
    return legs.join(", ");
}

class Answer
{
public:
    explicit Answer(const SshDump &own) : m_dump(comparable(own)) {}

    void set(const char *keyword, const QByteArray &value) { m_dump[keyword] = {value}; }
    void setText(const char *keyword, const QString &text)
    {
        if (!text.isEmpty())
            set(keyword, toHostBytes(text));
    }
    void setFlag(const char *keyword, const std::optional<bool> &flag, const char *yes = "yes",
                 const char *no = "no")
    {
        if (flag)
            set(keyword, *flag ? yes : no);
    }
    template <typename T>
    void setNumber(const char *keyword, const std::optional<T> &number)
    {
        if (number)
            set(keyword, QByteArray::number(*number));
    }
    void setSeconds(const char *keyword, const std::optional<std::chrono::seconds> &seconds)
    {
        if (seconds)
            set(keyword, QByteArray::number(qint64{seconds->count()}));
    }
    void setList(const char *keyword, const QString &written)
    {
        set(keyword, assembled(toHostBytes(written), m_dump[keyword].value(0)));
    }

    SshDump m_dump;
};

} // namespace

Result<SshDump> ourAnswer(const SshConfig &config, const QByteArray &alias,
                          const SshConfigEnvironment &environment, const SshDump &own)
{
    const SshConfigRequest request{QString::fromLatin1(alias), {}, {}, {}};
    const auto host = resolveSshHost(config, request, environment);
    if (!host)
        return host.error();
    SshConfigWalk walk(request,
                       environment); // IdentityFile and CertificateFile are printed as they are written
    if (const auto walked = walk.run(*config.root()); !walked)
        return walked.error();

    Answer answer(own);
    answer.setText("hostname", host->hostName);
    answer.setText("user", host->user);
    answer.setNumber("port", host->port);
    if (host->addressFamily)
        answer.set("addressfamily", *host->addressFamily == SshAddressFamily::Any    ? "any"
                                    : *host->addressFamily == SshAddressFamily::Inet ? "inet"
                                                                                     : "inet6");
    if (!walk.said.identityFiles.isEmpty())
        answer.m_dump["identityfile"] = textsOf(walk.said.identityFiles);
    if (!walk.said.certificateFiles.isEmpty())
        answer.m_dump["certificatefile"] = textsOf(walk.said.certificateFiles);
    answer.setFlag("identitiesonly", host->identitiesOnly);
    answer.setFlag("pubkeyauthentication", host->pubkeyAuthentication, "true", "false");
    answer.setFlag("passwordauthentication", host->passwordAuthentication);
    answer.setFlag("kbdinteractiveauthentication", host->kbdInteractiveAuthentication);
    answer.setText("preferredauthentications", host->preferredAuthentications);
    if (host->userKnownHostsFiles)
        answer.set("userknownhostsfile", host->userKnownHostsFiles->isEmpty()
                                             ? QByteArray("none")
                                             : toHostBytes(host->userKnownHostsFiles->join(u' ')));
    answer.setText("hostkeyalias", host->hostKeyAlias);
    if (host->strictHostKeyChecking)
        answer.set("stricthostkeychecking", nameOf(*host->strictHostKeyChecking));
    answer.setText("proxycommand", host->proxyCommand);
    if (!host->jumps.isEmpty())
        answer.set("proxyjump", legsOf(host->jumps));
    answer.setSeconds("connecttimeout", host->connectTimeout);
    answer.setNumber("connectionattempts", host->connectionAttempts);
    answer.setSeconds("serveraliveinterval", host->serverAliveInterval);
    answer.setNumber("serveralivecountmax", host->serverAliveCountMax);
    answer.setList("kexalgorithms", host->algorithms.kex);
    answer.setList("hostkeyalgorithms", host->algorithms.hostKey);
    answer.setList("ciphers", host->algorithms.ciphers);
    answer.setList("macs", host->algorithms.macs);
    answer.setList("pubkeyacceptedalgorithms", host->algorithms.pubkeyAccepted);
    answer.setList("casignaturealgorithms", host->algorithms.caSignature);
    // The names that mean something are printed as names; what they lead to has golden tests.
    if (walk.said.identityAgent) {
        const QByteArray written = walk.said.identityAgent->text;
        const bool isName = written == "none" || written == "SSH_AUTH_SOCK" ||
                            (written.startsWith('$') && !written.startsWith("${"));
        answer.set("identityagent", isName ? written : toHostBytes(host->identityAgent.value_or(QString())));
    }
    return answer.m_dump;
}

SshDump comparable(const SshDump &dump)
{
    SshDump result;
    for (const char *keyword : {"hostname",
                                "user",
                                "port",
                                "addressfamily",
                                "identityfile",
                                "certificatefile",
                                "identitiesonly",
                                "pubkeyauthentication",
                                "passwordauthentication",
                                "kbdinteractiveauthentication",
                                "preferredauthentications",
                                "userknownhostsfile",
                                "hostkeyalias",
                                "stricthostkeychecking",
                                "proxycommand",
                                "proxyjump",
                                "connecttimeout",
                                "connectionattempts",
                                "serveraliveinterval",
                                "serveralivecountmax",
                                "kexalgorithms",
                                "hostkeyalgorithms",
                                "ciphers",
                                "macs",
                                "pubkeyacceptedalgorithms",
                                "casignaturealgorithms",
                                "identityagent"}) {
        if (dump.contains(keyword))
            result[keyword] = dump[keyword];
    }
    if (const QByteArray pubkey = result["pubkeyauthentication"].value(0);
        pubkey == "unbound" || pubkey == "host-bound")
        result["pubkeyauthentication"] = {"true"};
    if (result.contains("proxyjump")) {
        if (const auto jumps = readProxyJump(result["proxyjump"].value(0)))
            result["proxyjump"] = {legsOf(*jumps)};
    }
    return result;
}

} // namespace domcero
