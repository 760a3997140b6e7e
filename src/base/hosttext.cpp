// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"

#include <QStringDecoder>

namespace domcero {

namespace {

// Length of the valid UTF-8 sequence at the start of `bytes`, 0 when there is none (RFC 3629: no overlong
// forms, no surrogates).
qsizetype validSequence(QByteArrayView bytes)
{
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char first = at(0);
    if (first < 0x80)
        return 1;
    qsizetype length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        if (first == 0xE0)
            low = 0xA0;
        if (first == 0xED)
            high = 0x9F;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        if (first == 0xF0)
            low = 0x90;
        if (first == 0xF4)
            high = 0x8F;
    } else {
        return 0;
    }
    if (bytes.size() < length || at(1) < low || at(1) > high)
        return 0;
    for (qsizetype i = 2; i < length; ++i) {
        if (at(i) < 0x80 || at(i) > 0xBF)
            return 0;
    }
    return length;
}

bool isEscapedByte(QChar c)
{
    return c.unicode() >= 0xDC80 && c.unicode() <= 0xDCFF;
}

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    // Controls; then what has no width or turns the writing direction, and the two line separators.
    return u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0xAD || u == 0x061C || (u >= 0x200B && u <= 0x200F) ||
           (u >= 0x2028 && u <= 0x202E) || (u >= 0x2060 && u <= 0x206F) || u == 0xFEFF ||
           (u >= 0xFFF9 && u <= 0xFFFB);
}

} // namespace

QString fromHostBytes(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    qsizetype start = 0;
    qsizetype i = 0;
    while (i < bytes.size()) {
        const qsizetype length = validSequence(bytes.sliced(i));
        if (length > 0) {
            i += length;
            continue;
        }
        text += QString::fromUtf8(bytes.sliced(start, i - start));
        text += QChar(static_cast<char16_t>(0xDC00 + static_cast<unsigned char>(bytes[i])));
        start = ++i;
    }
    text += QString::fromUtf8(bytes.sliced(start));
    return text;
}

QByteArray toHostBytes(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pairedLow = i > 0 && text[i - 1].isHighSurrogate();
        if (pairedLow || !isEscapedByte(text[i]))
            continue;
        bytes += text.sliced(start, i - start).toUtf8();
        bytes += static_cast<char>(text[i].unicode() & 0xFF);
        start = i + 1;
    }
    bytes += text.sliced(start).toUtf8();
    return bytes;
}

QString displayText(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            shown += c;
            shown += text[++i];
        } else {
            shown += c.isSurrogate() || isInvisible(c) ? QChar(QChar::ReplacementCharacter) : c;
        }
    }
    return shown;
}

} // namespace domcero
