// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plantextwords.h"

namespace domcero {

namespace {

QByteArray octal(char c)
{
    return "\\0" + QByteArray::number(static_cast<unsigned char>(c), 8).rightJustified(3, '0');
}

bool isKeyByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("._:@+-").contains(c);
}

} // namespace

QByteArray escapeValue(QByteArrayView value)
{
    QByteArray text;
    text.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const bool atEnd = i == 0 || i == value.size() - 1;
        if (c == '\\')
            text += "\\\\";
        else if (c == '\n')
            text += "\\n";
        else if (c == '\t')
            text += "\\t";
        else if (c < 0x20 || c > 0x7e || (c == ' ' && atEnd))
            text += octal(c);
        else
            text += c;
    }
    return text;
}

QByteArray escapeField(QByteArrayView value)
{
    if (value.isEmpty())
        return "-";
    if (value == QByteArrayView("."))
        return octal('.');
    return escapeValue(value).replace(' ', "\\0040");
}

std::optional<QByteArray> unescapeValue(QByteArrayView text)
{
    QByteArray value;
    value.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            value += text[i];
            continue;
        }
        if (++i == text.size())
            return std::nullopt;
        switch (text[i]) {
        case '\\':
            value += '\\';
            break;
        case 'n':
            value += '\n';
            break;
        case 't':
            value += '\t';
            break;
        case '0': {
            if (i + 3 >= text.size())
                return std::nullopt;
            bool ok = false;
            const uint code = text.sliced(i + 1, 3).toByteArray().toUInt(&ok, 8);
            if (!ok || code == 0 || code > 255 || text[i + 1] == '+' || text[i + 1] == ' ')
                return std::nullopt;
            value += static_cast<char>(code);
            i += 3;
            break;
        }
        default:
            return std::nullopt;
        }
    }
    return value;
}

QByteArray escapeLockKey(QByteArrayView key)
{
    QByteArray text;
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (isKeyByte(key[i]) && (i > 0 || key[i] != '.'))
            text += key[i];
        else
            text += '%' + QByteArray(1, key[i]).toHex().toUpper();
    }
    return text;
}

std::optional<QByteArray> unescapeLockKey(QByteArrayView text)
{
    QByteArray key;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            bool ok = false;
            const uint code =
                text.sliced(i + 1, qMin<qsizetype>(2, text.size() - i - 1)).toByteArray().toUInt(&ok, 16);
            if (!ok || i + 2 >= text.size() || code == 0)
                return std::nullopt;
            key += static_cast<char>(code);
            i += 2;
        } else if (isKeyByte(text[i])) {
            key += text[i];
        } else {
            return std::nullopt;
        }
    }
    if (key.isEmpty() || escapeLockKey(key) != text)
        return std::nullopt;
    return key;
}

} // namespace domcero
