// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/configlexer.h"

namespace domcero {

namespace {

constexpr QByteArrayView white = " \t\r\n";

QByteArrayView withoutLeadingWhite(QByteArrayView text)
{
    while (!text.isEmpty() && white.contains(text.front()))
        text = text.sliced(1);
    return text;
}

bool isEscape(QByteArrayView text, qsizetype at, bool isQuoted)
{
    if (text[at] != '\\' || at + 1 == text.size())
        return false;
    const char next = text[at + 1];
    return next == '\'' || next == '"' || next == '\\' || (!isQuoted && next == ' ');
}

// False when a quote does not close.
bool splitWords(QByteArrayView text, QList<QByteArray> &words)
{
    const auto isBlank = [&](qsizetype at) { return text[at] == ' ' || text[at] == '\t'; };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isBlank(i))
            continue;
        if (text[i] == '#')
            break;
        QByteArray word;
        char quote = 0;
        for (; i < text.size() && (quote || !isBlank(i)); ++i) {
            const char c = text[i];
            if (isEscape(text, i, quote))
                word += text[++i];
            else if (!quote && (c == '"' || c == '\''))
                quote = c;
            else if (quote && c == quote)
                quote = 0;
            else
                word += c;
        }
        words += word;
        if (quote)
            return false;
    }
    return true;
}

} // namespace

std::optional<QByteArray> DelimitedWords::next()
{
    if (!m_rest)
        return std::nullopt;
    const QByteArrayView text = *m_rest;
    qsizetype end = 0;
    while (end < text.size() && !white.contains(text[end]) && text[end] != '"' && text[end] != '=')
        ++end;
    QByteArray word = text.first(end).toByteArray();
    if (end == text.size()) {
        m_rest.reset();
        return word;
    }
    if (text[end] == '"') {
        const qsizetype close = text.indexOf('"', end + 1);
        if (close < 0) {
            m_rest.reset();
            return std::nullopt;
        }
        word += text.sliced(end + 1, close - end - 1);
        m_rest = withoutLeadingWhite(text.sliced(close + 1)).toByteArray();
        return word;
    }
    const bool wasEquals = text[end] == '=';
    QByteArrayView rest = withoutLeadingWhite(text.sliced(end + 1));
    if (!wasEquals && rest.startsWith('=')) // one only
        rest = withoutLeadingWhite(rest.sliced(1));
    m_rest = rest.toByteArray();
    return word;
}

std::optional<ConfigLine> readConfigLine(QByteArrayView text, int number)
{
    if (const qsizetype end = text.indexOf('\0'); end >= 0)
        text = text.first(end);
    while (text.size() > 1 && (white.contains(text.back()) || text.back() == '\f'))
        text.chop(1);

    DelimitedWords start(text);
    std::optional<QByteArray> keyword = start.next();
    if (keyword && keyword->isEmpty()) // blanks before it
        keyword = start.next();
    if (!keyword || keyword->isEmpty() || keyword->startsWith('#'))
        return std::nullopt;
    ConfigLine line;
    line.number = number;
    line.keyword = keyword->toLower();
    line.rest = withoutLeadingWhite(start.rest()).toByteArray();
    if (line.rest.isEmpty())
        line.fault = ConfigLine::Fault::NoArgument;
    else if (!splitWords(line.rest, line.words))
        line.fault = ConfigLine::Fault::OpenQuote;
    return line;
}

} // namespace domcero
