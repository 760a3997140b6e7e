// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/token.h"

#include "formats/lines.h"

namespace domcero {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isInIdentifier(char c)
{
    return isLower(c) || isDigit(c) || c == '_' || c == '.';
}

bool isInNumber(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || c == 'x';
}

bool isInBad(char c)
{
    return !isBlank(c) && c != '\n';
}

template <typename Predicate>
qsizetype run(QByteArrayView text, Predicate belongs)
{
    qsizetype length = 1;
    while (length < text.size() && belongs(text[length]))
        ++length;
    return length;
}

// Length of the string that `text` begins with; 0 when it does not end in its line.
qsizetype stringLength(QByteArrayView text)
{
    for (qsizetype i = 1; i < text.size() && text[i] != '\n'; ++i) {
        if (text[i] == text[0])
            return i + 1;
        if (text[i] == '\\') {
            ++i;
            if (i < text.size() && text[i] == '\n')
                return 0;
        }
    }
    return 0;
}

XlcfgToken bad(QByteArrayView text)
{
    using Kind = XlcfgTokenKind;
    if (text.size() == 1)
        return {Kind::Swallowed, 0, 1};
    if (text[0] == '#')
        return {Kind::OpenComment, 0, text.size()};
    return {Kind::Bad, 0, run(text, isInBad)};
}

// The first token of `text`, at offset 0.
XlcfgToken firstToken(QByteArrayView text)
{
    using Kind = XlcfgTokenKind;
    const char c = text[0];
    if (isBlank(c))
        return {Kind::Blank, 0, run(text, isBlank)};
    if (isLower(c))
        return {Kind::Identifier, 0, run(text, isInIdentifier)};
    if (isDigit(c))
        return {Kind::Number, 0, run(text, isInNumber)};
    switch (c) {
    case '\n':
        return {Kind::Newline, 0, 1};
    case '=':
        return {Kind::Assign, 0, 1};
    case '[':
        return {Kind::Open, 0, 1};
    case ']':
        return {Kind::Close, 0, 1};
    case ',':
        return {Kind::Comma, 0, 1};
    case ';':
        return {Kind::Semicolon, 0, 1};
    case '+':
        if (text.size() > 1 && text[1] == '=')
            return {Kind::Add, 0, 2};
        break;
    case '#':
        if (const qsizetype end = text.indexOf('\n'); end >= 0)
            return {Kind::Comment, 0, end + 1};
        break;
    case '\'':
    case '"':
        if (const qsizetype length = stringLength(text))
            return {Kind::String, 0, length};
        break;
    default:
        break;
    }
    return bad(text);
}

} // namespace

QList<XlcfgToken> tokenizeXlcfg(QByteArrayView text)
{
    QList<XlcfgToken> tokens;
    qsizetype offset = 0;
    while (offset < text.size()) {
        XlcfgToken token = firstToken(text.sliced(offset));
        token.offset = offset;
        offset += token.length;
        tokens.append(token);
    }
    return tokens;
}

} // namespace domcero
