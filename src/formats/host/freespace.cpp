// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/freespace.h"

#include "formats/lines.h"
#include "formats/unreadable.h"

namespace domcero {

Result<ByteSize> parseFreeSpace(QByteArrayView output)
{
    constexpr const char *tool = "df";
    Lines lines(output);
    lines.next(); // the heading
    const auto line = lines.next();
    if (!line || !lines.wasEnded())
        return outputTooShort(tool);
    const qsizetype percent = line->indexOf("% ");
    WordsFromRight words(line->first(percent < 0 ? 0 : percent));
    words.take(); // the capacity
    const auto free = sizeFrom(words.take(), 1024);
    if (!free)
        return lineNotUnderstood(tool, lines.number(), *line);
    return *free;
}

} // namespace domcero
