// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/piecefile.h"

#include "base/hosttext.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>

namespace domcero {

namespace {

QString local(const QString &path)
{
    return QFile::decodeName(toHostBytes(path));
}

} // namespace

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
