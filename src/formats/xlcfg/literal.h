// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace domcero {

// What a STRING token with its quotes stands for. Escapes: \\ \' \" \a \b \f \n \r \t \v. Numeric ones exist
// in libxlu but do not work: \x is always refused, and \0 to \7 with more digits after it stands for nothing
// (xlu__cfgl_dequote in xen.git tools/libs/util/libxlu_cfg.c). Empty where libxlu refuses an escape or where
// the string holds a NUL byte, on which libxlu ends the program.
std::optional<QByteArray> unquoteXlcfg(QByteArrayView literal);

// How many of the bytes behind "\0" to "\7" xl takes with it; it refuses the escape if they are less than
// two.
qsizetype octalEscapeLength(QByteArrayView rest);

// A text as a STRING token: between two `quote`s (\' or "), with a backslash before the quote, backslashes
// and line ends, and every other byte as it is. Where the text has this quote and not the other one, the
// other one is taken. Its inverse is unquoteXlcfg, for a text without a NUL byte.
QByteArray quoteXlcfg(QByteArrayView text, char quote);

// strtol(text, ..., 0) of the whole text, as xlu_cfg_get_long has it: leading white space, a sign, "0x" for
// hexadecimal, "0" for octal. Empty when it is no number or does not fit 64 bits.
std::optional<qint64> longFromXlcfg(QByteArrayView text);

} // namespace domcero
