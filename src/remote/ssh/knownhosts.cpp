// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/knownhosts.h"

#include "base/sshpatterns.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace domcero {

namespace {

QByteArray hashedName(const QByteArray &name, const QByteArray &salt)
{
    return QMessageAuthenticationCode::hash(name, salt, QCryptographicHash::Sha1);
}

bool namesHost(const QByteArray &patterns, const QByteArray &name)
{
    if (patterns.startsWith("|1|")) {
        const QList<QByteArray> parts = patterns.split('|');
        return parts.size() == 4 &&
               hashedName(name, QByteArray::fromBase64(parts[2])) == QByteArray::fromBase64(parts[3]);
    }
    return matchesPatternList(name, patterns, true);
}

QByteArray lookupName(const QString &host, quint16 port)
{
    return knownHostsName(host, port).toUtf8();
}

} // namespace

QList<KnownHostKey> knownKeys(QByteArrayView text, const QString &file, const QString &host, quint16 port)
{
    QList<KnownHostKey> keys;
    const QByteArray name = lookupName(host, port);
    int number = 0;
    for (const QByteArray &raw : text.toByteArray().split('\n')) {
        ++number;
        const QByteArray line = raw.simplified();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        QList<QByteArray> fields = line.split(' ');
        KnownHostKey key;
        if (fields.first().startsWith('@')) {
            if (fields.first() != "@revoked")
                continue;
            key.revoked = true;
            fields.removeFirst();
        }
        if (fields.size() < 3 || !namesHost(fields[0], name))
            continue;
        key.type = fields[1];
        key.key = fields[2];
        key.file = file;
        key.line = number;
        keys += key;
    }
    return keys;
}

HostKeyVerdict judgeHostKey(const QList<KnownHostKey> &known, const QByteArray &type, const QByteArray &key)
{
    using Kind = HostKeyVerdict::Kind;
    HostKeyVerdict verdict;
    const QByteArray offered = QByteArray::fromBase64(key);
    for (const KnownHostKey &entry : known) {
        const bool same = entry.type == type && QByteArray::fromBase64(entry.key) == offered;
        if (entry.revoked) {
            if (same)
                return {Kind::Revoked, entry};
            continue;
        }
        if (same) {
            verdict = {Kind::Known, entry}; // a @revoked line further down still counts
        } else if (verdict.kind != Kind::Known) {
            if (entry.type == type)
                verdict = {Kind::Changed, entry};
            else if (verdict.kind == Kind::Unknown)
                verdict = {Kind::OtherType, entry};
        }
    }
    return verdict;
}

QByteArray hostKeyAlgorithms(const QByteArrayList &all, const QList<KnownHostKey> &known)
{
    QList<QByteArray> first;
    QList<QByteArray> rest;
    for (const QByteArray &algorithm : all) {
        const QByteArray type = algorithm.startsWith("rsa-") ? QByteArray("ssh-rsa") : algorithm;
        const bool stored = std::any_of(known.begin(), known.end(), [&type](const KnownHostKey &key) {
            return !key.revoked && key.type == type;
        });
        (stored ? first : rest) += algorithm;
    }
    return (first + rest).join(',');
}

QString knownHostsName(const QString &host, quint16 port)
{
    const QString name = host.toLower();
    return port == 22 ? name : QStringLiteral("[%1]:%2").arg(name).arg(port);
}

QByteArray knownHostsLine(const QString &host, quint16 port, const QByteArray &type, const QByteArray &key,
                          const QByteArray &salt)
{
    QByteArray name = lookupName(host, port);
    if (!salt.isEmpty())
        name = "|1|" + salt.toBase64() + '|' + hashedName(name, salt).toBase64();
    return name + ' ' + type + ' ' + key + '\n';
}

bool hasHashedNames(QByteArrayView text)
{
    return text.startsWith("|1|") || text.toByteArray().contains("\n|1|");
}

QString hostKeyFingerprint(const QByteArray &key)
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromBase64(key), QCryptographicHash::Sha256);
    return QLatin1String("SHA256:") + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
}

} // namespace domcero
