// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/style.h"

#include "formats/lines.h"

#include <QHash>

namespace domcero {

namespace {

// What is said most often; of two that are said as often, the one that came last.
template <typename T>
class Majority
{
public:
    void count(const T &value)
    {
        const int times = ++m_times[value];
        if (times >= m_most) {
            m_most = times;
            m_value = value;
        }
        ++m_all;
    }
    bool isEmpty() const { return m_all == 0; }
    const T &value() const { return m_value; }
    int most() const { return m_most; }
    int all() const { return m_all; }
    qsizetype kinds() const { return m_times.size(); }

private:
    QHash<T, int> m_times;
    T m_value{};
    int m_most = 0;
    int m_all = 0;
};

QByteArray blanksFrom(QByteArrayView text, qsizetype offset)
{
    qsizetype end = offset;
    while (end < text.size() && isBlank(text[end]))
        ++end;
    return text.sliced(offset, end - offset).toByteArray();
}

class Survey
{
public:
    explicit Survey(const XlcfgFile &file) : m_text(file.text)
    {
        for (const XlcfgAssignment &assignment : file.assignments) {
            countEquals(assignment);
            countQuotes(assignment.value, false);
        }
    }

    XlcfgStyle style() const
    {
        XlcfgStyle style;
        if (!m_before.isEmpty()) {
            style.beforeEquals = m_before.value();
            style.afterEquals = m_after.value();
        }
        const bool isAligned = m_columns.all() >= 3 && m_columns.most() * 5 >= m_columns.all() * 4 &&
                               m_nameLengths.kinds() > 1 && !m_before.value().contains('\t') &&
                               m_before.kinds() > 1;
        if (isAligned)
            style.equalsColumn = m_columns.value();
        if (!m_quotes.isEmpty() || !m_itemQuotes.isEmpty()) {
            style.quote = (m_quotes.isEmpty() ? m_itemQuotes : m_quotes).value();
            style.itemQuote = (m_itemQuotes.isEmpty() ? m_quotes : m_itemQuotes).value();
        }
        if (!m_inside.isEmpty())
            style.insideList = m_inside.value();
        if (!m_afterComma.isEmpty())
            style.afterComma = m_afterComma.value();
        return style;
    }

private:
    void countEquals(const XlcfgAssignment &assignment)
    {
        const qsizetype nameEnd = assignment.offset + assignment.name.size();
        m_before.count(m_text.sliced(nameEnd, assignment.operatorAt - nameEnd).toByteArray());
        m_after.count(blanksFrom(m_text, assignment.operatorAt + (assignment.adds ? 2 : 1)));
        const bool beginsLine = assignment.offset == 0 || m_text[assignment.offset - 1] == '\n';
        if (beginsLine && !assignment.adds) {
            m_columns.count(static_cast<int>(assignment.operatorAt - assignment.offset));
            m_nameLengths.count(static_cast<int>(assignment.name.size()));
        }
    }

    void countQuotes(const XlcfgValue &value, bool isItem)
    {
        if (!value.isList) {
            const char first = m_text[value.offset];
            if (first == '\'' || first == '"')
                (isItem ? m_itemQuotes : m_quotes).count(first);
            return;
        }
        if (!value.items.isEmpty()) {
            const QByteArray inside = blanksFrom(m_text, value.offset + 1);
            if (value.items.first().offset == value.offset + 1 + inside.size())
                m_inside.count(inside);
        }
        for (qsizetype i = 0; i < value.items.size(); ++i) {
            countQuotes(value.items[i], true);
            if (i == 0)
                continue;
            const qsizetype end = value.items[i - 1].offset + value.items[i - 1].length;
            const QByteArrayView between = m_text.sliced(end, value.items[i].offset - end);
            if (between.startsWith(',') && !between.contains('\n'))
                m_afterComma.count(between.sliced(1).toByteArray());
        }
    }

    QByteArrayView m_text;
    Majority<QByteArray> m_before;
    Majority<QByteArray> m_after;
    Majority<int> m_columns;
    Majority<int> m_nameLengths;
    Majority<char> m_quotes;
    Majority<char> m_itemQuotes;
    Majority<QByteArray> m_inside;
    Majority<QByteArray> m_afterComma;
};

} // namespace

QByteArray XlcfgStyle::setting(const QByteArray &name, const QByteArray &literal) const
{
    const QByteArray before =
        equalsColumn > 0 ? QByteArray(qMax<qsizetype>(1, equalsColumn - name.size()), ' ') : beforeEquals;
    return name + before + '=' + afterEquals + literal;
}

XlcfgStyle xlcfgStyle(const XlcfgFile &file)
{
    return Survey(file).style();
}

} // namespace domcero
