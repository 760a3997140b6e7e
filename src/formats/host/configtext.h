// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/hostconfig.h"

#include <QByteArrayView>
#include <QList>

namespace domcero {

// What the script `config` printed of one text (resources/scripts/README.md). `path` is what was asked for.
// NotFound: there is no such file; PermissionDenied: it cannot be read; OutputTooLarge: longer than 256 KiB;
// ParseFailed: it holds a NUL byte; Conflict: it was written to while it was read.
Result<HostConfig> parseConfigText(QByteArrayView output, const QString &path);

// What it printed of the kept ones: the newest first.
Result<QList<ConfigVersion>> parseConfigVersions(QByteArrayView output);

// In hexadecimal, as HostConfig and ConfigVersion have it.
QByteArray configSum(QByteArrayView text);

// What the script `askxl` printed; an error where xl cannot be asked there: it is missing, the account is not
// root, or Xen does not run.
Result<ConfigWord> parseConfigWord(QByteArrayView output);

} // namespace domcero
