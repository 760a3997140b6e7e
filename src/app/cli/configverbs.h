// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/configfile.h"
#include "app/cli/options.h"
#include "app/cli/output.h"

#include <QStringList>

namespace domcero::cli {

// What stands behind "config" and has a file of its own.

// Print what `xl -N block-attach 0 SPEC...` and `xl -N network-attach 0 KEY=VALUE...` of Xen 4.17 print; with
// --json without "disk: " and "vif: " before it.
Exit showDisk(const QStringList &specs, Output &out);
Exit showNic(const QStringList &words, Output &out);
// Explains each line that is changed, left out or not understood, and writes what xl reads of the rest.
Exit convertConfig(const ConfigFile &config, Output &out);

} // namespace domcero::cli
