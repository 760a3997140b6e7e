// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection.h"
#include "app/cli/json.h"
#include "app/cli/redactor.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "text/render.h"

#include <QDateTime>
#include <QFile>

namespace domcero::cli {

namespace {

struct Entry
{
    QByteArray command;
    QByteArray output;
    QByteArray errorOutput;
    std::optional<int> exitStatus;
    std::optional<std::chrono::milliseconds> duration;
    QString problem;
};

void hideNames(Redactor &redactor, const HostEntry &entry, const HostState &state)
{
    redactor.hideHost(entry.name);
    redactor.hideHost(entry.address);
    if (state.hypervisor)
        redactor.hideHost(state.hypervisor->hostName);
    redactor.hidePerson(entry.user);
    for (const Guest &guest : state.guests)
        redactor.hideGuest(guest.name);
}

QList<Entry> redacted(const QList<CommandRecord> &records, Redactor &redactor)
{
    QList<Entry> entries;
    for (const CommandRecord &record : records) {
        const bool isScript = record.text.startsWith(QLatin1String("domcero:"));
        Entry entry;
        entry.command = redactor.redact(toHostBytes(record.text));
        entry.output = isScript ? redactor.redactSections(record.standardOutput)
                                : redactor.redact(record.standardOutput);
        entry.errorOutput = redactor.redact(record.standardError);
        entry.exitStatus = record.exitStatus;
        entry.duration = record.duration;
        entry.problem = QString::fromUtf8(redactor.redact(record.problem.toUtf8()));
        entries += entry;
    }
    return entries;
}

// One line of output as UTF-8 without surprises: a backslash doubled, control bytes and what is not UTF-8 as
// \xHH. So the transcript can be mailed and still be turned back into the bytes.
QByteArray escaped(const QByteArray &line)
{
    QByteArray out;
    for (const QChar c : fromHostBytes(line)) {
        const char16_t u = c.unicode();
        const bool isByte = u >= 0xDC80 && u <= 0xDCFF;
        if (u == u'\\')
            out += "\\\\";
        else if (isByte || (u < 0x20 && u != u'\t') || u == 0x7F)
            out += "\\x" + QByteArray::number(u & 0xFF, 16).rightJustified(2, '0');
        else
            out += QString(c).toUtf8();
    }
    return out;
}

QByteArray block(char mark, const QByteArray &text)
{
    if (text.isEmpty())
        return {};
    const bool ends = text.endsWith('\n');
    QByteArray out;
    const QList<QByteArray> lines = (ends ? text.chopped(1) : text).split('\n');
    for (const QByteArray &line : lines)
        out += QByteArray(1, mark) + ' ' + escaped(line) + '\n';
    return ends ? out : out + mark + "\\\n"; // the last line has no newline
}

QByteArray transcript(const QList<Entry> &entries, const QDateTime &now)
{
    QByteArray out = "# domcero-cli record, Domcero " DOMCERO_VERSION ", " +
                     now.toString(Qt::ISODate).toLatin1() +
                     "\n# Redacted; domcero-cli(1), RECORD, says how and what the marks mean. Read it before "
                     "you send it.\n";
    for (const Entry &entry : entries) {
        out += "\n$ " + escaped(entry.command) + '\n';
        out += block('|', entry.output) + block('!', entry.errorOutput);
        out += entry.exitStatus
                   ? "= exit " + QByteArray::number(*entry.exitStatus)
                   : "= no exit status" +
                         (entry.problem.isEmpty() ? QByteArray() : ": " + escaped(entry.problem.toUtf8()));
        if (entry.duration)
            out += ", " + QByteArray::number(static_cast<qint64>(entry.duration->count())) + " ms";
        out += '\n';
    }
    return out;
}

QJsonArray toJson(const QList<Entry> &entries)
{
    QJsonArray array;
    for (const Entry &entry : entries)
        array.append(QJsonObject{
            {QStringLiteral("command"), fromHostBytes(entry.command)},
            {QStringLiteral("exitStatus"), entry.exitStatus ? QJsonValue(*entry.exitStatus) : QJsonValue()},
            {QStringLiteral("durationMs"),
             entry.duration ? QJsonValue(static_cast<qint64>(entry.duration->count())) : QJsonValue()},
            {QStringLiteral("output"), fromHostBytes(entry.output)},
            {QStringLiteral("errorOutput"), fromHostBytes(entry.errorOutput)},
            {QStringLiteral("problem"), entry.problem.isEmpty() ? QJsonValue() : QJsonValue(entry.problem)},
        });
    return array;
}

// A new file, for the user alone; one that is there already is left alone.
Exit writeFile(Context &context, const QByteArray &bytes)
{
    QFile file(context.options.outputFile);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (file.write(bytes) == bytes.size() && file.flush())
            return Exit::Done;
    }
    Error error;
    error.code = file.exists() ? ErrorCode::AlreadyExists : ErrorCode::PermissionDenied;
    error.what = Message(QT_TRANSLATE_NOOP("messages", "The file %1 could not be written as a new file."),
                         {context.options.outputFile});
    error.detail = file.errorString();
    context.out.error(error);
    return Exit::Failed;
}

} // namespace

Exit recordHost(Context &context)
{
    return withHost(context, Needs::State, [&](Connection &connection) {
        const HostSession &session = connection.session();
        Redactor redactor;
        hideNames(redactor, session.entry(), session.state());
        QList<CommandRecord> readings;
        for (const CommandRecord &record : connection.log().records()) {
            if (record.duration)
                readings += record;
        }
        const QList<Entry> entries = redacted(readings, redactor);
        const QByteArray text =
            context.out.isJson() ? jsonText(toJson(entries)) : transcript(entries, context.clock.now());
        if (!context.options.outputFile.isEmpty())
            return writeFile(context, text);
        context.out.bytes(text);
        return Exit::Done;
    });
}

} // namespace domcero::cli
