// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/xlwords.h"

#include "formats/lines.h"
#include "formats/xlcfg/literal.h"

namespace domcero {

namespace {

using Kind = XlcfgTokenKind;

QByteArray says(QByteArray near, const char *what)
{
    const bool isNewline = near == "\n";
    if (near.endsWith('\n'))
        near.chop(1);
    near = withoutTrailingBlanks(near).toByteArray();
    if (const qsizetype end = near.indexOf('\0'); end >= 0)
        near.truncate(end); // as printf does
    return "config parsing error near " + (isNewline ? QByteArray("<newline>") : '`' + near + '\'') + ": " +
           what;
}

QByteArray textOf(QByteArrayView text, const XlcfgToken &token)
{
    return text.sliced(token.offset, token.length).toByteArray();
}

const char *nameOf(const XlcfgToken *token)
{
    if (!token)
        return "$end";
    switch (token->kind) {
    case Kind::Identifier:
        return "IDENT";
    case Kind::Number:
        return "NUMBER";
    case Kind::String:
        return "STRING";
    case Kind::Assign:
        return "'='";
    case Kind::Add:
        return "+=";
    case Kind::Open:
        return "'['";
    case Kind::Close:
        return "']'";
    case Kind::Comma:
        return "','";
    case Kind::Semicolon:
        return "';'";
    case Kind::Blank:
    case Kind::Newline:
    case Kind::Comment:
    case Kind::Bad:
    case Kind::OpenComment:
    case Kind::Swallowed:
        break;
    }
    return "NEWLINE";
}

const char *nameOf(XlcfgExpected expected)
{
    switch (expected) {
    case XlcfgExpected::Statement:
        return "$end or IDENT or NEWLINE or ';'";
    case XlcfgExpected::Operator:
        return "+= or '='";
    case XlcfgExpected::Value:
        return "STRING or NUMBER or '['";
    case XlcfgExpected::EndOfStatement:
        return "$end";
    case XlcfgExpected::ListItem:
    case XlcfgExpected::ListSeparator:
        break;
    }
    return "']'";
}

// What xl names at the end of the file: the byte that it passed over.
QByteArray lastByteIfSwallowed(QByteArrayView text)
{
    const auto tokens = tokenizeXlcfg(text);
    const bool isSwallowed = !tokens.isEmpty() && tokens.last().kind == Kind::Swallowed;
    return isSwallowed ? text.last(1).toByteArray() : QByteArray();
}

} // namespace

QByteArray xlLexicalError(QByteArrayView text, const XlcfgToken &token)
{
    QByteArray near = textOf(text, token);
    qsizetype end = 0;
    while (end < near.size() && !isBlank(near[end]) && near[end] != '\n')
        ++end;
    return says(near.first(end), "lexical error");
}

QByteArray xlSyntaxError(QByteArrayView text, const XlcfgToken *token, XlcfgExpected expected)
{
    if (token && token->kind == Kind::OpenComment)
        return xlLexicalError(text, *token);
    const QByteArray word = token ? textOf(text, *token) : lastByteIfSwallowed(text);
    if (token && token->kind == Kind::String && !unquoteXlcfg(word))
        return xlEscapeError(text, *token); // told when the text is read, whatever it is there for
    const QByteArray what =
        QByteArray("syntax error, unexpected ") + nameOf(token) + ", expecting " + nameOf(expected);
    return says(word, what.constData());
}

QByteArray xlEscapeError(QByteArrayView text, const XlcfgToken &token)
{
    const QByteArray literal = textOf(text, token);
    const char *what = "invalid character after backlash in quoted string";
    for (qsizetype i = 0; i + 1 < literal.size(); ++i) {
        if (literal[i] != '\\')
            continue;
        const char escaped = literal[++i];
        if (escaped >= '0' && escaped <= '7') {
            const qsizetype taken = octalEscapeLength(QByteArrayView(literal).chopped(1).sliced(i + 1));
            if (taken >= 2) {
                i += taken;
                continue;
            }
        }
        if (QByteArrayView("\"'\\abfnrtv").contains(escaped))
            continue;
        if (escaped == 'x')
            what = "invalid digit after backslash hexnumerical character escape in quoted string";
        else if (escaped >= '0' && escaped <= '7')
            what = "invalid digit after backslash octalnumerical character escape in quoted string";
        break;
    }
    return says(literal, what);
}

QByteArray xlMixedAddition(QByteArrayView text, const XlcfgToken &last)
{
    return says(textOf(text, last), "can't add [list] to \"string\" or vice versa");
}

} // namespace domcero
