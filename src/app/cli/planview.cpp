// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/planview.h"

#include "app/cli/table.h"
#include "base/hosttext.h"
#include "plan/captured.h"
#include "plan/conditionname.h"
#include "plan/conditiontext.h"
#include "plan/plantextnames.h"
#include "text/render.h"

#include <QJsonArray>

namespace domcero::cli {

namespace {

Command shown(Command command)
{
    command.program = withCaptureNames(command.program);
    for (QString &argument : command.arguments)
        argument = withCaptureNames(argument);
    return command;
}

QJsonArray conditionsToJson(const QList<Condition> &conditions)
{
    QJsonArray array;
    for (const Condition &condition : conditions) {
        array.append(QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(conditionName(condition.kind))},
                                 {QStringLiteral("subject"), withCaptureNames(condition.subject)},
                                 {QStringLiteral("value"), withCaptureNames(condition.value)}});
    }
    return array;
}

} // namespace

QString planAsText(const Plan &plan)
{
    QString text = render(plan.title) + u'\n';
    for (const Message &loss : plan.losses)
        text += QStringLiteral("  ! ") + render(loss) + u'\n';
    int number = 0;
    for (const Step &step : plan.steps) {
        text += QStringLiteral("%1. %2\n     %3\n")
                    .arg(++number)
                    .arg(render(step.title), displayText(shown(step.command).displayText()));
        for (const Condition &guard : step.guards)
            text += QStringLiteral("     < ") + displayText(render(conditionText(guard))) + u'\n';
        for (const Condition &verify : step.verifies)
            text += QStringLiteral("     > ") + displayText(render(conditionText(verify))) + u'\n';
        if (step.undo)
            text += QStringLiteral("     ~ ") + displayText(shown(step.undo->command).displayText()) + u'\n';
    }
    return text;
}

QString jobTable(const QList<JobSummary> &jobs)
{
    if (jobs.isEmpty())
        return render(Message(QT_TRANSLATE_NOOP("messages", "The host has no jobs."))) + u'\n';
    Table table;
    table.headings = {render(Message(QT_TRANSLATE_NOOP("messages", "JOB"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "STATE"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "STEP"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "SINCE (UTC)"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "WHO"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "WHAT")))};
    for (const JobSummary &job : jobs) {
        table.rows.append({job.id.toString(QUuid::WithoutBraces), render(jobStateText(job.state())),
                           QStringLiteral("%1/%2").arg(job.journal.currentStep()).arg(job.stepCount),
                           job.journal.openedAt().isNull()
                               ? QStringLiteral("-")
                               : job.journal.openedAt().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                           displayText(job.who), displayText(render(job.title))});
    }
    return table.text();
}

QString recordText(const JournalRecord &record)
{
    QByteArrayList words{record.event};
    words += record.fields;
    return displayText(fromHostBytes(words.join(' ')));
}

QJsonObject planToJson(const Plan &plan)
{
    QJsonArray losses;
    for (const Message &loss : plan.losses)
        losses.append(render(loss));
    QJsonArray steps;
    for (const Step &step : plan.steps) {
        steps.append(
            QJsonObject{{QStringLiteral("title"), render(step.title)},
                        {QStringLiteral("command"), shown(step.command).displayText()},
                        {QStringLiteral("guards"), conditionsToJson(step.guards)},
                        {QStringLiteral("verifies"), conditionsToJson(step.verifies)},
                        {QStringLiteral("undo"),
                         step.undo ? QJsonValue(shown(step.undo->command).displayText()) : QJsonValue()},
                        {QStringLiteral("idempotent"), step.idempotent}});
    }
    return {{QStringLiteral("id"), plan.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("title"), render(plan.title)},
            {QStringLiteral("risk"), QString::fromLatin1(riskName(plan.risk))},
            {QStringLiteral("losses"), losses},
            {QStringLiteral("steps"), steps}};
}

QJsonObject jobToJson(const JobSummary &job)
{
    const QDateTime since = job.journal.openedAt();
    return {
        {QStringLiteral("id"), job.id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("title"), render(job.title)},
        {QStringLiteral("state"), QString::fromLatin1(jobStateName(job.state()))},
        {QStringLiteral("step"), job.journal.currentStep()},
        {QStringLiteral("steps"), job.stepCount},
        {QStringLiteral("who"), job.who},
        {QStringLiteral("since"), since.isNull() ? QJsonValue() : QJsonValue(since.toString(Qt::ISODate))}};
}

QJsonObject recordToJson(const JournalRecord &record)
{
    QJsonArray fields;
    for (const QByteArray &field : record.fields)
        fields.append(fromHostBytes(field));
    return {{QStringLiteral("event"), QString::fromLatin1(record.event)},
            {QStringLiteral("uptime"), record.uptime},
            {QStringLiteral("fields"), fields}};
}

QJsonObject outputToJson(int step, bool inUndo, OutputStream stream, const QByteArray &bytes)
{
    return {{QStringLiteral("event"), QStringLiteral("output")},
            {QStringLiteral("step"), step},
            {QStringLiteral("undo"), inUndo},
            {QStringLiteral("stream"),
             stream == OutputStream::Standard ? QStringLiteral("out") : QStringLiteral("err")},
            {QStringLiteral("text"), fromHostBytes(bytes)}};
}

} // namespace domcero::cli
