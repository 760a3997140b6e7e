// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"

#include <QByteArrayView>

#include <optional>

namespace domcero {

// The lines of a tool's output, one after the other, without their "\n".
class Lines
{
public:
    explicit Lines(QByteArrayView text) : m_rest(text) {}

    // The next line; empty optional at the end.
    std::optional<QByteArrayView> next();
    // Number of the line that next() gave last, from 1.
    int number() const { return m_number; }
    // The line that next() gave last ended with "\n". A tool ends each line so; one that does not was cut.
    bool wasEnded() const { return m_ended; }

private:
    QByteArrayView m_rest;
    int m_number = 0;
    bool m_ended = true;
};

// Takes words off the right end of a line. The tables of xl are read so, because a name on the left may hold
// blanks and everything right of it may not.
class WordsFromRight
{
public:
    explicit WordsFromRight(QByteArrayView line) : m_rest(line) {}

    // The last word that is left; empty when there is none.
    QByteArrayView take();
    // What is left, with the blanks before the last taken word.
    QByteArrayView rest() const { return m_rest; }

private:
    QByteArrayView m_rest;
};

bool isBlank(char c); // space or tab
QByteArrayView trimmed(QByteArrayView text);
QByteArrayView withoutTrailingBlanks(QByteArrayView text);

// A name printed as "%-WIDTHs", followed by one blank and a number printed as "%NUMBERWIDTHd": `field` is the
// line up to that number, `number` the number's text. A name shorter than its column has lost its trailing
// blanks; a longer one keeps them.
QByteArrayView nameFromColumn(QByteArrayView field, qsizetype width, QByteArrayView number,
                              qsizetype numberWidth);

// Digits and nothing else; no sign, no blank, no overflow.
std::optional<qint64> wholeNumber(QByteArrayView text);
// The same, small enough for an int.
std::optional<int> smallNumber(QByteArrayView text);
// Digits as a count of `unit` bytes; empty when it is no number or more than can be.
std::optional<ByteSize> sizeFrom(QByteArrayView digits, qint64 unit);
// "12", "12.5": digits, at most one dot with digits on both sides.
std::optional<double> decimalNumber(QByteArrayView text);

} // namespace domcero
