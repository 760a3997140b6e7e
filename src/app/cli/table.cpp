// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include "base/hosttext.h"

#include <algorithm>

namespace domcero::cli {

namespace {

// Characters that take two cells in a terminal (East Asian wide, pictures), roughly; combining marks none.
qsizetype cells(char32_t c)
{
    if (QChar::isMark(c))
        return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                      (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                      (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                      (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

qsizetype cells(const QString &text)
{
    qsizetype n = 0;
    for (const char32_t c : text.toUcs4())
        n += cells(c);
    return n;
}

} // namespace

QString Table::text() const
{
    QList<QStringList> lines;
    if (!headings.isEmpty())
        lines += headings;
    lines += rows;
    QList<qsizetype> widths;
    for (QStringList &line : lines) {
        widths.resize(std::max(widths.size(), line.size()));
        for (qsizetype i = 0; i < line.size(); ++i) {
            line[i] = displayText(line[i]);
            widths[i] = std::max(widths[i], cells(line[i]));
        }
    }

    QString out;
    for (const QStringList &line : lines) {
        QString shown;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QString gap(widths[i] - cells(line[i]), u' ');
            shown += toTheRight.contains(static_cast<int>(i)) ? gap + line[i] : line[i] + gap;
            shown += QStringLiteral("  ");
        }
        while (shown.endsWith(u' '))
            shown.chop(1);
        out += shown + u'\n';
    }
    return out;
}

} // namespace domcero::cli
