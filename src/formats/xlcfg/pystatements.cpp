// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/pystatements.h"

#include "formats/lines.h"

#include <algorithm>

namespace domcero {

namespace {

bool beginsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isInName(char c)
{
    return beginsName(c) || (c >= '0' && c <= '9');
}

class Cutter
{
public:
    explicit Cutter(const QByteArray &text) : m_text(text) {}

    QList<PyStatement> cut()
    {
        while (m_at < m_text.size())
            one();
        return m_all;
    }

private:
    // Behind the text in quotes at m_at, which may not end.
    void skipString()
    {
        const QByteArray three(3, m_text[m_at]);
        const QByteArray quote = m_text.mid(m_at, 3) == three ? three : three.first(1);
        m_at += quote.size();
        while (m_at < m_text.size() && m_text.mid(m_at, quote.size()) != quote) {
            if (m_text[m_at] == '\n' && quote.size() == 1)
                return;
            m_at += m_text[m_at] == '\\' && m_at + 1 < m_text.size() ? 2 : 1;
        }
        m_at = qMin(m_at + quote.size(), m_text.size());
    }

    void one()
    {
        const qsizetype begin = m_at;
        PyStatement statement;
        statement.line = m_line;
        int depth = 0;
        qsizetype remark = -1; // where the last one begins
        bool ended = false;
        while (m_at < m_text.size() && !ended) {
            const char c = m_text[m_at];
            if (c == '\'' || c == '"') {
                skipString();
                continue;
            }
            if (c == '#') {
                remark = m_at;
                const qsizetype end = m_text.indexOf('\n', m_at);
                m_at = end < 0 ? m_text.size() : end;
                continue;
            }
            if (c == '(' || c == '[' || c == '{')
                ++depth;
            else if (c == ')' || c == ']' || c == '}')
                depth = qMax(0, depth - 1);
            else if ((c == '\n' || c == ';') && depth == 0)
                ended = true;
            else if (c == '\\' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n')
                ++m_at;
            ++m_at;
        }
        const qsizetype end = ended ? m_at - 1 : m_at;
        statement.raw = m_text.mid(begin, end - begin);
        const bool isOneLine = !statement.raw.contains('\n');
        statement.code = trimmed(remark >= 0 && isOneLine ? m_text.mid(begin, remark - begin) : statement.raw)
                             .toByteArray();
        if (remark >= 0 && isOneLine)
            statement.comment = m_text.mid(remark, end - remark);
        while (statement.indent < statement.raw.size() && isBlank(statement.raw[statement.indent]))
            ++statement.indent;
        if (m_behindSemicolon) { // it belongs to the line before it
            statement.raw = statement.raw.mid(statement.indent);
            statement.indent = m_all.last().indent;
        }
        m_line += static_cast<int>(m_text.mid(begin, m_at - begin).count('\n'));
        const bool isEmptyBehindSemicolon = m_behindSemicolon && statement.raw.trimmed().isEmpty();
        m_behindSemicolon = ended && m_text[m_at - 1] == ';';
        analyse(statement);
        if (!isEmptyBehindSemicolon)
            m_all.append(std::move(statement));
    }

    static void analyse(PyStatement &statement)
    {
        static const QList<QByteArray> blocks{"def",   "class", "if",     "elif",    "else", "for",
                                              "while", "try",   "except", "finally", "with"};
        const QByteArray &code = statement.code;
        for (qsizetype i = 0; i < code.size();) {
            const char c = code[i];
            if (c == '\'' || c == '"') {
                const qsizetype end = code.indexOf(c, i + 1); // roughly: only names are looked for
                i = end < 0 ? code.size() : end + 1;
                continue;
            }
            if (!beginsName(c)) {
                ++i;
                continue;
            }
            qsizetype end = i;
            while (end < code.size() && isInName(code[end]))
                ++end;
            const QByteArray name = code.mid(i, end - i);
            qsizetype next = end;
            while (next < code.size() && isBlank(code[next]))
                ++next;
            statement.touched.append(name);
            const QByteArrayView rest = QByteArrayView(code).sliced(next);
            const bool isAssigned = (rest.startsWith('=') && !rest.startsWith("==")) || rest.startsWith("+=");
            if (isAssigned || rest.startsWith(".append") || rest.startsWith(".extend") ||
                rest.startsWith('['))
                statement.assigned.append(name);
            if (i == 0) {
                statement.word = name;
                statement.startsBlock = blocks.contains(name) && !isAssigned;
                if (isAssigned) {
                    statement.name = name;
                    statement.adds = rest.startsWith('+');
                    statement.expression = rest.sliced(statement.adds ? 2 : 1).toByteArray();
                }
            }
            i = end;
        }
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_behindSemicolon = false;
    QList<PyStatement> m_all;
};

} // namespace

QList<PyStatement> pythonStatements(const QByteArray &text)
{
    return Cutter(text).cut();
}

} // namespace domcero
