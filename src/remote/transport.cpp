// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport.h"

#include "remote/maskedoutput.h"

#include <algorithm>
#include <atomic>

namespace domcero {

namespace {

// What the log keeps of one command's output; the caller gets all of it.
constexpr qsizetype loggedBytes = qsizetype{64} * 1024;

quint64 nextNumber()
{
    static std::atomic<quint64> number{0};
    return ++number;
}

} // namespace

CommandRecord Transport::announce(const Command &command, bool changesHost)
{
    CommandRecord record;
    record.number = nextNumber();
    record.host = m_hostName;
    record.text = command.displayText();
    record.changesHost = changesHost;
    record.startedAt = systemClock().now();
    Q_EMIT commandChanged(record);
    return record;
}

void Transport::announceEnd(CommandRecord record, const Result<CommandResult> &result, bool outputIsSecret)
{
    if (!record.duration)
        record.duration =
            std::chrono::milliseconds(std::max<qint64>(0, record.startedAt.msecsTo(systemClock().now())));
    if (result) {
        record.exitStatus = result->exitStatus;
        if (!outputIsSecret) {
            record.standardOutput = maskedOutput(result->standardOutput.left(loggedBytes));
            record.standardError = maskedOutput(result->standardError.left(loggedBytes));
        }
    } else {
        record.problem = QString::fromLatin1(errorCodeName(result.error().code));
        if (!result.error().detail.isEmpty())
            record.problem += QLatin1String(": ") + result.error().detail;
    }
    Q_EMIT commandChanged(record);
}

QFuture<Result<CommandResult>> Transport::run(const Command &command, const RunOptions &options)
{
    CommandRecord record;
    if (options.isAnnounced)
        record.text = command.displayText();
    else
        record = announce(command, options.purpose == RunOptions::Purpose::Change);
    const auto began = systemClock().monotonic();
    return start(command, options)
        .then(this, [this, record, began, isAnnounced = options.isAnnounced,
                     secret = options.outputIsSecret](const Result<CommandResult> &result) mutable {
            record.duration = systemClock().monotonic() - began;
            if (!isAnnounced)
                announceEnd(record, result, secret);
            if (result)
                return result;
            Error error = result.error();
            error.host = m_hostName;
            if (error.command.isEmpty())
                error.command = record.text;
            return Result<CommandResult>(error);
        });
}

} // namespace domcero
