// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xl/xluptime.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/unreadable.h"

namespace domcero {

namespace {

constexpr const char *tool = "xl uptime";

// "H:MM:SS" or "HH:MM:SS"
std::optional<std::chrono::seconds> timeOfDay(QByteArrayView text)
{
    const QList<QByteArray> parts = text.toByteArray().split(':');
    if (parts.size() != 3 || parts[1].size() != 2 || parts[2].size() != 2)
        return std::nullopt;
    const auto hours = smallNumber(parts[0]);
    const auto minutes = smallNumber(parts[1]);
    const auto seconds = smallNumber(parts[2]);
    if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59)
        return std::nullopt;
    return std::chrono::hours(*hours) + std::chrono::minutes(*minutes) + std::chrono::seconds(*seconds);
}

std::optional<XlUptimeRow> rowFromLine(QByteArrayView line)
{
    WordsFromRight words(line);
    const auto time = timeOfDay(words.take());
    if (!time)
        return std::nullopt;
    XlUptimeRow row;
    row.uptime = *time;
    QByteArrayView id = words.take();
    if (id == QByteArrayView("days,") || id == QByteArrayView("day,")) {
        const auto days = smallNumber(words.take());
        if (!days)
            return std::nullopt;
        row.uptime += std::chrono::hours(24) * *days;
        id = words.take();
    }
    const auto domainId = smallNumber(id);
    if (!domainId || words.rest().isEmpty())
        return std::nullopt;
    row.domainId = *domainId;
    const QByteArrayView name = nameFromColumn(words.rest(), 33, id, 4);
    if (name != QByteArrayView("(null)"))
        row.name = fromHostBytes(name);
    return row;
}

} // namespace

Result<QList<XlUptimeRow>> parseXlUptime(QByteArrayView output)
{
    Lines lines(output);
    const auto header = lines.next();
    if (!header)
        return outputTooShort(tool);
    if (!header->startsWith("Name ") || !header->contains("Uptime"))
        return lineNotUnderstood(tool, 1, *header);
    QList<XlUptimeRow> rows;
    while (const auto line = lines.next()) {
        const auto row = rowFromLine(*line);
        if (!row)
            return lineNotUnderstood(tool, lines.number(), *line);
        rows.append(*row);
    }
    return rows;
}

} // namespace domcero
