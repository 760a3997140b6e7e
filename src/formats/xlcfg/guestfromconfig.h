// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guest.h"

#include <QByteArrayView>
#include <QString>

namespace domcero {

// The stopped guest that a config file describes, by the reading of `xl create` (xen.git
// tools/xl/xl_parse.c): one CPU and 32 MiB unless said otherwise, type by `type=` or the older `builder=` (a
// beginning of the word is enough there: "h" is hvm) or `pvh=`, PV else. Values that xl ignores are ignored.
// What makes xl refuse the file is in `configProblem`: a file that cannot be read has only that, its path and
// its base name (without .cfg, .conf or .hvm) as its name; where only one setting is wrong the rest is
// filled.
Guest guestFromConfig(QByteArrayView bytes, const QString &path);

// The name that a guest gets whose config does not say one: the file's, without .cfg, .conf, .hvm.
QString nameFromConfigPath(const QString &path);

} // namespace domcero
