// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

namespace domcero {

// The lines of a text of bytes, in any encoding: each with its '\n', the last one perhaps without. Together
// they are the text again; one of no bytes has none. A '\r' is a byte of its line like any other.
QList<QByteArrayView> textLines(QByteArrayView text);

// Lines by their index, from 0. An empty one is a place: before line `first`.
struct LineRange
{
    qsizetype first = 0;
    qsizetype count = 0;

    qsizetype end() const { return first + count; }
    friend bool operator==(const LineRange &, const LineRange &) = default;
};

// The lines `a` of one text that stand as the lines `b` in the other; one of the two may be empty.
struct Hunk
{
    LineRange a;
    LineRange b;
    // So many lines higher it might stand as well, for the lines around it are alike: where one of two equal
    // lines has gone, nobody can say which. It stands as low as it can.
    qsizetype slack = 0;

    friend bool operator==(const Hunk &, const Hunk &) = default;
};

// What has to be changed in `a` to have `b`: in order, with at least one line between any two, none for equal
// texts. As few lines as possible (Myers, An O(ND) Difference Algorithm, 1986, in linear space), except where
// that would take too long: the work is bounded, and what is left then is one hunk. The same texts give the
// same hunks always. A last line with a '\n' and one without are not the same line.
QList<Hunk> diffLines(const QList<QByteArrayView> &a, const QList<QByteArrayView> &b);

} // namespace domcero
