// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xl/xlvcpulist.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/unreadable.h"

namespace domcero {

namespace {

constexpr const char *tool = "xl vcpu-list";

std::optional<XlVcpuRow> rowFromLine(QByteArrayView line, bool withSoftAffinity)
{
    WordsFromRight words(line);
    XlVcpuRow row;
    QByteArrayView affinity = words.take();
    if (withSoftAffinity) {
        row.softAffinity = QString::fromLatin1(affinity);
        if (words.take() != QByteArrayView("/"))
            return std::nullopt;
        affinity = words.take();
    } else if (affinity == QByteArrayView("cpu")) {
        affinity = words.take() == QByteArrayView("any") ? QByteArrayView("all") : QByteArrayView();
    }
    row.hardAffinity = QString::fromLatin1(affinity);
    const auto seconds = decimalNumber(words.take());
    const QByteArrayView state = words.take();
    const QByteArrayView cpu = words.take();
    const auto vcpu = smallNumber(words.take());
    const QByteArrayView id = words.take();
    const auto domainId = smallNumber(id);
    if (affinity.isEmpty() || !seconds || state.size() != 3 || !vcpu || !domainId || words.rest().isEmpty())
        return std::nullopt;
    row.seconds = *seconds;
    row.online = state[2] != 'p';
    row.running = state[0] == 'r';
    row.blocked = state[1] == 'b';
    row.cpu = smallNumber(cpu);
    if (row.online != row.cpu.has_value())
        return std::nullopt;
    row.vcpu = *vcpu;
    row.domainId = *domainId;
    const QByteArrayView name = nameFromColumn(words.rest(), 32, id, 5);
    if (name != QByteArrayView("(null)"))
        row.name = fromHostBytes(name);
    return row;
}

} // namespace

Result<QList<XlVcpuRow>> parseXlVcpuList(QByteArrayView output)
{
    Lines lines(output);
    const auto header = lines.next();
    if (!header)
        return outputTooShort(tool);
    if (!header->startsWith("Name ") || !header->contains("Affinity"))
        return lineNotUnderstood(tool, 1, *header);
    const bool withSoftAffinity = header->contains("Soft");
    QList<XlVcpuRow> rows;
    while (const auto line = lines.next()) {
        const auto row = rowFromLine(*line, withSoftAffinity);
        if (!row)
            return lineNotUnderstood(tool, lines.number(), *line);
        rows.append(*row);
    }
    return rows;
}

} // namespace domcero
