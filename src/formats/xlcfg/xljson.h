// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace domcero {

// JSON as Xen's tools print it (libyajl, "beautify"): four blanks a level, a line for each member and item,
// an empty line inside an empty object, control characters escaped. Bytes go through as they are, valid UTF-8
// or not, unless `lossless` says that a byte which is no UTF-8 becomes "\udcXX", the lone surrogate that
// fromHostBytes() and Python's "surrogateescape" make of it.
class XlJson
{
public:
    explicit XlJson(bool lossless = false) : m_lossless(lossless) {}

    void open(char bracket); // { or [
    void close(char bracket);
    void key(QByteArrayView name);
    void text(QByteArrayView bytes);
    void number(qint64 value) { literal(QByteArray::number(value)); }
    void number(quint64 value) { literal(QByteArray::number(value)); }
    void literal(QByteArrayView word); // true, null, a number

    // With a line end behind the last bracket.
    const QByteArray &result() const { return m_out; }

private:
    void beforeValue();
    void afterValue();
    void quoted(QByteArrayView bytes);

    bool m_lossless;
    bool m_afterKey = false;
    bool m_first = true; // in its object or list
    int m_depth = 0;
    QByteArray m_out;
};

} // namespace domcero
