// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

namespace domcero::cli {

std::optional<bool> yesOrNo(const QString &answer)
{
    const QString word = answer.trimmed().toLower();
    for (const char16_t *yes : {u"yes", u"y", u"sí", u"si", u"s"}) {
        if (word == QStringView(yes))
            return true;
    }
    for (const char16_t *no : {u"no", u"n"}) {
        if (word == QStringView(no))
            return false;
    }
    return std::nullopt;
}

} // namespace domcero::cli
