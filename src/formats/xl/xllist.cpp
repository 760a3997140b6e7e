// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xl/xllist.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/unreadable.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr const char *tool = "xl list";
constexpr qsizetype longestRow = 8192; // xenstore takes no value longer than half of that

std::optional<XlStateFlags> flagsFromText(QByteArrayView text)
{
    if (text.size() != 6)
        return std::nullopt;
    const auto is = [&](qsizetype i, char letter) { return text[i] == letter || text[i] == '-'; };
    if (!is(0, 'r') || !is(1, 'b') || !is(2, 'p') || !is(3, 's') || !is(5, 'd') ||
        !QByteArrayView("-rscwS?").contains(text[4]))
        return std::nullopt;
    return XlStateFlags{text[0] != '-', text[1] != '-', text[2] != '-',
                        text[3] != '-', text[4],        text[5] != '-'};
}

bool isUuid(QByteArrayView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dash ? c != '-' : !hex)
            return false;
    }
    return true;
}

// "54.4": always one digit after the dot, so that a cut row is not taken for a whole one.
std::optional<double> secondsFromText(QByteArrayView text)
{
    if (text.size() < 3 || text[text.size() - 2] != '.')
        return std::nullopt;
    return decimalNumber(text);
}

std::optional<XlListRow> rowFromLine(QByteArrayView line, bool verbose)
{
    WordsFromRight words(line);
    XlListRow row;
    QByteArrayView seconds = words.take();
    if (verbose) {
        // Security label and reason code are one word each.
        const QByteArrayView reason = words.take();
        const QByteArrayView uuid = words.take();
        if (!isUuid(uuid) || reason.isEmpty())
            return std::nullopt;
        row.uuid = QString::fromLatin1(uuid).toLower();
        seconds = words.take();
    }
    const QByteArrayView state = words.take();
    const QByteArrayView vcpus = words.take();
    const QByteArrayView memory = words.take();
    const QByteArrayView id = words.take();
    const auto cpuSeconds = secondsFromText(seconds);
    const auto flags = flagsFromText(state);
    const auto vcpuCount = smallNumber(vcpus);
    const auto megabytes = smallNumber(memory);
    const auto domainId = smallNumber(id);
    if (!cpuSeconds || !flags || !vcpuCount || !megabytes || !domainId || words.rest().isEmpty())
        return std::nullopt;
    const QByteArrayView name = nameFromColumn(words.rest(), 40, id, 5);
    if (name != QByteArrayView("(null)"))
        row.name = fromHostBytes(name);
    row.domainId = *domainId;
    row.memory = ByteSize::fromMiB(*megabytes);
    row.vcpus = *vcpuCount;
    row.flags = *flags;
    row.cpuSeconds = *cpuSeconds;
    return row;
}

// A row of a kind that is not known here, and not the first line of a name with a line break in it.
bool endsLikeARow(QByteArrayView line)
{
    WordsFromRight words(line);
    return secondsFromText(words.take()) && words.take().size() == 6 && smallNumber(words.take()) &&
           smallNumber(words.take());
}

} // namespace

GuestState guestState(const XlStateFlags &flags)
{
    if (flags.dying)
        return GuestState::Dying;
    if (flags.shutDown)
        return flags.reason == 'c' || flags.reason == 'w' ? GuestState::Crashed : GuestState::ShuttingDown;
    if (flags.paused)
        return GuestState::Paused;
    if (flags.blocked && !flags.running)
        return GuestState::Idle;
    return GuestState::Running;
}

Result<QList<XlListRow>> parseXlList(QByteArrayView output)
{
    Lines lines(output);
    const auto header = lines.next();
    if (!header)
        return outputTooShort(tool);
    if (!header->startsWith("Name ") || !header->contains("Time(s)"))
        return lineNotUnderstood(tool, 1, *header);
    const bool verbose = header->contains("UUID");

    QList<XlListRow> rows;
    const char *pending = nullptr; // where a row began that goes on in the next line
    while (const auto line = lines.next()) {
        const char *start = pending ? pending : line->data();
        const auto row = rowFromLine(QByteArrayView(start, line->data() + line->size() - start), verbose);
        if (!row && (endsLikeARow(*line) || line->data() + line->size() - start > longestRow))
            return lineNotUnderstood(tool, lines.number(), *line);
        pending = row ? nullptr : start;
        if (row)
            rows.append(*row);
    }
    if (pending)
        return lineNotUnderstood(tool, lines.number(),
                                 QByteArrayView(pending, output.data() + output.size() - pending));
    return rows;
}

} // namespace domcero
