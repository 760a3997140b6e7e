// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/pyvalue.h"

#include "formats/xlcfg/literal.h"

#include <limits>

namespace domcero {

namespace {

using Kind = PyValue::Kind;
using Maybe = std::optional<PyValue>;

PyValue integer(qint64 number)
{
    PyValue value;
    value.kind = Kind::Integer;
    value.number = number;
    return value;
}

PyValue textValue(const QByteArray &text)
{
    PyValue value;
    value.kind = Kind::Text;
    value.text = text;
    return value;
}

bool isNameChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

constexpr int deepest = 50;
constexpr qint64 largest = qint64{1} << 40; // of numbers that are computed with

class Evaluator
{
public:
    Evaluator(const QByteArray &text, const PyNames &names) : m_text(text), m_names(names) {}

    Maybe all()
    {
        Maybe value = sumOrTuple(false);
        skip();
        return m_at == m_text.size() ? value : std::nullopt;
    }

private:
    void skip()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                ++m_at;
            } else if (c == '\\' && m_at + 1 < m_text.size() &&
                       (m_text[m_at + 1] == '\n' || m_text[m_at + 1] == '\r')) {
                m_at += 2;
            } else if (c == '#') {
                const qsizetype end = m_text.indexOf('\n', m_at);
                m_at = end < 0 ? m_text.size() : end;
            } else {
                return;
            }
        }
    }
    bool take(char c)
    {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    // a, b, c is a tuple, in brackets and at the top.
    Maybe sumOrTuple(bool isInBrackets)
    {
        Maybe first = sum();
        if (!first || !take(','))
            return first;
        PyValue tuple;
        tuple.kind = Kind::List;
        tuple.items.append(*first);
        for (;;) {
            skip();
            if (m_at >= m_text.size() || (isInBrackets && m_text[m_at] == ')'))
                return tuple;
            const Maybe item = sum();
            if (!item)
                return std::nullopt;
            tuple.items.append(*item);
            if (!take(','))
                return tuple;
        }
    }

    Maybe sum()
    {
        Maybe value = product();
        while (value) {
            if (take('+'))
                value = added(*value, product());
            else if (take('-'))
                value = computed(*value, product(), '-');
            else
                return value;
        }
        return value;
    }

    Maybe product()
    {
        Maybe value = factor();
        while (value) {
            if (take('*'))
                value = computed(*value, factor(), '*');
            else if (take('%'))
                value = formatted(*value, factor());
            else
                return value;
        }
        return value;
    }

    static Maybe added(const PyValue &a, const Maybe &b)
    {
        if (!b || a.kind != b->kind)
            return std::nullopt;
        PyValue value = a;
        value.text += b->text;
        value.items += b->items;
        return a.kind == Kind::Integer                        ? computed(a, b, '+')
               : a.kind == Kind::None || a.kind == Kind::Bool ? std::nullopt
                                                              : Maybe(value);
    }
    static Maybe computed(const PyValue &a, const Maybe &b, char how)
    {
        if (!b || a.kind != Kind::Integer || b->kind != Kind::Integer || qAbs(a.number) > largest ||
            qAbs(b->number) > largest)
            return std::nullopt;
        if (how == '*' && a.number != 0 && qAbs(b->number) > largest / qAbs(a.number))
            return std::nullopt;
        return integer(how == '+'   ? a.number + b->number
                       : how == '-' ? a.number - b->number
                                    : a.number * b->number);
    }
    static Maybe formatted(const PyValue &format, const Maybe &with)
    {
        if (!with || format.kind != Kind::Text)
            return std::nullopt;
        QList<PyValue> values = with->kind == Kind::List ? with->items : QList<PyValue>{*with};
        QByteArray text;
        for (qsizetype i = 0; i < format.text.size(); ++i) {
            if (format.text[i] != '%') {
                text += format.text[i];
                continue;
            }
            QByteArray width;
            while (++i < format.text.size() && format.text[i] >= '0' && format.text[i] <= '9' &&
                   width.size() < 3)
                width += format.text[i];
            const char how = i < format.text.size() ? format.text[i] : 0;
            if (how == '%' && width.isEmpty()) {
                text += '%';
                continue;
            }
            if (values.isEmpty())
                return std::nullopt;
            const PyValue value = values.takeFirst();
            QByteArray piece;
            if (how == 's' && value.kind == Kind::Text)
                piece = value.text;
            else if ((how == 's' || how == 'd' || how == 'i') && value.kind == Kind::Integer)
                piece = QByteArray::number(value.number);
            else if ((how == 'x' || how == 'X') && value.kind == Kind::Integer && value.number >= 0)
                piece = how == 'x' ? QByteArray::number(value.number, 16)
                                   : QByteArray::number(value.number, 16).toUpper();
            else
                return std::nullopt;
            text += piece.rightJustified(width.toInt(), width.startsWith('0') && how != 's' ? '0' : ' ');
        }
        return values.isEmpty() ? Maybe(textValue(text)) : std::nullopt;
    }

    Maybe factor()
    {
        skip();
        if (m_at >= m_text.size() || m_depth > deepest)
            return std::nullopt;
        ++m_depth;
        const Maybe value = atom();
        --m_depth;
        skip();
        // Something is called, indexed or asked for a part: that would have to be run.
        if (value && m_at < m_text.size() &&
            (m_text[m_at] == '.' || m_text[m_at] == '[' || m_text[m_at] == '('))
            return std::nullopt;
        return value;
    }

    Maybe atom()
    {
        const char c = m_text[m_at];
        if (take('-')) {
            const Maybe value = factor();
            return value && value->kind == Kind::Integer &&
                           value->number != std::numeric_limits<qint64>::min()
                       ? Maybe(integer(-value->number))
                       : std::nullopt;
        }
        if (take('['))
            return list(']');
        if (take('(')) {
            skip();
            if (take(')'))
                return list(0);
            const Maybe value = sumOrTuple(true);
            return take(')') ? value : std::nullopt;
        }
        if (c >= '0' && c <= '9')
            return number();
        if (isString())
            return strings();
        return name();
    }

    Maybe list(char close)
    {
        PyValue value;
        value.kind = Kind::List;
        while (close != 0 && !take(close)) {
            const Maybe item = sum();
            if (!item)
                return std::nullopt;
            value.items.append(*item);
            if (take(','))
                continue;
            return take(close) ? Maybe(value) : std::nullopt;
        }
        return value;
    }

    Maybe number()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && (isNameChar(m_text[m_at]) || m_text[m_at] == '.'))
            ++m_at;
        QByteArray digits = m_text.mid(begin, m_at - begin).toLower();
        if (digits.endsWith('l'))
            digits.chop(1);
        bool isNumber = false;
        qint64 value = 0;
        if (digits.startsWith("0x"))
            value = digits.mid(2).toLongLong(&isNumber, 16);
        else if (digits.startsWith("0o"))
            value = digits.mid(2).toLongLong(&isNumber, 8);
        else if (digits.startsWith("0b"))
            value = digits.mid(2).toLongLong(&isNumber, 2);
        else
            value = digits.toLongLong(&isNumber, digits.size() > 1 && digits.startsWith('0') ? 8 : 10);
        return isNumber ? Maybe(integer(value)) : std::nullopt;
    }

    bool isString() const
    {
        qsizetype at = m_at;
        while (at < m_text.size() && at < m_at + 2 && QByteArrayView("uUrRbB").contains(m_text[at]))
            ++at;
        return at < m_text.size() && (m_text[at] == '\'' || m_text[at] == '"');
    }

    Maybe strings()
    {
        QByteArray text;
        for (skip(); isString(); skip()) {
            if (!oneString(text))
                return std::nullopt;
        }
        return text.contains('\0') ? std::nullopt : Maybe(textValue(text));
    }

    bool oneString(QByteArray &text)
    {
        bool isRaw = false;
        for (; m_text[m_at] != '\'' && m_text[m_at] != '"'; ++m_at)
            isRaw = isRaw || (m_text[m_at] | 0x20) == 'r';
        const QByteArray three(3, m_text[m_at]);
        const QByteArray quote = m_text.mid(m_at, 3) == three ? three : three.first(1);
        m_at += quote.size();
        while (m_at < m_text.size()) {
            if (m_text.mid(m_at, quote.size()) == quote) {
                m_at += quote.size();
                return true;
            }
            const char c = m_text[m_at++];
            if (c == '\n' && quote.size() == 1)
                return false;
            if (c != '\\' || m_at >= m_text.size()) {
                text += c;
                continue;
            }
            const char escaped = m_text[m_at++];
            if (isRaw) {
                text += c;
                text += escaped;
            } else if (!escape(text, escaped)) {
                return false;
            }
        }
        return false;
    }

    bool escape(QByteArray &text, char c)
    {
        static constexpr char letters[] = "abfnrtv";
        static constexpr char values[] = "\a\b\f\n\r\t\v";
        if (c == '\n')
            return true;
        if (const qsizetype at = QByteArrayView(letters).indexOf(c); at >= 0) {
            text += values[at];
        } else if (c == '\'' || c == '"' || c == '\\') {
            text += c;
        } else if (c == 'x' || (c >= '0' && c <= '7') || c == 'u' || c == 'U' || c == 'N' || c == '\r') {
            return false; // codes: what they stand for depends on an encoding that is not known
        } else {
            text += '\\';
            text += c;
        }
        return true;
    }

    Maybe name()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isNameChar(m_text[m_at]))
            ++m_at;
        const QByteArray name = m_text.mid(begin, m_at - begin);
        PyValue value;
        if (name == "None")
            return value;
        if (name == "True" || name == "False") {
            value.kind = Kind::Bool;
            value.number = name == "True";
            return value;
        }
        if ((name == "str" || name == "int") && !m_names.contains(name) && take('(')) {
            const Maybe inner = sum();
            if (!take(')') || !inner)
                return std::nullopt;
            if (name == "str")
                return inner->kind == Kind::Integer ? textValue(QByteArray::number(inner->number))
                       : inner->kind == Kind::Text  ? inner
                                                    : std::nullopt;
            bool isNumber = inner->kind == Kind::Integer;
            const qint64 number = isNumber ? inner->number : inner->text.trimmed().toLongLong(&isNumber);
            return isNumber ? Maybe(integer(number)) : std::nullopt;
        }
        return name.isEmpty() ? std::nullopt : m_names.value(name);
    }

    const QByteArray &m_text;
    const PyNames &m_names;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

std::optional<PyValue> evaluatePython(const QByteArray &expression, const PyNames &names)
{
    return Evaluator(expression, names).all();
}

QByteArray xlcfgFromPython(const PyValue &value, char quote)
{
    switch (value.kind) {
    case Kind::None:
        break;
    case Kind::Bool:
    case Kind::Integer:
        return value.number < 0 ? quoteXlcfg(QByteArray::number(value.number), quote)
                                : QByteArray::number(value.number);
    case Kind::Text:
        return quoteXlcfg(value.text, quote);
    case Kind::List: {
        QByteArray list = "[";
        for (const PyValue &item : value.items)
            list += (list.size() > 1 ? ", " : " ") + xlcfgFromPython(item, quote);
        return list + " ]";
    }
    }
    return "\"\"";
}

} // namespace domcero
