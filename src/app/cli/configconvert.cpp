// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/convert.h"

#include "app/cli/configverbs.h"
#include "base/hosttext.h"
#include "text/render.h"

namespace domcero::cli {

Exit convertConfig(const ConfigFile &config, Output &out)
{
    const ConvertedXlcfg converted = convertXlcfg(config.file.text);
    const auto tell = [&](const ConvertedXlcfg::Line &line) {
        out.note(QStringLiteral("%1:%2:1: %3")
                     .arg(displayText(config.path))
                     .arg(line.line)
                     .arg(render(line.what)));
    };
    for (const auto &line : converted.explanations)
        tell(line);
    for (const auto &line : converted.refusals)
        tell(line);
    return converted.refusals.isEmpty() ? writeConfig(out, config, converted.text) : Exit::Failed;
}

} // namespace domcero::cli
