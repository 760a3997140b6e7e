// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/literal.h"

#include <limits>

namespace domcero {

namespace {

bool isSpace(char c) // isspace() of the C locale
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return 99;
}

char simpleEscape(char c)
{
    switch (c) {
    case '"':
    case '\'':
    case '\\':
        return c;
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    default:
        return 0;
    }
}

} // namespace

// How much strtoul(..., 10) takes of the at most three characters after "\0" to "\7"; libxlu wants two or
// more.
qsizetype octalEscapeLength(QByteArrayView rest)
{
    const QByteArrayView window = rest.first(rest.size() < 3 ? rest.size() : 3);
    qsizetype i = 0;
    while (i < window.size() && isSpace(window[i]))
        ++i;
    if (i < window.size() && (window[i] == '+' || window[i] == '-'))
        ++i;
    const qsizetype digits = i;
    while (i < window.size() && digitOf(window[i]) < 10)
        ++i;
    return i > digits ? i : 0;
}

std::optional<QByteArray> unquoteXlcfg(QByteArrayView literal)
{
    if (literal.size() < 2 || literal.contains('\0'))
        return std::nullopt;
    const QByteArrayView inner = literal.sliced(1).chopped(1);
    QByteArray text;
    text.reserve(inner.size());
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] != '\\') {
            text += inner[i];
            continue;
        }
        if (++i >= inner.size())
            return std::nullopt;
        if (const char c = simpleEscape(inner[i])) {
            text += c;
        } else if (inner[i] >= '0' && inner[i] <= '7') {
            const qsizetype length = octalEscapeLength(inner.sliced(i + 1));
            if (length < 2)
                return std::nullopt;
            i += length;
        } else {
            return std::nullopt;
        }
    }
    return text;
}

QByteArray quoteXlcfg(QByteArrayView text, char quote)
{
    const char other = quote == '"' ? '\'' : '"';
    if (text.contains(quote) && !text.contains(other))
        quote = other;
    QByteArray literal(1, quote);
    for (const char c : text) {
        if (c == '\n')
            literal += "\\n";
        else if (c == '\r')
            literal += "\\r";
        else if (c == '\\' || c == quote)
            literal += QByteArray(1, '\\') + c;
        else
            literal += c;
    }
    return literal + quote;
}

std::optional<qint64> longFromXlcfg(QByteArrayView text)
{
    qsizetype i = 0;
    while (i < text.size() && isSpace(text[i]))
        ++i;
    bool negative = false;
    if (i < text.size() && (text[i] == '+' || text[i] == '-'))
        negative = text[i++] == '-';
    int base = 10;
    if (i + 2 < text.size() && text[i] == '0' && (text[i + 1] | 0x20) == 'x' && digitOf(text[i + 2]) < 16) {
        base = 16;
        i += 2;
    } else if (i < text.size() && text[i] == '0') {
        base = 8;
    }
    if (i >= text.size())
        return std::nullopt;
    // Counted downwards, since the smallest has no positive counterpart.
    constexpr qint64 lowest = std::numeric_limits<qint64>::min();
    qint64 value = 0;
    for (; i < text.size(); ++i) {
        const int digit = digitOf(text[i]);
        if (digit >= base || value < (lowest + digit) / base)
            return std::nullopt;
        value = value * base - digit;
    }
    if (negative)
        return value;
    return value == lowest ? std::nullopt : std::optional(-value);
}

} // namespace domcero
