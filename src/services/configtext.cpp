// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configtext.h"

#include "base/hosttext.h"

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

constexpr char16_t escapes = 0xDC00; // + byte, as fromHostBytes() has it

bool isForDocuments(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0 || u == u'\r' || u == 0x2028 || u == 0x2029 || u == 0xFDD0 || u == 0xFDD1;
}

bool isEscapedAscii(QChar c)
{
    return c == QChar(escapes) || c == QChar(static_cast<char16_t>(escapes + '\r'));
}

} // namespace

QString configTextFrom(QByteArrayView bytes)
{
    QString text = fromHostBytes(bytes);
    if (std::none_of(text.cbegin(), text.cend(), isForDocuments))
        return text;
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : std::as_const(text)) {
        if (!isForDocuments(c)) {
            kept += c;
            continue;
        }
        for (const char byte : QString(c).toUtf8())
            kept += QChar(static_cast<char16_t>(escapes + static_cast<unsigned char>(byte)));
    }
    return kept;
}

QByteArray bytesOfConfigText(QStringView text)
{
    if (std::none_of(text.begin(), text.end(), isEscapedAscii))
        return toHostBytes(text);
    QString plain = text.toString();
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const bool isPair = i > 0 && plain[i - 1].isHighSurrogate();
        if (!isPair && isEscapedAscii(plain[i]))
            plain[i] = QChar(static_cast<char16_t>(plain[i].unicode() - escapes));
    }
    return toHostBytes(plain);
}

qsizetype ConfigPlaces::at(qsizetype offset)
{
    if (offset < m_offset)
        m_offset = m_place = 0;
    const qsizetype end = std::min(offset, m_bytes.size());
    m_place += configTextFrom(QByteArrayView(m_bytes).sliced(m_offset, end - m_offset)).size();
    m_offset = end;
    return m_place;
}

} // namespace domcero
