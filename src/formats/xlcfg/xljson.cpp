// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/xljson.h"

#include "base/hosttext.h"

namespace domcero {

void XlJson::open(char bracket)
{
    beforeValue();
    m_out += bracket;
    m_out += '\n';
    ++m_depth;
    m_first = true;
}

void XlJson::close(char bracket)
{
    --m_depth;
    m_out += '\n';
    m_out += QByteArray(4 * m_depth, ' ') + bracket;
    afterValue();
}

void XlJson::key(QByteArrayView name)
{
    beforeValue();
    quoted(name);
    m_out += ": ";
    m_afterKey = true;
}

void XlJson::text(QByteArrayView bytes)
{
    beforeValue();
    quoted(bytes);
    afterValue();
}

void XlJson::literal(QByteArrayView word)
{
    beforeValue();
    m_out += word;
    afterValue();
}

void XlJson::beforeValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (!m_first)
        m_out += ",\n";
    m_out += QByteArray(4 * m_depth, ' ');
}

void XlJson::afterValue()
{
    m_first = false;
    if (m_depth == 0)
        m_out += '\n';
}

void XlJson::quoted(QByteArrayView bytes)
{
    const QByteArray text = m_lossless ? QByteArray() : bytes.toByteArray();
    const QString characters = m_lossless ? fromHostBytes(bytes) : QString();
    const auto escape = [&](uint code) {
        switch (code) {
        case '"':
            m_out += "\\\"";
            return true;
        case '\\':
            m_out += "\\\\";
            return true;
        case '\b':
            m_out += "\\b";
            return true;
        case '\f':
            m_out += "\\f";
            return true;
        case '\n':
            m_out += "\\n";
            return true;
        case '\r':
            m_out += "\\r";
            return true;
        case '\t':
            m_out += "\\t";
            return true;
        default:
            if (code >= 0x20)
                return false;
            m_out += "\\u00" + QByteArray::number(code, 16).toUpper().rightJustified(2, '0');
            return true;
        }
    };
    m_out += '"';
    if (!m_lossless) {
        for (const char c : text) {
            if (!escape(static_cast<unsigned char>(c)))
                m_out += c;
        }
    } else {
        for (qsizetype i = 0; i < characters.size(); ++i) {
            const QChar c = characters[i];
            if (escape(c.unicode()))
                continue;
            if (c.isHighSurrogate()) {
                m_out += characters.mid(i++, 2).toUtf8();
            } else if (c.isLowSurrogate()) {
                m_out += "\\u" + QByteArray::number(c.unicode(), 16);
            } else {
                m_out += QString(c).toUtf8();
            }
        }
    }
    m_out += '"';
}

} // namespace domcero
