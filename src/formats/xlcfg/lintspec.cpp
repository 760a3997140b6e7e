// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lintspec.h"

#include "formats/xlcfg/literal.h"

#include <limits>

namespace domcero {

namespace {

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : std::numeric_limits<int>::max();
}

} // namespace

QList<LintPiece> lintPieces(const QByteArray &text, bool withoutBlanks)
{
    QList<LintPiece> pieces;
    qsizetype begin = 0;
    while (begin <= text.size()) {
        qsizetype end = text.indexOf(',', begin);
        if (end < 0)
            end = text.size();
        qsizetype from = begin;
        while (withoutBlanks && from < end && text[from] == ' ')
            ++from;
        if (end > begin)
            pieces.append({text.mid(from, end - from), from});
        begin = end + 1;
    }
    return pieces;
}

std::optional<LintNumber> lintNumber(QByteArrayView text, int base)
{
    constexpr quint64 most = std::numeric_limits<quint64>::max();
    qsizetype at = 0;
    while (at < text.size() && isSpace(text[at]))
        ++at;
    const bool isNegative = at < text.size() && text[at] == '-';
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        ++at;
    const QByteArrayView digits = text.sliced(at);
    if (base == 16 && digits.size() > 2 && digits[0] == '0' && (digits[1] | 0x20) == 'x' &&
        digitOf(digits[2]) < base)
        at += 2;
    LintNumber number;
    const qsizetype first = at;
    for (; at < text.size() && digitOf(text[at]) < base; ++at) {
        const auto digit = static_cast<quint64>(digitOf(text[at]));
        number.value = number.value > (most - digit) / static_cast<quint64>(base)
                           ? most
                           : number.value * static_cast<quint64>(base) + digit;
    }
    if (at == first)
        return std::nullopt;
    if (isNegative && number.value > 0)
        number.value = most;
    number.length = at;
    return number;
}

std::optional<quint64> lintWholeNumber(QByteArrayView text, int base)
{
    const auto number = lintNumber(text, base);
    return number && number->length == text.size() ? std::optional(number->value) : std::nullopt;
}

qsizetype lintPlace(const LintNotes &notes, const XlcfgValue &value, qsizetype at)
{
    const QByteArrayView literal =
        QByteArrayView(notes.config().text).sliced(value.offset, qMax<qsizetype>(0, value.length));
    if (literal == value.text)
        return value.offset + at;
    const bool isPlain =
        literal.size() == value.text.size() + 2 && literal.sliced(1, value.text.size()) == value.text;
    return isPlain ? value.offset + 1 + at : value.offset;
}

LintFix lintRewritten(const LintNotes &notes, const XlcfgValue &value, const QByteArray &text)
{
    const char first = notes.config().text[value.offset];
    return {value.offset, value.length, quoteXlcfg(text, first == '"' ? '"' : '\'')};
}

} // namespace domcero
