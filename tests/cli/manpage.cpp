// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/manpage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace domcero::test {

namespace {

// ".BR a \", \" b \" or \" c" and ".RB ( a ," -> the bold ones.
QStringList boldOf(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("\"([^\"]*)\"|(\\S+)"));
    QStringList all;
    auto matches = pattern.globalMatch(line.section(u' ', 1));
    while (matches.hasNext()) {
        const auto match = matches.next();
        all += match.captured(1) + match.captured(2);
    }
    if (line.startsWith(QLatin1String(".B ")))
        return all;
    QStringList bold;
    const int first = line.startsWith(QLatin1String(".BR "))   ? 0
                      : line.startsWith(QLatin1String(".RB ")) ? 1
                                                               : 2;
    for (qsizetype i = first; first < 2 && i < all.size(); i += 2)
        bold += all[i];
    return bold;
}

void collect(const QJsonValue &value, QSet<QString> &keys)
{
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            collect(element, keys);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            keys += member.key();
            collect(member.value(), keys);
        }
    }
}

} // namespace

ManPage::ManPage(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        m_lines = QString::fromUtf8(file.readAll()).split(u'\n');
}

QStringList ManPage::subsectionLines(const QString &name) const
{
    QStringList lines;
    bool inside = false;
    const QString heading = QLatin1String(".SS ") + name; // or what begins so: "err" is in both languages
    const bool isWhole = m_lines.contains(heading);
    for (const QString &line : m_lines) {
        if (line.startsWith(QLatin1String(".S")))
            inside = isWhole ? line == heading : line.startsWith(heading);
        else if (inside)
            lines += line;
    }
    return lines;
}

QSet<QString> ManPage::boldWords(const QString &subsection) const
{
    QSet<QString> words;
    for (const QString &line : subsectionLines(subsection)) {
        for (const QString &word : boldOf(line))
            words += word;
    }
    return words;
}

QSet<QString> ManPage::keys(const QString &subsection) const
{
    QSet<QString> keys;
    const QStringList lines = subsectionLines(subsection);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i - 1] != QLatin1String(".TP"))
            continue;
        for (const QString &word : boldOf(lines[i]))
            keys += word;
    }
    return keys;
}

QSet<QString> keysOf(const QJsonDocument &document)
{
    QSet<QString> keys;
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), keys);
    return keys;
}

} // namespace domcero::test
