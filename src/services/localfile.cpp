// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/localfile.h"

#include "base/hosttext.h"

#include <QFile>

namespace domcero {

namespace {

constexpr qint64 mostBytes = qint64{64} << 20;

} // namespace

Result<QByteArray> readLocalFile(const QString &path)
{
    QFile file(QFile::decodeName(toHostBytes(path)));
    const bool isInput = path == QLatin1String("-");
    if (isInput)
        takeStandardInputAsItIs();
    if (!(isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly))) {
        const bool isThere = isInput || file.exists();
        return makeError(
            isThere ? ErrorCode::PermissionDenied : ErrorCode::NotFound,
            Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be read."), {displayText(path)}),
            file.errorString());
    }
    QByteArray content;
    while (content.size() <= mostBytes) {
        const QByteArray piece = file.read(1 << 20);
        if (piece.isEmpty())
            break;
        content += piece;
    }
    if (content.size() > mostBytes)
        return makeError(
            ErrorCode::OutputTooLarge,
            Message(QT_TRANSLATE_NOOP("messages", "The file %1 is too large."), {displayText(path)}));
    if (file.error() != QFileDevice::NoError)
        return makeError(
            ErrorCode::PermissionDenied,
            Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be read."), {displayText(path)}),
            file.errorString());
    return content;
}

} // namespace domcero
