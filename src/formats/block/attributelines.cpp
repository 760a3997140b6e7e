// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/block/attributelines.h"

#include "formats/lines.h"

#include <QSet>

namespace domcero {

AttributeLines::AttributeLines(QByteArrayView output)
{
    QSet<QByteArray> known;
    Lines lines(output);
    while (const auto line = lines.next()) {
        const qsizetype slash = line->indexOf('/'); // a subject may hold a colon: "connection1:0"
        const qsizetype colon = slash < 0 ? -1 : line->indexOf(':', slash);
        if (slash <= 0 || colon < 0)
            continue;
        const QByteArray subject = line->first(slash).toByteArray();
        if (!known.contains(subject)) {
            known.insert(subject);
            m_subjects.append(subject);
        }
        const QByteArray key = line->first(colon).toByteArray();
        const QByteArray text = line->sliced(colon + 1).toByteArray();
        const auto found = m_values.find(key);
        if (found == m_values.end())
            m_values.insert(key, text);
        else
            *found += '\n' + text;
    }
}

} // namespace domcero
