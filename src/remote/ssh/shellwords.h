// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace domcero {

// Does some shell that may be a host's /bin/sh carry this out by itself: a keyword, a special builtin
// (`exit`, `cd`) or any other builtin? Then it needs a subshell, or it could change the shell, or end it, for
// whoever asks next. What is no such word is a program, and the shell starts it with one cheap vfork. A name
// with a slash is always a program.
//
// The words: POSIX 2.4 and 2.14, and what dash, busybox ash, bash, mksh, ksh93, yash and zsh have besides
// (`compgen -bk` in bash, `help` in busybox, the manual pages). One that only prints (`echo`) is here as
// well: to be listed costs a fork, to be missing may cost the shell.
bool isShellWord(QByteArrayView program);

} // namespace domcero
