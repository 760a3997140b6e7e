// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace domcero {

// Where texts of configs are kept on a host, beside the jobs; tests have a folder of their own.
inline constexpr const char *keptConfigs = "/var/lib/domcero/configs";

// The folder for the texts of the config at `path`, each in a file that is named by its SHA-256. Both are
// lossless host text.
QString keptFolderOf(const QString &path, const QString &root = QString::fromLatin1(keptConfigs));

// The name beside a config under which its next text is written before it takes its place. Such files are no
// guests (formats/host/configs.h).
QString newFileOf(const QString &path);

} // namespace domcero
