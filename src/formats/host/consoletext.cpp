// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/consoletext.h"

#include "base/hosttext.h"

#include <QStringList>

#include <algorithm>
#include <string>

namespace domcero {

namespace {

constexpr std::size_t widest = 512;       // columns that a move may reach
constexpr qsizetype longestString = 4096; // of a title; one that has no end must not swallow the log

// The line that is being written, and where in it.
class Line
{
public:
    void put(char32_t c)
    {
        if (m_column < m_cells.size())
            m_cells[m_column] = c;
        else
            m_cells.append(m_column - m_cells.size(), U' ').push_back(c);
        ++m_column;
    }
    void moveTo(std::size_t column) { m_column = std::min(column, std::max(m_column, widest)); }
    void moveBy(std::size_t columns) { moveTo(m_column + std::min(columns, widest)); }
    void moveBack(std::size_t columns) { m_column -= std::min(columns, m_column); }
    void moveToTab() { moveTo((m_column / 8 + 1) * 8); }
    void erase(int how) // 0: from here on, 1: up to here, 2: all of it
    {
        if (how == 0)
            m_cells.resize(std::min(m_column, m_cells.size()));
        else if (how == 1)
            std::fill_n(m_cells.begin(), std::min(m_column + 1, m_cells.size()), U' ');
        else
            m_cells.clear();
    }
    bool isBlank() const { return m_cells.find_first_not_of(U' ') == std::u32string::npos; }
    QString take()
    {
        m_cells.resize(m_cells.find_last_not_of(U' ') + 1);
        QString text = displayText(QString::fromUcs4(m_cells.data(), static_cast<qsizetype>(m_cells.size())));
        m_cells.clear();
        m_column = 0;
        return text;
    }

private:
    std::u32string m_cells;
    std::size_t m_column = 0;
};

class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text) {}

    QString read()
    {
        while (m_at < m_text.size())
            readOne();
        endLine();
        while (!m_lines.isEmpty() && m_lines.last().isEmpty())
            m_lines.removeLast();
        return m_lines.join(QLatin1Char('\n'));
    }

private:
    void endLine() { m_lines.append(m_line.take()); }
    void leaveLine() // for another one of the screen
    {
        if (!m_line.isBlank())
            endLine();
    }

    void readOne()
    {
        const QChar c = m_text[m_at++];
        switch (c.unicode()) {
        case '\n':
            endLine();
            return;
        case '\r':
            m_line.moveTo(0);
            return;
        case '\b':
            m_line.moveBack(1);
            return;
        case '\t':
            m_line.moveToTab();
            return;
        case 0x1B:
            readEscape();
            return;
        default:
            break;
        }
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0))
            return;
        if (c.isHighSurrogate() && m_at < m_text.size() && m_text[m_at].isLowSurrogate())
            m_line.put(QChar::surrogateToUcs4(c, m_text[m_at++]));
        else
            m_line.put(c.isSurrogate() ? char32_t{QChar::ReplacementCharacter} : char32_t{c.unicode()});
    }

    // ECMA-48: ESC, intermediates 0x20-0x2F, a final; ESC [ begins a control sequence, ESC ] P X ^ _ a
    // string.
    void readEscape()
    {
        while (m_at < m_text.size() && in(0x20, 0x2F))
            ++m_at;
        if (m_at >= m_text.size() || !in(0x30, 0x7E))
            return;
        const char16_t kind = m_text[m_at++].unicode();
        if (kind == u'[')
            readSequence();
        else if (QStringView(u"]PX^_").contains(QChar(kind)))
            skipString();
    }

    void readSequence()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && in(0x30, 0x3F))
            ++m_at;
        const QStringView parameters = m_text.sliced(begin, m_at - begin);
        while (m_at < m_text.size() && in(0x20, 0x2F))
            ++m_at;
        if (m_at >= m_text.size() || !in(0x40, 0x7E))
            return;
        carryOut(m_text[m_at++].unicode(), parameters.toInt());
    }

    void carryOut(char16_t final, int number)
    {
        const auto count = static_cast<std::size_t>(std::max(1, number));
        switch (final) {
        case 'K':
            m_line.erase(number);
            break;
        case 'C':
            m_line.moveBy(count);
            break;
        case 'D':
            m_line.moveBack(count);
            break;
        case 'G':
            m_line.moveTo(count - 1);
            break;
        case 'A':
        case 'B':
        case 'E':
        case 'F':
        case 'H':
        case 'J':
        case 'd':
        case 'f':
            leaveLine();
            break;
        default:
            break;
        }
    }

    void skipString()
    {
        const qsizetype limit = std::min(m_text.size(), m_at + longestString);
        for (qsizetype i = m_at; i < limit; ++i) {
            const char16_t c = m_text[i].unicode();
            if (c == u'\n')
                return; // it was cut: what came of it is read as text
            if (c == 0x07 || (c == 0x1B && i + 1 < m_text.size() && m_text[i + 1] == QLatin1Char('\\'))) {
                m_at = i + (c == 0x07 ? 1 : 2);
                return;
            }
        }
    }

    bool in(char16_t first, char16_t last) const
    {
        return m_text[m_at].unicode() >= first && m_text[m_at].unicode() <= last;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    Line m_line;
    QStringList m_lines;
};

} // namespace

QString consoleText(QByteArrayView bytes)
{
    const QString text = fromHostBytes(bytes);
    return Reader(text).read();
}

} // namespace domcero
