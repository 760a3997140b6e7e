// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace domcero::cli {

// Makes a transcript of a host fit to be shown to strangers: names of hosts, guests and people, IP, MAC and
// mail addresses, UUIDs, iSCSI and WWN names, passwords and the words of comments are replaced; each by the
// same stand-in wherever it appears, and of the same shape where a parser may care. Everything else stays,
// byte for byte. The promise to the user is in domcero-cli(1), "RECORD".
class Redactor
{
public:
    // Names that only the caller can know. Words that tools print themselves ("list", "name") are not taken.
    void hideHost(const QString &nameOrAddress);
    void hideGuest(const QString &name);
    void hidePerson(const QString &login);

    QByteArray redact(const QByteArray &text);         // what a tool printed
    QByteArray redactConfig(const QByteArray &text);   // a config file: the words of its comments too
    QByteArray redactSections(const QByteArray &text); // of a named script; lengths are put right

private:
    void hide(const QString &word, const QString &prefix);
    void compile();
    QString replacement(const QRegularExpressionMatch &match);
    QString numbered(const QString &kind, const QString &original);
    int number(const QString &kind, const QString &original);
    QString ipv4(const QString &address);
    QString ipv6(const QString &address);
    QString mac(const QString &address);
    QString replaced(const QString &text);

    QHash<QString, QString> m_words; // lower case -> prefix of its stand-in
    QStringList m_domains;           // example.com of host names
    QHash<QString, QHash<QString, int>> m_numbers;
    QRegularExpression m_pattern;
    bool m_compiled = false;
};

} // namespace domcero::cli
