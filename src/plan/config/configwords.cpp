// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/config/configwords.h"

#include "plan/guestwords.h"

namespace domcero {

std::optional<Error> refuseConfigText(const QByteArray &text)
{
    constexpr qsizetype longest = qsizetype{256} * 1024;
    if (text.size() > longest)
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "A config has 256 KiB at most; this text is longer.")));
    if (text.contains('\0'))
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The text holds a NUL byte.")));
    return std::nullopt;
}

} // namespace domcero
