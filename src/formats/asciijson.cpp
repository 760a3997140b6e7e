// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/asciijson.h"

namespace domcero {

QByteArray asciiJsonString(const QString &text)
{
    QByteArray said = "\"";
    for (const QChar unit : text) {
        const char16_t code = unit.unicode();
        if (code >= 0x20 && code < 0x7f && code != '"' && code != '\\')
            said += static_cast<char>(code);
        else
            said += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
    }
    return said + '"';
}

} // namespace domcero
