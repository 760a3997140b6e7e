// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/lines.h"

#include <QByteArray>

#include <algorithm>
#include <limits>

namespace domcero {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::optional<QByteArrayView> Lines::next()
{
    if (m_rest.isEmpty())
        return std::nullopt;
    ++m_number;
    const qsizetype end = m_rest.indexOf('\n');
    m_ended = end >= 0;
    const QByteArrayView line = m_ended ? m_rest.first(end) : m_rest;
    m_rest = m_ended ? m_rest.sliced(end + 1) : QByteArrayView();
    return line;
}

QByteArrayView WordsFromRight::take()
{
    m_rest = withoutTrailingBlanks(m_rest);
    qsizetype start = m_rest.size();
    while (start > 0 && !isBlank(m_rest[start - 1]))
        --start;
    const QByteArrayView word = m_rest.sliced(start);
    m_rest = m_rest.first(start);
    return word;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView withoutTrailingBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    return withoutTrailingBlanks(text);
}

QByteArrayView nameFromColumn(QByteArrayView field, qsizetype width, QByteArrayView number,
                              qsizetype numberWidth)
{
    const qsizetype padding = 1 + std::max<qsizetype>(0, numberWidth - number.size());
    const QByteArrayView name = field.size() >= padding ? field.chopped(padding) : field;
    return name.size() > width ? name : withoutTrailingBlanks(name);
}

std::optional<qint64> wholeNumber(QByteArrayView text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    qint64 value = 0;
    for (const char c : text) {
        const int digit = c - '0';
        if (value > (std::numeric_limits<qint64>::max() - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

std::optional<int> smallNumber(QByteArrayView text)
{
    const std::optional<qint64> value = wholeNumber(text);
    if (!value || *value > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*value);
}

std::optional<ByteSize> sizeFrom(QByteArrayView digits, qint64 unit)
{
    const std::optional<qint64> count = wholeNumber(digits);
    if (!count || *count > std::numeric_limits<qint64>::max() / unit)
        return std::nullopt;
    return ByteSize::fromBytes(*count * unit);
}

std::optional<double> decimalNumber(QByteArrayView text)
{
    const qsizetype dot = text.indexOf('.');
    const QByteArrayView whole = dot < 0 ? text : text.first(dot);
    const QByteArrayView fraction = dot < 0 ? QByteArrayView("0", 1) : text.sliced(dot + 1);
    if (whole.isEmpty() || fraction.isEmpty() || !std::all_of(whole.begin(), whole.end(), isDigit) ||
        !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return std::nullopt;
    return text.toByteArray().toDouble();
}

} // namespace domcero
