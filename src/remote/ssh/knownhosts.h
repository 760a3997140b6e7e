// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace domcero {

// What OpenSSH's known_hosts files say of one host (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"): plain names,
// patterns with * ? and !, hashed names (|1|salt|hash), "[name]:port", the marker @revoked. Certificates
// (@cert-authority) are skipped: libssh 0.10 does not check them. Pure text; the files are read by
// KnownHostsFiles. libssh's own reader is not used: it knows no @revoked and no line numbers.
struct KnownHostKey
{
    QByteArray type; // "ssh-ed25519"
    QByteArray key;  // base64, as in the file
    QString file;
    int line = 0; // from 1
    bool revoked = false;
};

struct HostKeyVerdict
{
    enum class Kind {
        Known,
        Unknown,   // no line for this host
        Changed,   // a line of the same type, another key
        OtherType, // lines for this host, none of this type
        Revoked,
    };
    Kind kind = Kind::Unknown;
    KnownHostKey line; // that contradicts: Changed, OtherType, Revoked
};

// The lines of one file that speak of host:port.
QList<KnownHostKey> knownKeys(QByteArrayView text, const QString &file, const QString &host, quint16 port);

HostKeyVerdict judgeHostKey(const QList<KnownHostKey> &known, const QByteArray &type, const QByteArray &key);

// Host key algorithms to ask the server for, comma-separated: those of `all` that are of stored types first,
// so that a good host that has also another type shows the known one.
QByteArray hostKeyAlgorithms(const QByteArrayList &all, const QList<KnownHostKey> &known);

// "host" or "[host]:port", as OpenSSH names it in the file.
QString knownHostsName(const QString &host, quint16 port);
// A line for the file, with its newline; with `salt` (20 bytes) the name is hashed.
QByteArray knownHostsLine(const QString &host, quint16 port, const QByteArray &type, const QByteArray &key,
                          const QByteArray &salt = {});
bool hasHashedNames(QByteArrayView text);

// "SHA256:..." of a base64 key, as `ssh-keygen -l` prints it.
QString hostKeyFingerprint(const QByteArray &key);

} // namespace domcero
