// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/edit.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/xlcfg/editcheck.h"
#include "formats/xlcfg/literal.h"
#include "formats/xlcfg/style.h"

#include <algorithm>

namespace domcero {

namespace {

using Kind = XlcfgTokenKind;

const XlcfgAssignment *lastOf(const XlcfgFile &file, const QByteArray &name)
{
    const auto found = std::find_if(file.assignments.crbegin(), file.assignments.crend(),
                                    [&](const XlcfgAssignment &a) { return a.name == name; });
    return found == file.assignments.crend() ? nullptr : &*found;
}

bool endsLine(Kind kind)
{
    return kind == Kind::Newline || kind == Kind::Comment;
}

// Where the last statement of the file begins its line.
qsizetype lastLineOfStatements(const XlcfgFile &file)
{
    qsizetype start = 0;
    int depth = 0;
    for (const XlcfgToken &token : file.tokens) {
        if (token.kind == Kind::Open)
            ++depth;
        else if (token.kind == Kind::Close)
            --depth;
        else if (depth == 0 && endsLine(token.kind))
            start = token.offset + token.length;
    }
    return start;
}

QByteArray withLine(const XlcfgFile &file, const QByteArray &line)
{
    QByteArray text = file.text;
    if (text.isEmpty())
        return line + '\n';
    const Kind last = file.tokens.last().kind;
    if (last == Kind::Swallowed) // xl passes over it only as the very last byte
        return text.insert(lastLineOfStatements(file), line + '\n');
    return endsLine(last) ? text + line + '\n' : text + '\n' + line;
}

// The part of the text that goes with an assignment.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

class Surroundings
{
public:
    Surroundings(const XlcfgFile &file, const XlcfgAssignment &assignment) : m_tokens(file.tokens)
    {
        const qsizetype end = assignment.value.offset + assignment.value.length;
        m_name = indexAt(assignment.offset);
        m_after = indexAt(end);
        m_span = {assignment.offset, end};
    }

    Span toRemove() const
    {
        const qsizetype before = skipBlanksBack(m_name - 1);
        const qsizetype after = skipBlanks(m_after);
        const bool beginsLine = before < 0 || endsLine(m_tokens[before].kind);
        if (!beginsLine) { // behind a semicolon, which goes too
            const qsizetype kept = skipBlanksBack(before - 1);
            return {kept < 0 ? m_tokens[before].offset : endOf(kept), m_span.end};
        }
        const qsizetype next = is(after, Kind::Semicolon) ? skipBlanks(after + 1) : after;
        if (next >= m_tokens.size() && is(before, Kind::Newline)) // a last line without an end leaves another
            return {m_tokens[before].offset, lineEnd(next)};
        const qsizetype lineStart = before < 0 ? 0 : endOf(before);
        if (next == after || next >= m_tokens.size() || is(next, Kind::Newline))
            return {lineStart, lineEnd(next)};
        return {m_span.begin, m_tokens[next].offset};
    }

private:
    qsizetype indexAt(qsizetype offset) const
    {
        const auto found =
            std::lower_bound(m_tokens.begin(), m_tokens.end(), offset,
                             [](const XlcfgToken &token, qsizetype at) { return token.offset < at; });
        return found - m_tokens.begin();
    }
    bool is(qsizetype index, Kind kind) const
    {
        return index >= 0 && index < m_tokens.size() && m_tokens[index].kind == kind;
    }
    qsizetype skipBlanks(qsizetype index) const
    {
        while (is(index, Kind::Blank))
            ++index;
        return index;
    }
    qsizetype skipBlanksBack(qsizetype index) const
    {
        while (is(index, Kind::Blank))
            --index;
        return index;
    }
    qsizetype endOf(qsizetype index) const { return m_tokens[index].offset + m_tokens[index].length; }
    // Behind the line end at `index`; the last byte that xl passes over stays.
    qsizetype lineEnd(qsizetype index) const
    {
        if (index < m_tokens.size())
            return is(index, Kind::Swallowed) ? m_tokens[index].offset : endOf(index);
        return m_tokens.isEmpty() ? 0 : endOf(m_tokens.size() - 1);
    }

    const QList<XlcfgToken> &m_tokens;
    qsizetype m_name = 0;
    qsizetype m_after = 0;
    Span m_span;
};

} // namespace

bool isXlcfgName(QByteArrayView name)
{
    const auto tokens = tokenizeXlcfg(name);
    return tokens.size() == 1 && tokens.first().kind == Kind::Identifier;
}

Result<QByteArray> xlcfgLiteral(const XlcfgFile &file, const QByteArray &value, bool alwaysText)
{
    if (value.contains('\0'))
        return makeError(ErrorCode::InvalidInput,
                         Message(QT_TRANSLATE_NOOP("messages", "A value cannot hold a NUL byte.")));
    if (!alwaysText) {
        const QByteArray literal = trimmed(value).toByteArray();
        const XlcfgFile one = parseXlcfg("x=" + literal);
        const bool isValue = one.assignments.size() == 1 && !one.problem &&
                             one.assignments.first().value.length == literal.size();
        if (isValue)
            return literal;
        if (one.problem && one.problem->isEscape)
            return makeError(
                ErrorCode::InvalidInput,
                Message(QT_TRANSLATE_NOOP("messages", "The value %1 has a backslash before a character that "
                                                      "it cannot stand before."),
                        {displayText(fromHostBytes(literal))}),
                one.problem->remedy);
    }
    return quoteXlcfg(value, xlcfgStyle(file).quote);
}

Result<QByteArray> withXlcfgKey(const XlcfgFile &file, const QByteArray &name, const QByteArray &literal)
{
    if (const auto problem = notEditable(file, name))
        return *problem;
    const XlcfgFile one = parseXlcfg(name + '=' + literal);
    if (one.problem || one.assignments.size() != 1)
        return makeError(ErrorCode::InvalidInput,
                         Message(QT_TRANSLATE_NOOP("messages", "%1 is no value that a config can hold."),
                                 {displayText(fromHostBytes(literal))}));
    QByteArray text = file.text;
    if (const XlcfgAssignment *last = lastOf(file, name)) {
        text.replace(last->value.offset, last->value.length, literal);
        if (last->adds)
            text.remove(last->operatorAt, 1);
    } else {
        text = withLine(file, xlcfgStyle(file).setting(name, literal));
    }
    return checkedEdit(file, text, name, one.value(name));
}

Result<QByteArray> withXlcfgText(const XlcfgFile &file, const QByteArray &name, const QByteArray &value)
{
    const XlcfgAssignment *last = lastOf(file, name);
    const char quote = last ? file.text[last->value.offset] : '\0';
    if ((quote == '\'' || quote == '"') && !value.contains('\0'))
        return withXlcfgKey(file, name, quoteXlcfg(value, quote));
    return xlcfgLiteral(file, value, true).andThen([&](const QByteArray &literal) {
        return withXlcfgKey(file, name, literal);
    });
}

Result<QByteArray> withoutXlcfgKey(const XlcfgFile &file, const QByteArray &name)
{
    if (const auto problem = notEditable(file, name))
        return *problem;
    XlcfgFile left = file;
    while (const XlcfgAssignment *last = lastOf(left, name)) {
        const Span span = Surroundings(left, *last).toRemove();
        QByteArray text = left.text;
        text.remove(span.begin, span.end - span.begin);
        left = parseXlcfg(text);
        if (left.problem)
            return brokenEdit();
    }
    return checkedEdit(file, left.text, name, nullptr);
}

} // namespace domcero
