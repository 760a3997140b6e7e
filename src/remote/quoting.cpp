// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/quoting.h"

#include "base/hosttext.h"
#include "remote/command.h"

#include <algorithm>

namespace domcero {

namespace {

bool isHarmless(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == '/' || c == ':' || c == ',' || c == '+' || c == '@' || c == '%';
}

} // namespace

QByteArray quoteForShell(QByteArrayView word)
{
    // "a=b" as first word would be an assignment, so '=' is not among the harmless.
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isHarmless))
        return word.toByteArray();
    QByteArray quoted;
    quoted.reserve(word.size() + 2);
    quoted += '\'';
    for (const char c : word) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    quoted += '\'';
    return quoted;
}

QByteArray shellLine(const Command &command)
{
    QByteArray line = quoteForShell(toHostBytes(command.program));
    for (const QString &argument : command.arguments) {
        line += ' ';
        line += quoteForShell(toHostBytes(argument));
    }
    return line;
}

} // namespace domcero
