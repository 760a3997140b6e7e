// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/naturalorder.h"

namespace domcero {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// The run of digits at the beginning, and of it what is left without leading zeros.
QStringView digits(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return text.first(end);
}

QStringView withoutZeros(QStringView text)
{
    while (text.size() > 1 && text.front() == u'0')
        text = text.sliced(1);
    return text;
}

} // namespace

bool naturalLess(QStringView a, QStringView b)
{
    QStringView restA = a;
    QStringView restB = b;
    while (!restA.isEmpty() && !restB.isEmpty()) {
        const QStringView numberA = digits(restA);
        const QStringView numberB = digits(restB);
        if (!numberA.isEmpty() && !numberB.isEmpty()) {
            const QStringView valueA = withoutZeros(numberA);
            const QStringView valueB = withoutZeros(numberB);
            if (valueA.size() != valueB.size())
                return valueA.size() < valueB.size();
            if (const int order = valueA.compare(valueB); order != 0)
                return order < 0;
            restA = restA.sliced(numberA.size());
            restB = restB.sliced(numberB.size());
            continue;
        }
        if (restA.front() != restB.front())
            return restA.front() < restB.front();
        restA = restA.sliced(1);
        restB = restB.sliced(1);
    }
    if (restA.isEmpty() != restB.isEmpty())
        return restA.isEmpty();
    return a.compare(b) < 0;
}

} // namespace domcero
