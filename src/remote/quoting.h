// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace domcero {

struct Command;

// One word for a POSIX shell (dash, busybox ash, bash): left bare where every byte is harmless, else in
// single quotes. Every byte but NUL is kept; a NUL cannot be in an argument and cuts nothing silently: it is
// refused by Command's runner.
QByteArray quoteForShell(QByteArrayView word);

// The whole command line of a program, quoted; for a script its text is not part of it.
QByteArray shellLine(const Command &command);

} // namespace domcero
