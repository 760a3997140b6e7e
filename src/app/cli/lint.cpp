// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lint.h"

#include "app/cli/configfile.h"
#include "app/cli/json.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "services/localfile.h"
#include "text/render.h"

#include <QJsonObject>

#include <algorithm>

namespace domcero::cli {

namespace {

QString severityText(LintSeverity severity)
{
    switch (severity) {
    case LintSeverity::Error:
        return render(Message(QT_TRANSLATE_NOOP("messages", "error")));
    case LintSeverity::Warning:
        return render(Message(QT_TRANSLATE_NOOP("messages", "warning")));
    case LintSeverity::Note:
        break;
    }
    return render(Message(QT_TRANSLATE_NOOP("messages", "note")));
}

QString lineOf(const QString &path, const LintFinding &finding)
{
    QString line = QStringLiteral("%1:%2:%3: %4: %5")
                       .arg(displayText(path))
                       .arg(finding.line)
                       .arg(finding.column)
                       .arg(severityText(finding.severity), render(finding.what));
    if (!finding.remedy.isEmpty())
        line += u' ' + render(finding.remedy);
    return line + QStringLiteral(" [%1]\n").arg(QString::fromLatin1(finding.id));
}

QJsonObject toJson(const LintFinding &finding)
{
    QJsonValue fix;
    if (finding.fix)
        fix = QJsonObject{{key("offset"), finding.fix->offset},
                          {key("length"), finding.fix->length},
                          {key("text"), fromHostBytes(finding.fix->text)}};
    const QString remedy = render(finding.remedy);
    return {{key("id"), QString::fromLatin1(finding.id)},
            {key("severity"), QString::fromLatin1(lintSeverityName(finding.severity))},
            {key("line"), finding.line},
            {key("column"), finding.column},
            {key("message"), render(finding.what)},
            {key("remedy"), remedy.isEmpty() ? QJsonValue() : QJsonValue(remedy)},
            {key("fix"), fix}};
}

} // namespace

Exit lintFiles(const Options &options, Output &out)
{
    QList<LintFile> files;
    QJsonArray array;
    Exit exit = Exit::Done;
    for (const QString &path : options.operands) {
        const auto text = readLocalFile(path);
        if (text) {
            files.append({path, parseXlcfg(*text)});
            continue;
        }
        complain(out, path, text.error());
        array.append(QJsonObject{{key("file"), path},
                                 {key("name"), QJsonValue()},
                                 {key("refused"), QJsonValue()},
                                 {key("error"), errorToJson(text.error())},
                                 {key("findings"), QJsonArray()}});
        exit = Exit::Failed;
    }
    const QList<QList<LintFinding>> all = lintConfigs(files);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const LintFile &file = files[i];
        QJsonArray findings;
        for (const LintFinding &finding : all[i]) {
            findings.append(toJson(finding));
            if (finding.severity == LintSeverity::Error)
                exit = Exit::Failed;
            if (file.config.problem)
                out.note(lineOf(file.name, finding).trimmed());
            else if (!out.isJson())
                out.text(lineOf(file.name, finding));
        }
        const auto name = file.config.problem ? std::nullopt : file.config.string("name");
        array.append(QJsonObject{{key("file"), file.name},
                                 {key("name"), name ? QJsonValue(fromHostBytes(*name)) : QJsonValue()},
                                 {key("refused"), file.config.problem.has_value()},
                                 {key("error"), QJsonValue()},
                                 {key("findings"), findings}});
    }
    if (out.isJson())
        out.document(array);
    return exit;
}

} // namespace domcero::cli
