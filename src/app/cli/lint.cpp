// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/configfile.h"
#include "app/cli/verbs.h"

namespace domcero::cli {

Exit lintFiles(const Options &options, Output &out)
{
    Exit exit = Exit::Done;
    for (const QString &path : options.operands) {
        if (!readGoodConfig(out, path))
            exit = Exit::Failed;
    }
    return exit;
}

} // namespace domcero::cli
