// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/convert.h"

#include "app/cli/configverbs.h"
#include "app/cli/json.h"
#include "base/hosttext.h"
#include "text/render.h"

namespace domcero::cli {

namespace {

// The first refusal as that of any other config, and all of them line by line.
QJsonObject refusalToJson(const ConfigFile &config, const QList<ConvertedXlcfg::Line> &refusals)
{
    QJsonArray lines;
    for (const auto &line : refusals)
        lines.append(QJsonObject{{key("line"), line.line}, {key("message"), render(line.what)}});
    QJsonObject error = errorToJson(makeError(ErrorCode::ParseFailed, refusals.first().what));
    error.insert(key("file"), config.path);
    error.insert(key("line"), refusals.first().line);
    error.insert(key("column"), 1);
    error.insert(key("refusals"), lines);
    return {{key("error"), error}};
}

} // namespace

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
    if (converted.refusals.isEmpty())
        return writeConfig(out, config, converted.text);
    if (out.isJson())
        out.document(refusalToJson(config, converted.refusals));
    return Exit::Failed;
}

} // namespace domcero::cli
