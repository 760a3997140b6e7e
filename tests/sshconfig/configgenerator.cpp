// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshconfig/configgenerator.h"

namespace domcero {

namespace {

const QByteArrayList plainKeywords{"HostName",
                                   "User",
                                   "Port",
                                   "AddressFamily",
                                   "IdentityFile",
                                   "CertificateFile",
                                   "IdentitiesOnly",
                                   "IdentityAgent",
                                   "UserKnownHostsFile",
                                   "ProxyJump",
                                   "ProxyCommand",
                                   "ConnectTimeout",
                                   "ConnectionAttempts",
                                   "ServerAliveInterval",
                                   "ServerAliveCountMax",
                                   "HostKeyAlias",
                                   "StrictHostKeyChecking",
                                   "PreferredAuthentications",
                                   "PubkeyAuthentication",
                                   "DSAAuthentication",
                                   "PasswordAuthentication",
                                   "KbdInteractiveAuthentication",
                                   "ChallengeResponseAuthentication",
                                   "KexAlgorithms",
                                   "HostKeyAlgorithms",
                                   "Ciphers",
                                   "MACs",
                                   "PubkeyAcceptedAlgorithms",
                                   "PubkeyAcceptedKeyTypes",
                                   "CASignatureAlgorithms"};

// What is not done, or ignored: with a value that OpenSSH takes.
const QByteArrayList otherLines{"ForwardX11 no",      "ControlMaster auto",
                                "SendEnv LANG LC_*",  "LogLevel QUIET",
                                "Compression no",     "LocalForward 4711 localhost:80",
                                "Protocol 2",         "RSAAuthentication yes",
                                "EscapeChar none",    "BindAddress 127.0.0.1",
                                "HashKnownHosts yes", "UseRoaming no",
                                "TCPKeepAlive=no",    "SetEnv A=b",
                                "RekeyLimit 1G 1h",   "LocalCommand echo 'a"};

const QByteArrayList kex{"curve25519-sha256", "ecdh-sha2-nistp256", "diffie-hellman-group14-sha1",
                         "diffie-hellman-group1-sha1", "diffie-hellman-group16-sha512"};
const QByteArrayList keys{"ssh-ed25519",         "ssh-rsa", "rsa-sha2-256",
                          "ecdsa-sha2-nistp256", "ssh-dss", "rsa-sha2-512"};
const QByteArrayList signatures{"ssh-ed25519", "rsa-sha2-256", "ecdsa-sha2-nistp384"};
const QByteArrayList ciphers{"aes128-ctr", "aes256-cbc", "3des-cbc", "chacha20-poly1305@openssh.com",
                             "aes256-gcm@openssh.com"};
const QByteArrayList macs{"hmac-sha2-256", "hmac-sha1", "hmac-md5", "umac-64-etm@openssh.com",
                          "hmac-sha2-512-etm@openssh.com"};

} // namespace

QByteArrayList ConfigGenerator::aliases()
{
    return {"alpha", "beta", "db1", "db2.lab", "Web", "x", "deep.sub.example", "10.0.0.5", "a-b_c", "lab"};
}

ConfigFiles ConfigGenerator::make()
{
    m_mistakes = chance(25) ? 30 : 0;
    ConfigFiles files;
    files[QStringLiteral("config")] = file(0);
    for (const char *name :
         {"more", "conf.d/10-a.conf", "conf.d/20-b.conf", "conf.d/.hidden.conf", "two words"}) {
        if (chance(85))
            files[QLatin1String(name)] = file(1);
    }
    for (const char *name : {"deep/1", "deep/2"})
        files[QLatin1String(name)] = file(2);
    return files;
}

QByteArray ConfigGenerator::file(int depth)
{
    QByteArray text;
    const int lines = m_random.bounded(depth == 0 ? 30 : 12);
    for (int i = 0; i < lines; ++i)
        text += line(depth) + (chance(3) ? "\r\n" : "\n");
    if (chance(10))
        text.chop(1); // no end of the last line
    return text;
}

QByteArray ConfigGenerator::line(int depth)
{
    const int kind = m_random.bounded(100);
    if (m_random.bounded(1000) < m_mistakes)
        return one({"Frobnicate yes",
                    "Port",
                    "Port 22 23",
                    "User \"a",
                    "User 'a",
                    "Match",
                    "Match nosuch x",
                    "Match host",
                    "Match user a host b all",
                    "\"Port 22",
                    "Po\"rt\" 4022",
                    "Host a \"\"",
                    "Include \"\"",
                    "Port = = 5",
                    "Match host a \"\" b",
                    "HostName %n",
                    "HostName a%",
                    "IdentityAgent ${NO_SUCH_VARIABLE}",
                    "IdentityAgent $-",
                    "UserKnownHostsFile a none",
                    "= Port 99",
                    "\fPort 98",
                    "User #",
                    "PasswordAuthentication ask",
                    "ConnectionAttempts 0",
                    "UserKnownHostsFile %q"});
    if (kind < 5)
        return one({"", "   ", "# comment", " \t# Port 1", "\t", "#"});
    if (kind < 20)
        return block();
    if (kind < 29)
        return match();
    if (kind < 37 && depth < 2)
        return include(depth);
    if (kind < 42)
        return one(otherLines);
    if (kind < 44)
        return written("IgnoreUnknown",
                       quoted(one({"frob*", "!frobnicate,*", "FROBNICATE,other", "nothing"})));
    if (kind < 45 && m_mistakes > 0)
        return "FrobNicate 'as you like' it";
    const QByteArray keyword = one(plainKeywords);
    return written(keyword, value(keyword));
}

QByteArray ConfigGenerator::hostPattern()
{
    const QByteArray pattern =
        one(aliases() + QByteArrayList{"*", "al*", "?eta", "db?", "*.lab", "*a*e*", "???", "W*", "*.*", "web",
                                       "*example", "??*1", "x?", "**", "lab*"});
    return (chance(18) ? "!" : "") + pattern;
}

QByteArray ConfigGenerator::block()
{
    QByteArrayList words;
    for (int i = m_random.bounded(1, 5); i > 0; --i)
        words += quoted(hostPattern());
    return written("Host", words.join(chance(80) ? " " : "\t  "));
}

QByteArray ConfigGenerator::match()
{
    QByteArrayList words;
    for (int i = m_random.bounded(1, 4); i > 0; --i) {
        const QByteArray negation = chance(15) ? "!" : "";
        const QByteArray separator = one({" ", " ", "  ", "=", " = ", "\t"});
        const int kind = m_random.bounded(10);
        QByteArray list = hostPattern();
        if (chance(40))
            list += ',' + hostPattern();
        if (kind >= 6)
            list = one({"root", "ana,beto", "!root,*", "*", "r??t", "adm*,!admin"});
        if (chance(15))
            list = '"' + list + '"';
        if (kind < 3)
            words += negation + one({"host", "Host", "HOST"}) + separator + list;
        else if (kind < 6)
            words += negation + one({"originalhost", "OriginalHost"}) + separator + list;
        else if (kind < 8)
            words += negation + "user" + separator + list;
        else if (kind < 9)
            words += negation + "localuser" + separator + list;
        else
            words += negation + one({"final", "canonical", "Final"});
    }
    if (chance(20))
        words = {chance(80) ? "all" : "!all"};
    else if (chance(5))
        words = {one({"final", "canonical", "host *"}), "all"};
    return written("Match", words.join(' '));
}

QByteArray ConfigGenerator::include(int depth)
{
    const QByteArray here = m_folder.toUtf8() + "/.ssh/";
    QByteArrayList words;
    for (int i = chance(80) ? 1 : 2; i > 0; --i) {
        if (depth > 0)
            words += one({"deep/1", "~/.ssh/deep/2", "deep/*", here + "deep/[12]", "deep/no"});
        else
            words += one({"more", "conf.d/*.conf", "conf.d/*", "conf.d/[0-1]*", "conf.d/.h*", "~/.ssh/more",
                          here + "more", "\"two words\"", "two\\ words", "nosuch", "m?re", "con?.d/20-b.conf",
                          "conf.d", "'conf.d/'*.conf", "deep/2"});
    }
    return written("Include", words.join(' '));
}

QByteArray ConfigGenerator::list(const QByteArrayList &names)
{
    QByteArrayList words;
    for (int i = m_random.bounded(1, 4); i > 0; --i)
        words += one(names);
    const QByteArray prefix = one({"", "", "+", "-", "^"});
    if (prefix == "-" && chance(30))
        words += one({"*nistp*", "*sha1*", "nosuch", "*cbc"});
    return prefix + words.join(',');
}

QByteArray ConfigGenerator::value(const QByteArray &keyword)
{
    const QByteArray paths = one({"~/.ssh/id_work", "~//x", "/keys/%h", "%d/k", "rel", "/a/%%b", "~root/y",
                                  "/k/%n-%p-%r", "/%u/%i/%l/%L/%k", "${HOME}/v", "/c/%C", "/$HOME/x", "~"});
    if (keyword == "HostName")
        return quoted(one({"%h", "%h.example", "Other.Example", "10.1.2.3", "db%%1", "real.lab", "a.%h",
                           "2001:db8::5", "beta"}));
    if (keyword == "User")
        return quoted(one({"root", "ana", "beto", "admin", "A b", "%u", "#x", "x#y"}));
    if (keyword == "Port")
        return quoted(one({"22", "2222", "65535", "+7", "007", " 5", "ssh"}));
    if (keyword == "AddressFamily")
        return quoted(one({"any", "inet", "INET6"}));
    if (keyword == "IdentityFile" || keyword == "CertificateFile")
        return quoted(one({paths, paths, "none", "/with blank/k", "C:\\keys\\k"}));
    if (keyword == "IdentityAgent")
        return quoted(one({paths, "none", "SSH_AUTH_SOCK", "$AGENT_OF_TEST", "$NO_SUCH_VARIABLE", "None"}));
    if (keyword == "UserKnownHostsFile")
        return chance(15) ? QByteArray(one({"none", "NONE"}))
                          : quoted(paths) +
                                (chance(40) ? " " + quoted(one({"/second", "~/known 2", "%d/three"})) : "");
    if (keyword == "ProxyJump")
        return one({"jump", "ana@jump:2200", "j1,j2", "a@j1:1,j2,b@j3:3", "ssh://ana@jump:77", "ssh://j_1/",
                    "[2001:db8::9]:22,j2", "none", "None", "10.9.9.9", "j1 , j2", "u@v@jump", "jump # x,y",
                    "= jump", "ssh://a%40b@jump,j2", "ssh://u;fingerprint=x@jump"});
    if (keyword == "ProxyCommand")
        return one({"none", "NONE", "nc %h %p", "\"/a b\" -x # not a comment", "= nc", "ssh -W [%h]:%p j"});
    if (keyword == "ConnectTimeout" || keyword == "ServerAliveInterval")
        return quoted(one({"10", "1m30s", "2H", "1w2d", "0", "none", "+5", "5m5m", "2147483647"}));
    if (keyword == "ConnectionAttempts" || keyword == "ServerAliveCountMax")
        return quoted(one({"1", "3", "+4", "2147483647"}));
    if (keyword == "HostKeyAlias")
        return quoted(one({"Alias", "other.example", "x"}));
    if (keyword == "StrictHostKeyChecking")
        return quoted(one({"yes", "NO", "ask", "off", "accept-new", "True", "false"}));
    if (keyword == "PreferredAuthentications")
        return quoted(one({"publickey", "publickey,password", "keyboard-interactive"}));
    if (keyword == "PubkeyAuthentication" || keyword == "DSAAuthentication")
        return quoted(one({"yes", "no", "TRUE", "unbound", "Host-Bound"}));
    if (keyword == "KexAlgorithms")
        return quoted(list(kex));
    if (keyword == "CASignatureAlgorithms")
        return quoted(list(signatures));
    if (keyword == "HostKeyAlgorithms" || keyword.startsWith("PubkeyAccepted"))
        return quoted(list(keys));
    if (keyword == "Ciphers")
        return quoted(list(ciphers));
    if (keyword == "MACs")
        return quoted(list(macs));
    return quoted(one({"yes", "no", "Yes", "FALSE", "true"}));
}

QByteArray ConfigGenerator::quoted(const QByteArray &text)
{
    const bool mustBe = text.contains(' ') || text.startsWith('#');
    if (!mustBe && chance(75))
        return text;
    switch (m_random.bounded(mustBe ? 2 : 4)) {
    case 0:
        return '"' + QByteArray(text).replace("\\", "\\\\") + '"';
    case 1:
        return '\'' + text + '\'';
    case 2:
        return text.left(1) + '"' + text.mid(1) + '"';
    default:
        return text.left(2) + "''" + text.mid(2);
    }
}

QByteArray ConfigGenerator::written(const QByteArray &keyword, const QByteArray &rest)
{
    QByteArray name = keyword;
    if (chance(20))
        name = chance(50) ? name.toLower() : name.toUpper();
    if (chance(2))
        name = '"' + name + '"';
    const QByteArray separator = one({" ", " ", " ", "\t", "  ", "=", " = ", " =", "= ", "\t=\t"});
    QByteArray line = one({"", "", "  ", "    ", "\t", " \t "}) + name + separator + rest;
    if (keyword != "ProxyCommand" && keyword != "ProxyJump" && chance(6))
        line += " # c\"omment'";
    return line + one({"", "", "", " ", "\t", "  \f"});
}

} // namespace domcero
