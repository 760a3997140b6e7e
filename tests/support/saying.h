// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hosttext.h"
#include "base/message.h"

namespace domcero::test {

// The language of tests: the source text with its arguments.
inline QString say(const Message &message)
{
    QString text = QString::fromUtf8(message.id());
    for (qsizetype i = 0; i < message.arguments().size(); ++i) {
        if (const auto *word = std::get_if<QString>(&message.arguments()[i]))
            text.replace(QStringLiteral("%%1").arg(i + 1), displayText(*word));
        else if (const auto *number = std::get_if<qint64>(&message.arguments()[i]))
            text.replace(QStringLiteral("%%1").arg(i + 1), QString::number(*number));
    }
    return text;
}

} // namespace domcero::test
