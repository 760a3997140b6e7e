// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/hostfiles.h"

#include "base/hosttext.h"
#include "remote/transport.h"

namespace domcero {

using namespace std::chrono_literals;

namespace {

// A slow line is not a dead one: that is for the transport to tell. This ends what hangs on the host.
constexpr auto longest = 1h;
// The statuses of the scripts.
constexpr int shortPiece = 3;
constexpr int nameTaken = 3;
constexpr int partGone = 4;
constexpr int folderThere = 5;

RunOptions optionsOf(const std::stop_token &stop, bool changes)
{
    RunOptions options;
    options.purpose = changes ? RunOptions::Purpose::Change : RunOptions::Purpose::Read;
    options.timeout = longest;
    options.stop = stop;
    options.maxOutput = 4 * pieceBytes;
    options.ownChannel = true;
    options.isAnnounced = true;
    return options;
}

Command scriptWith(const char *name, const QStringList &words)
{
    return Command::script(QLatin1String(name), words);
}

QStringList placesOf(const QList<Piece> &pieces)
{
    QStringList words;
    for (const Piece &piece : pieces)
        words += {QString::number(piece.offset), QString::number(piece.length)};
    return words;
}

// What a tool of the host has said. Messages of the C locale.
Error failure(const CommandResult &result, const QString &path)
{
    const QString said = fromHostBytes(result.standardError).trimmed();
    const QString shown = displayText(path);
    if (said.contains(QLatin1String("No space left on device")) ||
        said.contains(QLatin1String("Disk quota exceeded")) || said.contains(QLatin1String("File too large")))
        return makeError(
            ErrorCode::NoSpace,
            Message(QT_TRANSLATE_NOOP("messages", "There is no room left on the host for %1."), {shown}),
            Message(QT_TRANSLATE_NOOP("messages", "Make room, then resume: what has come is kept.")), said);
    if (said.contains(QLatin1String("Permission denied")) ||
        said.contains(QLatin1String("Read-only file system")) ||
        said.contains(QLatin1String("Operation not permitted")))
        return makeError(
            ErrorCode::PermissionDenied,
            Message(QT_TRANSLATE_NOOP("messages", "The host does not let this account at %1."), {shown}),
            Message(QT_TRANSLATE_NOOP("messages", "Connect as root, or choose another folder.")), said);
    if (said.contains(QLatin1String("No such file")))
        return makeError(ErrorCode::NotFound,
                         Message(QT_TRANSLATE_NOOP("messages", "There is no %1 on the host."), {shown}),
                         Message(QT_TRANSLATE_NOOP("messages", "Look whether it was renamed or moved.")),
                         said);
    if (said.contains(QLatin1String("Input/output error")))
        return makeError(
            ErrorCode::CommandFailed,
            Message(QT_TRANSLATE_NOOP("messages", "The host could not read or write %1: its disk fails."),
                    {shown}),
            Message(QT_TRANSLATE_NOOP("messages", "If it is a snapshot, it may have overflowed.")), said);
    return makeError(ErrorCode::CommandFailed,
                     Message(QT_TRANSLATE_NOOP("messages", "The host could not read or write %1."), {shown}),
                     {}, said);
}

Error hostSourceChanged(const QString &path)
{
    return makeError(
        ErrorCode::Conflict,
        Message(QT_TRANSLATE_NOOP("messages", "%1 was changed while it was carried."), {displayText(path)}),
        Message(QT_TRANSLATE_NOOP(
            "messages", "What has arrived is of no use. Start again when nobody writes to it any more.")));
}

Result<void> done(const Result<CommandResult> &result, const QString &path)
{
    if (!result)
        return result.error();
    if (!result->succeeded())
        return failure(*result, path);
    return {};
}

template <typename T>
Result<T> parsed(const Result<CommandResult> &result, const QString &path,
                 const std::function<Result<T>(const QByteArray &)> &parse)
{
    const Result<void> good = done(result, path);
    if (!good)
        return good.error();
    return parse(result->standardOutput);
}

} // namespace

QFuture<Result<Landing>> HostFiles::look(const QString &target, const QString &partName)
{
    return m_transport
        .run(scriptWith("landing", {QStringLiteral("look"), target, partName}), optionsOf(m_stop, false))
        .then(QtFuture::Launch::Sync, [target](const Result<CommandResult> &result) {
            return parsed<Landing>(result, target,
                                   [](const QByteArray &output) { return parseLanding(output); });
        });
}

QFuture<Result<void>> HostFiles::begin(const QString &part)
{
    return m_transport.run(scriptWith("landing", {QStringLiteral("begin"), part}), optionsOf(m_stop, true))
        .then(QtFuture::Launch::Sync,
              [part](const Result<CommandResult> &result) { return done(result, part); });
}

QFuture<Result<void>> HostFiles::finish(const QString &part, const QString &target, qint64 bytes, bool over)
{
    QStringList words{QStringLiteral("finish"), part, target, QString::number(bytes)};
    if (over)
        words += QStringLiteral("over");
    return m_transport.run(scriptWith("landing", words), optionsOf(m_stop, true))
        .then(QtFuture::Launch::Sync, [part, target](const Result<CommandResult> &result) -> Result<void> {
            const int status = result ? result->exitStatus : 0;
            if (status == nameTaken || status == folderThere)
                return makeError(
                    ErrorCode::Conflict,
                    Message(QT_TRANSLATE_NOOP("messages", "There is a file %1 on the host by now."),
                            {displayText(target)}),
                    Message(QT_TRANSLATE_NOOP(
                        "messages",
                        "It was left as it is, and what has come is kept. Move it away, then resume.")));
            if (status == partGone)
                return makeError(
                    ErrorCode::NotFound,
                    Message(QT_TRANSLATE_NOOP("messages", "What had come of %1 is gone from the host."),
                            {displayText(target)}),
                    Message(QT_TRANSLATE_NOOP("messages", "Start it again.")));
            return done(result, target);
        });
}

QFuture<Result<void>> HostFiles::drop(const QString &part)
{
    return m_transport.run(scriptWith("landing", {QStringLiteral("drop"), part}), optionsOf(m_stop, true))
        .then(QtFuture::Launch::Sync,
              [part](const Result<CommandResult> &result) { return done(result, part); });
}

QFuture<Result<HostSource>> HostFiles::about(const QString &path)
{
    return m_transport.run(scriptWith("ranges", {QStringLiteral("about"), path}), optionsOf(m_stop, false))
        .then(QtFuture::Launch::Sync, [path](const Result<CommandResult> &result) {
            return parsed<HostSource>(
                result, path, [path](const QByteArray &output) { return parseHostSource(output, path); });
        });
}

QFuture<Result<QList<QByteArray>>> HostFiles::sums(const QString &path, const QList<QList<Piece>> &groups)
{
    QStringList words{QStringLiteral("sums"), path};
    for (const QList<Piece> &group : groups) {
        if (words.size() > 2)
            words += QStringLiteral("/");
        words += placesOf(group);
    }
    return m_transport.run(scriptWith("ranges", words), optionsOf(m_stop, false))
        .then(QtFuture::Launch::Sync, [path, count = groups.size()](const Result<CommandResult> &result) {
            return parsed<QList<QByteArray>>(
                result, path, [count](const QByteArray &output) { return parseSums(output, count); });
        });
}

QFuture<Result<QByteArray>> HostFiles::get(const QString &path, const Piece &piece, const QString &packer)
{
    QStringList words = QStringList{QStringLiteral("get"), path} + placesOf({piece});
    if (!packer.isEmpty())
        words += packer;
    return m_transport.run(scriptWith("piece", words), optionsOf(m_stop, false))
        .then(QtFuture::Launch::Sync,
              [path, piece, packer](const Result<CommandResult> &result) -> Result<QByteArray> {
                  if (result && result->exitStatus == shortPiece)
                      return hostSourceChanged(path);
                  const Result<void> good = done(result, path);
                  if (!good)
                      return good.error();
                  // Where there is less, the script has said so.
                  if (packer.isEmpty() && result->standardOutput.size() != piece.length)
                      return makeError(ErrorCode::ConnectionLost,
                                       Message(QT_TRANSLATE_NOOP(
                                                   "messages", "A piece of %1 came from the host cut short."),
                                               {displayText(path)}));
                  return result->standardOutput;
              });
}

QFuture<Result<void>> HostFiles::put(const QString &path, const QList<Piece> &places, const QByteArray &bytes)
{
    Command command = scriptWith("piece", QStringList{QStringLiteral("put"), path} + placesOf(places));
    command.standardInput = bytes;
    return m_transport.run(command, optionsOf(m_stop, true))
        .then(QtFuture::Launch::Sync, [path](const Result<CommandResult> &result) -> Result<void> {
            // The bytes were cut on their way though the answer was not: the link is about to go.
            if (result && result->exitStatus == shortPiece)
                return makeError(
                    ErrorCode::ConnectionLost,
                    Message(QT_TRANSLATE_NOOP("messages", "A piece of %1 came to the host cut short."),
                            {displayText(path)}),
                    {}, fromHostBytes(result->standardError).trimmed());
            return done(result, path);
        });
}

} // namespace domcero
