// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/configfile.h"

#include "app/cli/json.h"
#include "app/cli/options.h"
#include "base/hosttext.h"
#include "services/localfile.h"
#include "text/render.h"

namespace domcero::cli {

namespace {

const QString standardInput = QStringLiteral("-");

void tell(Output &out, const QString &place, const Error &error, QJsonObject more)
{
    complain(out, place, error);
    if (!out.isJson())
        return;
    const QJsonObject described = errorToJson(error);
    for (auto member = described.begin(); member != described.end(); ++member)
        more.insert(member.key(), member.value());
    out.document(QJsonObject{{QStringLiteral("error"), more}});
}

} // namespace

void complain(const Output &out, const QString &place, const Error &error)
{
    out.note(displayText(place) + QStringLiteral(": ") + render(error));
    const QStringList lines = error.detail.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        out.note(QStringLiteral("  ") + displayText(line));
}

void refuse(Output &out, const QString &path, const Error &error)
{
    tell(out, path, error, {{QStringLiteral("file"), path}});
}

void refuse(Output &out, const ConfigFile &config)
{
    const XlcfgProblem &problem = *config.file.problem;
    Error error = xlcfgError(config.file);
    if (!problem.xlSays.isEmpty())
        error.detail += QStringLiteral("\nxl: ") + fromHostBytes(problem.xlSays);
    tell(out, QStringLiteral("%1:%2:%3").arg(config.path).arg(problem.line).arg(problem.column), error,
         {{QStringLiteral("file"), config.path},
          {QStringLiteral("line"), problem.line},
          {QStringLiteral("column"), problem.column}});
}

std::optional<ConfigFile> readConfig(Output &out, const QString &path)
{
    const auto text = readLocalFile(path);
    if (!text) {
        refuse(out, path, text.error());
        return std::nullopt;
    }
    return ConfigFile{path, parseXlcfg(*text)};
}

std::optional<ConfigFile> readGoodConfig(Output &out, const QString &path)
{
    auto config = readConfig(out, path);
    if (config && config->file.problem) {
        refuse(out, *config);
        return std::nullopt;
    }
    return config;
}

Exit writeConfig(Output &out, const ConfigFile &config, const QByteArray &text)
{
    if (config.path == standardInput) {
        out.bytes(text);
        return Exit::Done;
    }
    if (text == config.file.text)
        return Exit::Done;
    if (const auto written = replaceLocalFile(config.path, config.file.text, text); !written) {
        refuse(out, config.path, written.error());
        return Exit::Failed;
    }
    return Exit::Done;
}

} // namespace domcero::cli
