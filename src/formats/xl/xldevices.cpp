// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xl/xldevices.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/unreadable.h"

namespace domcero {

namespace {

QList<QByteArrayView> wordsOf(QByteArrayView line)
{
    QList<QByteArrayView> words;
    WordsFromRight rest(line);
    for (QByteArrayView word = rest.take(); !word.isEmpty(); word = rest.take())
        words.prepend(word);
    return words;
}

// Reads the table whose heading begins with `head`; `take` makes a row of the words of a line.
template <typename Row, typename Take>
Result<QList<Row>> rowsOf(const char *tool, QByteArrayView head, QByteArrayView output, Take take)
{
    Lines lines(output);
    const auto heading = lines.next();
    if (!heading || !lines.wasEnded())
        return outputTooShort(tool);
    if (!heading->startsWith(head))
        return lineNotUnderstood(tool, 1, *heading);
    QList<Row> rows;
    while (const auto line = lines.next()) {
        const std::optional<Row> row = take(wordsOf(*line));
        if (!row || !lines.wasEnded())
            return lineNotUnderstood(tool, lines.number(), *line);
        rows.append(*row);
    }
    return rows;
}

} // namespace

Result<QList<XlDiskRow>> parseXlBlockList(QByteArrayView output)
{
    return rowsOf<XlDiskRow>(
        "xl block-list", "Vdev ", output, [](const QList<QByteArrayView> &words) -> std::optional<XlDiskRow> {
            if (words.size() != 7)
                return std::nullopt;
            const auto number = smallNumber(words[0]);
            // -1: the guest's end has not said anything yet.
            const auto state = words[3] == QByteArrayView("-1") ? std::optional(0) : smallNumber(words[3]);
            if (!number || !state || !words[6].startsWith('/'))
                return std::nullopt;
            return XlDiskRow{*number, *state, fromHostBytes(words[6])};
        });
}

Result<QList<XlNicRow>> parseXlNetworkList(QByteArrayView output)
{
    return rowsOf<XlNicRow>(
        "xl network-list", "Idx ", output, [](const QList<QByteArrayView> &words) -> std::optional<XlNicRow> {
            if (words.size() != 8)
                return std::nullopt;
            const auto index = smallNumber(words[0]);
            const auto state = words[4] == QByteArrayView("-1") ? std::optional(0) : smallNumber(words[4]);
            if (!index || !state || words[2].size() != 17)
                return std::nullopt;
            return XlNicRow{*index, QString::fromLatin1(words[2]).toLower(), *state};
        });
}

} // namespace domcero
