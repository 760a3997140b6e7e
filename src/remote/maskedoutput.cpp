// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/maskedoutput.h"

namespace domcero {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

// Where the value begins that stands behind the word which ends at `at`; -1: none does.
qsizetype valueAt(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && (isBlank(text[at]) || text[at] == '"'))
        ++at;
    if (at < text.size() && text[at] == '+')
        ++at;
    if (at >= text.size() || (text[at] != '=' && text[at] != ':'))
        return -1;
    ++at;
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

// Behind a quote up to the same quote, a backslash taking the next byte with it; else up to what ends a word.
void mask(QByteArray &text, qsizetype from)
{
    const char quote = from < text.size() && (text[from] == '"' || text[from] == '\'') ? text[from] : '\0';
    for (qsizetype i = from + (quote ? 1 : 0); i < text.size() && text[i] != '\n'; ++i) {
        const char c = text[i];
        if (quote ? c == quote : c == ',' || c == '\'' || c == '"' || c == ']' || c == '}')
            return;
        text[i] = '*';
        if (quote && c == '\\' && i + 1 < text.size() && text[i + 1] != '\n')
            text[++i] = '*';
    }
}

} // namespace

QByteArray maskedOutput(QByteArray output)
{
    for (const QByteArray &word : {QByteArray("passwd"), QByteArray("password")}) {
        for (qsizetype at = output.indexOf(word); at >= 0; at = output.indexOf(word, at + 1)) {
            const bool isOurs =
                at >= 3 && (output.mid(at - 3, 3) == "vnc" || (at >= 5 && output.mid(at - 5, 5) == "spice"));
            const bool isMember = at >= 1 && output[at - 1] == '"'; // "passwd": "...", as xl's JSON has it
            const qsizetype value = isOurs || isMember ? valueAt(output, at + word.size()) : -1;
            if (value >= 0)
                mask(output, value);
        }
    }
    return output;
}

} // namespace domcero
