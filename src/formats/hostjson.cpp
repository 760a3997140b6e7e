// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/hostjson.h"

#include "base/hosttext.h"

namespace domcero {

QByteArray validJson(QByteArrayView bytes)
{
    const QString text = fromHostBytes(bytes);
    QByteArray json;
    json.reserve(bytes.size());
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (text[i].isSurrogate()) {
            json += QStringView(text).sliced(start, i - start).toUtf8();
            json += "\\u" + QByteArray::number(text[i].unicode(), 16);
            start = i + 1;
        }
    }
    return json + QStringView(text).sliced(start).toUtf8();
}

} // namespace domcero
