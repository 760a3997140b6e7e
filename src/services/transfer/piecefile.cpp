// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/piecefile.h"

#include "base/hosttext.h"
#include "base/sha256.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace domcero {

namespace {

QString local(const QString &path)
{
    return QFile::decodeName(toHostBytes(path));
}

} // namespace

Result<QByteArray> sumOf(const PieceFile &file, const QList<Piece> &places, const std::stop_token &stop)
{
    constexpr qint64 atOnce = qint64{1024} * 1024; // stays in the processor's cache until it is summed
    Sha256 sum;
    for (const Piece &place : places) {
        for (qint64 at = place.offset; at < place.end(); at += atOnce) {
            if (stop.stop_requested())
                return makeError(ErrorCode::Cancelled, Message(), QStringLiteral("stopped"));
            const Result<QByteArray> bytes = file.read({at, std::min(atOnce, place.end() - at)});
            if (!bytes)
                return bytes.error();
            sum.add(*bytes);
        }
    }
    return sum.hex();
}

LocalLanding localLanding(const QString &path)
{
    const QFileInfo info(local(path));
    LocalLanding landing;
    if (info.isDir())
        landing.there = LocalLanding::There::Folder;
    else if (info.isFile())
        landing.there = LocalLanding::There::File;
    else if (info.exists() || info.isSymLink())
        landing.there = LocalLanding::There::Other;
    landing.hasFolder = QFileInfo(info.path()).isDir();
    if (landing.hasFolder) {
        const QStorageInfo storage(info.path());
        if (storage.isValid())
            landing.available = storage.bytesAvailable();
    }
    return landing;
}

void removeLocalPart(const QString &part)
{
    QFile::remove(local(part));
}

Error cannotReadLocal(const QString &path, int why)
{
    const QString words = QString::fromLocal8Bit(std::strerror(why));
    if (why == ENOENT || why == ENOTDIR) {
        return makeError(ErrorCode::NotFound,
                         Message(QT_TRANSLATE_NOOP("messages", "There is no file %1 on this machine."),
                                 {displayText(path)}),
                         {}, words);
    }
    return makeError(
        ErrorCode::PermissionDenied,
        Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be read."), {displayText(path)}), {},
        words);
}

Error cannotWriteLocal(const QString &path, int why)
{
    const bool isFull = why == ENOSPC || why == EFBIG;
    return makeError(
        isFull ? ErrorCode::NoSpace : ErrorCode::PermissionDenied,
        Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be written."), {displayText(path)}),
        isFull ? Message(QT_TRANSLATE_NOOP("messages", "Make room, then resume: what has come is kept."))
               : Message(QT_TRANSLATE_NOOP("messages", "Check that its folder may be written to.")),
        QString::fromLocal8Bit(std::strerror(why)));
}

Error localSourceChanged(const QString &path)
{
    return makeError(
        ErrorCode::Conflict,
        Message(QT_TRANSLATE_NOOP("messages", "%1 was changed while it was carried."), {displayText(path)}),
        Message(QT_TRANSLATE_NOOP(
            "messages", "What has arrived is of no use. Start again when nobody writes to it any more.")));
}

} // namespace domcero
