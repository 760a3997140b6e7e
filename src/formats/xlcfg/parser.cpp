// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/file.h"
#include "formats/xlcfg/literal.h"
#include "formats/xlcfg/problems.h"

namespace domcero {

namespace {

constexpr int deepestList = 200;

// A descent by the grammar of knowledge: file = { [assignment] end } [assignment]. Stops at the first
// problem.
class Parser
{
public:
    explicit Parser(XlcfgFile &file) : m_file(file), m_text(file.text) {}

    void run()
    {
        while (!m_file.problem) {
            const XlcfgToken *token = peek();
            if (!token)
                return;
            if (isEnd(*token)) {
                ++m_next;
                continue;
            }
            if (!readAssignment())
                return;
            token = peek();
            if (token && !isEnd(*token))
                refuse(token, XlcfgExpected::EndOfStatement);
        }
    }

private:
    using Kind = XlcfgTokenKind;

    static bool isEnd(const XlcfgToken &token)
    {
        return token.kind == Kind::Newline || token.kind == Kind::Comment || token.kind == Kind::Semicolon;
    }

    // The next token that matters; null at the end.
    const XlcfgToken *peek()
    {
        while (m_next < m_file.tokens.size()) {
            const XlcfgToken &token = m_file.tokens[m_next];
            if (token.kind != Kind::Blank && token.kind != Kind::Swallowed)
                return &token;
            ++m_next;
        }
        return nullptr;
    }

    bool refuse(const XlcfgToken *token, XlcfgExpected expected)
    {
        const bool lexical = token && (token->kind == Kind::Bad || token->kind == Kind::OpenComment);
        m_file.problem =
            lexical ? lexicalProblem(m_text, *token, expected) : syntaxProblem(m_text, token, expected);
        return false;
    }

    QByteArray textOf(const XlcfgToken &token) const { return m_file.text.mid(token.offset, token.length); }

    int lineOf(const XlcfgToken &token)
    {
        m_line += static_cast<int>(
            m_text.sliced(m_lineOffset, token.offset - m_lineOffset).toByteArray().count('\n'));
        m_lineOffset = token.offset;
        return m_line;
    }

    bool readAssignment()
    {
        const XlcfgToken *name = peek();
        if (name->kind != Kind::Identifier)
            return refuse(name, XlcfgExpected::Statement);
        ++m_next;
        const XlcfgToken *op = peek();
        if (!op || (op->kind != Kind::Assign && op->kind != Kind::Add)) {
            const bool lexical = op && op->kind == Kind::Bad;
            // The key itself says more than what follows it: "import os".
            if (lexical || !op)
                return refuse(op, XlcfgExpected::Operator);
            m_file.problem = syntaxProblem(m_text, name, XlcfgExpected::Operator, op);
            return false;
        }
        ++m_next;
        XlcfgAssignment assignment;
        assignment.name = textOf(*name);
        assignment.adds = op->kind == Kind::Add;
        assignment.line = lineOf(*name);
        assignment.offset = name->offset;
        assignment.operatorAt = op->offset;
        if (!readValue(assignment.value, XlcfgExpected::Value, 0))
            return false;
        if (!m_file.add(std::move(assignment))) {
            m_file.problem = mixedAddition(m_text, *name, m_file.tokens[m_next - 1]);
            return false;
        }
        return true;
    }

    bool readValue(XlcfgValue &value, XlcfgExpected expected, int depth)
    {
        const XlcfgToken *token = peek();
        if (!token)
            return refuse(token, expected);
        value.offset = token->offset;
        value.length = token->length;
        if (token->kind == Kind::Open)
            return readList(value, depth + 1);
        if (token->kind == Kind::Number) {
            value.text = textOf(*token);
        } else if (token->kind == Kind::String) {
            auto text = unquoteXlcfg(textOf(*token));
            if (!text) {
                m_file.problem = escapeProblem(m_text, *token);
                return false;
            }
            value.text = *std::move(text);
        } else {
            return refuse(token, expected);
        }
        ++m_next;
        return true;
    }

    void skipLineEnds()
    {
        for (const XlcfgToken *token = peek();
             token && (token->kind == Kind::Newline || token->kind == Kind::Comment); token = peek())
            ++m_next;
    }

    // At "[". Line ends may stand after it, after a value and after a comma; a comma may stand last.
    bool readList(XlcfgValue &list, int depth)
    {
        if (depth > deepestList) {
            m_file.problem = tooDeep(m_text, *peek());
            return false;
        }
        list.isList = true;
        ++m_next;
        skipLineEnds();
        for (const XlcfgToken *token = peek(); !token || token->kind != Kind::Close; token = peek()) {
            XlcfgValue item;
            if (!readValue(item, XlcfgExpected::ListItem, depth))
                return false;
            list.items.append(std::move(item));
            skipLineEnds();
            token = peek();
            if (token && token->kind == Kind::Close)
                break;
            if (!token || token->kind != Kind::Comma)
                return refuse(token, XlcfgExpected::ListSeparator);
            ++m_next;
            skipLineEnds();
        }
        const XlcfgToken *close = peek();
        list.length = close->offset + close->length - list.offset;
        ++m_next;
        return true;
    }

    XlcfgFile &m_file;
    QByteArrayView m_text;
    qsizetype m_next = 0;
    int m_line = 1;
    qsizetype m_lineOffset = 0;
};

} // namespace

XlcfgFile parseXlcfg(QByteArrayView text)
{
    XlcfgFile file;
    file.text = text.toByteArray();
    file.tokens = tokenizeXlcfg(file.text);
    Parser(file).run();
    return file;
}

} // namespace domcero
