// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace domcero {

// Files of this machine that belong to somebody else than Domcero, such as a config that is changed in place.
// Paths are lossless host text (base/hosttext.h).

// The whole file; standard input for "-". NotFound, PermissionDenied, or OutputTooLarge beyond 64 MiB.
Result<QByteArray> readLocalFile(const QString &path);

// Puts `content` in the place of the file: written under another name in the same folder (that of the
// file itself where the path is a link), with the same mode and owner, and renamed. Whatever goes wrong
// before the renaming leaves the file as it was. Conflict where it is no longer `expected`, or no plain file;
// PermissionDenied where owner or mode could not be kept.
Result<void> replaceLocalFile(const QString &path, const QByteArray &expected, const QByteArray &content);

// Windows makes LF of CR LF on the way in unless it is told not to. For readLocalFile().
void takeStandardInputAsItIs();

} // namespace domcero
