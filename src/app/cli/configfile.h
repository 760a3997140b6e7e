// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "formats/xlcfg/file.h"

#include <optional>

namespace domcero::cli {

// A config that the command line names, "-" for standard input.
struct ConfigFile
{
    QString path;
    XlcfgFile file;
};

// Refusals go to standard error as "FILE:LINE:COLUMN: reason", what xl itself would say below; with --json
// {"error": {...}} goes to standard output as well.
void refuse(Output &out, const QString &path, const Error &error);
void refuse(Output &out, const ConfigFile &config);
void complain(const Output &out, const QString &place, const Error &error); // to standard error only

// Read, whatever is in it; empty when it cannot be read, which was told.
std::optional<ConfigFile> readConfig(Output &out, const QString &path);
// The same, and xl takes it; otherwise it was refused.
std::optional<ConfigFile> readGoodConfig(Output &out, const QString &path);
// Puts the new text in place of the file, or on standard output where it came from standard input.
Exit writeConfig(Output &out, const ConfigFile &config, const QByteArray &text);

} // namespace domcero::cli
