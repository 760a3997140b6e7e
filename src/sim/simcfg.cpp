// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simcfg.h"

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

bool isIdentStart(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isIdentPart(char c)
{
    return isIdentStart(c) || isDigit(c) || c == '_' || c == '.';
}

QByteArray unescaped(const QByteArray &quoted)
{
    QByteArray text;
    for (qsizetype i = 1; i + 1 < quoted.size(); ++i) {
        char c = quoted[i];
        if (c == '\\' && i + 2 < quoted.size()) {
            c = quoted[++i];
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
        }
        text += c;
    }
    return text;
}

} // namespace

// A recursive descent over the tokens, with the messages of the bison parser it stands for. After an error it
// goes on behind the next end of line, as `stmt: error NEWLINE` does.
class SimCfg::Reader
{
public:
    Reader(const QByteArray &text, QByteArray path) : m_text(text), m_path(std::move(path)) { next(); }

    void read(SimCfg &cfg)
    {
        while (m_kind != Kind::End) {
            if (m_kind == Kind::NewLine) {
                next();
                continue;
            }
            if (!assignment(cfg)) {
                while (m_kind != Kind::NewLine && m_kind != Kind::End)
                    next();
            }
        }
        if (m_python) {
            m_errors += "warning: Config file looks like it contains Python code.\n"
                        "warning:  Arbitrary Python is no longer supported.\n"
                        "warning:  See https://wiki.xen.org/wiki/PythonInXlConfig\n";
        }
        cfg.m_errors = m_errors;
    }

private:
    enum class Kind { Ident, Number, String, Equals, PlusEquals, Open, Close, Comma, NewLine, Bad, End };

    bool assignment(SimCfg &cfg)
    {
        if (m_kind != Kind::Ident)
            return fail("IDENT");
        const QByteArray key = m_token;
        next();
        if (m_kind != Kind::Equals && m_kind != Kind::PlusEquals)
            return fail("'=' or OP_ADD");
        const bool add = m_kind == Kind::PlusEquals;
        next();
        Value value;
        if (!readValue(value))
            return false;
        if (m_kind != Kind::NewLine && m_kind != Kind::End)
            return fail("$end"); // as bison's tables have it
        if (add && cfg.m_values.contains(key)) {
            cfg.m_values[key].text += value.text;
            cfg.m_values[key].items += value.items;
        } else {
            cfg.m_values[key] = value;
        }
        return true;
    }

    bool readValue(Value &value)
    {
        if (m_kind == Kind::String || m_kind == Kind::Number) {
            value.text = m_kind == Kind::String ? unescaped(m_token) : m_token;
            next();
            return true;
        }
        if (m_kind != Kind::Open)
            return fail("STRING or NUMBER or '['");
        value.isList = true;
        next();
        skipLines();
        while (m_kind != Kind::Close) {
            Value item;
            if (m_kind != Kind::String && m_kind != Kind::Number && m_kind != Kind::Open)
                return fail("]");
            if (!readValue(item))
                return false;
            value.items += item.text;
            skipLines();
            if (m_kind != Kind::Comma)
                break;
            next();
            skipLines();
        }
        if (m_kind != Kind::Close)
            return fail("']'");
        next();
        return true;
    }

    void skipLines()
    {
        while (m_kind == Kind::NewLine)
            next();
    }

    bool fail(const char *expected)
    {
        if (m_kind == Kind::Bad) {
            report("lexical error");
            return false;
        }
        QByteArray message = "syntax error, unexpected " + name();
        message += ", expecting ";
        message += expected;
        report(message);
        return false;
    }

    void report(const QByteArray &message)
    {
        const QByteArray near = m_kind == Kind::NewLine && m_token != ";" ? QByteArray("<newline>")
                                : m_kind == Kind::End                     ? QByteArray("`'")
                                                                          : '`' + m_token + '\'';
        m_errors += m_path + ':' + QByteArray::number(m_line) + ": config parsing error near " + near + ": " +
                    message + '\n';
        // What libxlu takes for a sign of the Python that configs once were.
        m_python = m_python || (m_kind == Kind::Bad && QByteArray("+-.():").contains(m_token.left(1)));
    }

    QByteArray name() const
    {
        switch (m_kind) {
        case Kind::Ident:
            return "IDENT";
        case Kind::Number:
            return "NUMBER";
        case Kind::String:
            return "STRING";
        case Kind::PlusEquals:
            return "OP_ADD";
        case Kind::NewLine:
            return m_token == ";" ? "';'" : "NEWLINE";
        case Kind::End:
            return "$end";
        default:
            return '\'' + m_token + '\'';
        }
    }

    void next()
    {
        if (m_kind == Kind::NewLine && m_token != ";")
            ++m_line;
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
        const qsizetype begin = m_at;
        m_kind = scan();
        m_token = m_text.mid(begin, m_at - begin);
    }

    Kind scan()
    {
        if (m_at >= m_text.size())
            return Kind::End;
        const char c = m_text[m_at++];
        if (isIdentStart(c)) {
            while (m_at < m_text.size() && isIdentPart(m_text[m_at]))
                ++m_at;
            return Kind::Ident;
        }
        if (isDigit(c)) {
            while (m_at < m_text.size() &&
                   (isDigit(m_text[m_at]) || (m_text[m_at] >= 'a' && m_text[m_at] <= 'f') ||
                    m_text[m_at] == 'x'))
                ++m_at;
            return Kind::Number;
        }
        switch (c) {
        case '=':
            return Kind::Equals;
        case '[':
            return Kind::Open;
        case ']':
            return Kind::Close;
        case ',':
            return Kind::Comma;
        case ';':
        case '\n':
            return Kind::NewLine;
        case '#':
            return comment();
        case '"':
        case '\'':
            return quoted(c);
        case '+':
            if (m_at < m_text.size() && m_text[m_at] == '=') {
                ++m_at;
                return Kind::PlusEquals;
            }
            break;
        default:
            break;
        }
        return bad();
    }

    Kind comment()
    {
        const qsizetype end = m_text.indexOf('\n', m_at);
        if (end < 0)
            return Kind::Bad; // libxlu wants the newline of a comment: without it the whole file is refused
        m_at = end + 1;
        return Kind::NewLine;
    }

    Kind quoted(char quote)
    {
        while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != '\n')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at, m_text.size());
        if (m_at >= m_text.size() || m_text[m_at] != quote)
            return bad();
        ++m_at;
        return Kind::String;
    }

    // What no token begins with, as far as the next blank.
    Kind bad()
    {
        while (m_at < m_text.size() && !QByteArray(" \t\n").contains(m_text[m_at]))
            ++m_at;
        return Kind::Bad;
    }

    const QByteArray m_text;
    const QByteArray m_path;
    qsizetype m_at = 0;
    int m_line = 1;
    Kind m_kind = Kind::End;
    QByteArray m_token;
    QByteArray m_errors;
    bool m_python = false;
};

SimCfg SimCfg::parse(const QByteArray &text, const QByteArray &path)
{
    SimCfg cfg;
    Reader(text, path).read(cfg);
    return cfg;
}

QByteArray SimCfg::string(const char *key, const QByteArray &otherwise) const
{
    const auto found = m_values.constFind(QByteArray(key));
    return found == m_values.constEnd() || found->isList ? otherwise : found->text;
}

std::optional<qint64> SimCfg::number(const char *key) const
{
    bool ok = false;
    const qint64 value = string(key).toLongLong(&ok, 0);
    return ok ? std::optional(value) : std::nullopt;
}

QByteArrayList SimCfg::list(const char *key) const
{
    return m_values.value(QByteArray(key)).items;
}

} // namespace domcero
