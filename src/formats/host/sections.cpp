// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/sections.h"

#include "formats/lines.h"
#include "formats/unreadable.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr const char *tool = "sections";

// Cuts `length` bytes and their line end off the front.
std::optional<QByteArrayView> take(QByteArrayView &rest, qint64 length)
{
    if (length >= rest.size() || rest[static_cast<qsizetype>(length)] != '\n')
        return std::nullopt;
    const QByteArrayView part = rest.first(static_cast<qsizetype>(length));
    rest = rest.sliced(static_cast<qsizetype>(length) + 1);
    return part;
}

} // namespace

Result<QList<Section>> parseSections(QByteArrayView output)
{
    QList<Section> sections;
    QByteArrayView rest = output;
    const auto lineNumber = [&] {
        return 1 + static_cast<int>(std::count(output.begin(), rest.begin(), '\n'));
    };
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        if (end < 0)
            return outputTooShort(tool);
        const QByteArrayView header = rest.first(end);
        const QList<QByteArray> words = header.toByteArray().split(' ');
        const auto nameLength = wholeNumber(words.value(1));
        const auto status = smallNumber(words.value(2));
        const auto contentLength = wholeNumber(words.value(3));
        if (words.size() != 4 || words[0] != "section" || !nameLength || !status || !contentLength)
            return lineNotUnderstood(tool, lineNumber(), header);
        QByteArrayView body = rest.sliced(end + 1);
        const qint64 bodySize = body.size();
        const auto name = take(body, *nameLength);
        const auto content = name ? take(body, *contentLength) : std::nullopt;
        if (!name || !content) {
            // The lengths are checked one by one, so that their sum cannot overflow.
            const bool cut = *nameLength >= bodySize || *contentLength >= bodySize - *nameLength - 1;
            return cut ? outputTooShort(tool) : lineNotUnderstood(tool, lineNumber(), header);
        }
        sections.append({name->toByteArray(), *status, content->toByteArray()});
        rest = body;
    }
    return sections;
}

QByteArray sectionText(const Section &section)
{
    return "section " + QByteArray::number(section.name.size()) + ' ' +
           QByteArray::number(section.exitStatus) + ' ' + QByteArray::number(section.content.size()) + '\n' +
           section.name + '\n' + section.content + '\n';
}

const Section *findSection(const QList<Section> &sections, QByteArrayView name)
{
    const auto found =
        std::find_if(sections.begin(), sections.end(), [&](const Section &s) { return s.name == name; });
    return found == sections.end() ? nullptr : &*found;
}

} // namespace domcero
