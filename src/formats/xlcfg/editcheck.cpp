// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/editcheck.h"

#include "base/hosttext.h"
#include "formats/xlcfg/edit.h"

#include <algorithm>

namespace domcero {

bool sameXlcfgValue(const XlcfgValue &a, const XlcfgValue &b)
{
    return a.isList == b.isList && a.text == b.text &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), sameXlcfgValue);
}

std::optional<Error> notEditable(const XlcfgFile &file, const QByteArray &name)
{
    if (file.problem)
        return xlcfgError(file);
    if (!isXlcfgName(name))
        return makeError(
            ErrorCode::InvalidInput,
            Message(QT_TRANSLATE_NOOP("messages", "“%1” cannot be a key of a config."),
                    {displayText(fromHostBytes(name))}),
            Message(QT_TRANSLATE_NOOP("messages", "A key is written in small letters, digits, _ and dots, "
                                                  "and begins with a letter.")));
    return std::nullopt;
}

Error brokenEdit()
{
    return makeError(
        ErrorCode::Internal,
        Message(QT_TRANSLATE_NOOP("messages", "The change would have altered something else in the file, so "
                                              "it was not made.")));
}

Result<QByteArray> checkedEdit(const XlcfgFile &file, const QByteArray &text, const QByteArray &name,
                               const XlcfgValue *wanted)
{
    const XlcfgFile after = parseXlcfg(text);
    if (after.problem)
        return brokenEdit();
    QList<QByteArray> names = file.names() + after.names();
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const QByteArray &each : names) {
        const XlcfgValue *expected = each == name ? wanted : file.value(each);
        const XlcfgValue *got = after.value(each);
        if (!expected != !got || (got && !sameXlcfgValue(*expected, *got)))
            return brokenEdit();
        if (each != name && file.number(each).state != after.number(each).state)
            return brokenEdit();
    }
    return text;
}

} // namespace domcero
