// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript.h"

#include "plan/conditioncheck.h"
#include "remote/quoting.h"

#include <QDir>
#include <QFile>

namespace domcero::test {

using namespace std::chrono_literals;

namespace {

QString fileOf(const QString &folder, const QByteArray &id)
{
    return folder + QLatin1Char('/') + QString::fromLatin1(id) + QStringLiteral(".txt");
}

} // namespace

Result<Transcript> runList(Transport &transport,
                           const std::function<bool(const QFuture<Result<CommandResult>> &)> &turn,
                           const std::function<void(std::chrono::milliseconds)> &pause)
{
    const auto run = [&](const Command &command) -> Result<CommandResult> {
        RunOptions options;
        options.purpose = RunOptions::Purpose::Change; // a channel of its own, as actions have it
        options.timeout = 180s;
        const auto future = transport.run(command, options);
        if (!turn(future))
            return Error{ErrorCode::Timeout, {}, {}, {}, {}, command.displayText()};
        return future.result();
    };
    Transcript transcript;
    for (const ConformanceStep &step : conformanceList()) {
        const auto answer = run(step.command);
        if (!answer)
            return answer.error();
        transcript[step.id] = *answer;
        qInfo("%s: exit %d", step.id.constData(), answer->exitStatus);
        for (int tries = 0; step.waitFor; ++tries) {
            const auto reading = run(readingOf(*step.waitFor));
            if (!reading)
                return reading.error();
            const auto verdict = judge(*step.waitFor, *reading);
            if (verdict && verdict->holds)
                break;
            if (tries > 60)
                break; // the next answers will tell
            pause(500ms);
        }
    }
    return transcript;
}

bool writeTranscript(const Transcript &transcript, const QString &folder)
{
    QDir().mkpath(folder);
    for (const ConformanceStep &step : conformanceList()) {
        const CommandResult result = transcript.value(step.id);
        QFile file(fileOf(folder, step.id));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        QByteArray text = "# exit=" + QByteArray::number(result.exitStatus) +
                          " ms=" + QByteArray::number(result.duration.count()) + " $ " +
                          shellLine(step.command) + '\n' + result.standardOutput;
        if (!result.standardError.isEmpty())
            text += (text.endsWith('\n') ? "# stderr\n" : "\n# stderr\n") + result.standardError;
        file.write(text);
    }
    return true;
}

Transcript readTranscript(const QString &folder)
{
    Transcript transcript;
    for (const ConformanceStep &step : conformanceList()) {
        QFile file(fileOf(folder, step.id));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray head = file.readLine();
        QByteArray text = file.readAll();
        CommandResult result;
        result.exitStatus = head.mid(7, head.indexOf(' ', 7) - 7).toInt();
        const qsizetype errors = text.startsWith("# stderr\n") ? 0 : text.indexOf("\n# stderr\n") + 1;
        if (text.mid(errors).startsWith("# stderr\n")) {
            result.standardError = text.mid(errors + 9);
            text.truncate(errors);
        }
        result.standardOutput = text;
        transcript[step.id] = result;
    }
    return transcript;
}

} // namespace domcero::test
