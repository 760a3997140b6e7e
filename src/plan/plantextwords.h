// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace domcero {

// The escapes of plan text and journal (README.md here): what is written holds 0x20 to 0x7e only, and no
// blank at its ends. As a journal's field it holds no blank at all and is never empty or ".".
QByteArray escapeValue(QByteArrayView value);
QByteArray escapeField(QByteArrayView value);
// Nothing when an escape is not known, or stands for a zero byte.
std::optional<QByteArray> unescapeValue(QByteArrayView text);

// A lock's key as one file name: bytes but A-Za-z0-9._:@+- become %XX.
QByteArray escapeLockKey(QByteArrayView key);
std::optional<QByteArray> unescapeLockKey(QByteArrayView text);

} // namespace domcero
