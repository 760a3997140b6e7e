// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/sshconfig.h"

#include <algorithm>

namespace domcero {

namespace {

struct Line
{
    QString keyword; // lower case
    QStringList words;
};

// Words are parted by blanks, the keyword also by '='; double quotes keep blanks; '#' begins a comment at the
// start of a line, and in OpenSSH 8.7 and later also at the start of a word.
Line splitLine(const QString &text)
{
    Line line;
    QStringList words;
    QString word;
    bool inWord = false;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool separates = c.isSpace() || (c == u'=' && words.size() + (inWord ? 1 : 0) <= 1);
        if (quoted && c == u'\\' && i + 1 < text.size() && (text[i + 1] == u'"' || text[i + 1] == u'\\')) {
            word += text[++i];
        } else if (c == u'"') {
            quoted = !quoted;
            inWord = true;
        } else if (!quoted && separates) {
            if (inWord)
                words += word;
            word.clear();
            inWord = false;
        } else if (!quoted && !inWord && c == u'#') {
            break;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (inWord)
        words += word;
    if (!words.isEmpty())
        line.keyword = words.takeFirst().toLower();
    line.words = words;
    return line;
}

bool isPattern(const QString &name)
{
    return name.contains(u'*') || name.contains(u'?') || name.startsWith(u'!');
}

void apply(const Line &line, SshConfigHost &host)
{
    const QString value = line.words.value(0);
    if (line.keyword == QLatin1String("hostname") && host.hostName.isEmpty()) {
        host.hostName = value;
    } else if (line.keyword == QLatin1String("user") && host.user.isEmpty()) {
        host.user = value;
    } else if (line.keyword == QLatin1String("identityfile") && host.identityFile.isEmpty()) {
        host.identityFile = value;
    } else if (line.keyword == QLatin1String("port") && !host.port) {
        bool isNumber = false;
        const ushort port = value.toUShort(&isNumber);
        if (isNumber && port > 0)
            host.port = port;
    }
}

} // namespace

const SshConfigHost *SshConfig::host(const QString &alias) const
{
    const auto it = std::find_if(hosts.begin(), hosts.end(),
                                 [&alias](const SshConfigHost &host) { return host.alias == alias; });
    return it == hosts.end() ? nullptr : &*it;
}

SshConfig parseSshConfig(QByteArrayView text)
{
    SshConfig config;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');

    // First the names, then each line for every name it holds for, in the order of the file.
    for (const QString &raw : lines) {
        const Line line = splitLine(raw);
        if (line.keyword != QLatin1String("host"))
            continue;
        for (const QString &name : line.words) {
            if (!isPattern(name) && !config.host(name))
                config.hosts += SshConfigHost{name, {}, {}, {}, {}};
        }
    }

    QStringList names{QStringLiteral("*")};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Line line = splitLine(lines[i]);
        const bool isHost = line.keyword == QLatin1String("host");
        const bool isMatch = line.keyword == QLatin1String("match");
        if (isHost)
            names = line.words;
        if (isMatch)
            names.clear();
        const bool strangePattern =
            isHost && std::any_of(names.begin(), names.end(), [](const QString &name) {
                return isPattern(name) && name != QLatin1String("*");
            });
        if (isMatch || strangePattern || line.keyword == QLatin1String("include"))
            config.notRead += QStringLiteral("line %1: %2").arg(i + 1).arg(lines[i].trimmed());
        if (strangePattern && std::any_of(names.begin(), names.end(),
                                          [](const QString &name) { return name.startsWith(u'!'); }))
            names.clear(); // a negation takes names out of the block: better none than the wrong ones
        if (isHost || isMatch)
            continue;
        for (SshConfigHost &host : config.hosts) {
            if (names.contains(host.alias) || names.contains(QLatin1String("*")))
                apply(line, host);
        }
    }
    for (SshConfigHost &host : config.hosts) {
        if (host.hostName.isEmpty())
            host.hostName = host.alias;
        host.hostName.replace(QLatin1String("%h"), host.alias);
    }
    return config;
}

} // namespace domcero
