// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/localfile.h"

#include "base/hosttext.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>

namespace domcero {

namespace {

constexpr qint64 mostBytes = qint64{64} << 20;

// The reason where it cannot be opened. Qt loses the bytes of a name that is not UTF-8.
std::optional<QString> open(QFile &file, const QString &path)
{
    bool isOpen = false;
    const QByteArray name = toHostBytes(path);
    file.setFileName(QFile::decodeName(name));
    if (path == QLatin1String("-")) {
        takeStandardInputAsItIs();
        isOpen = file.open(stdin, QIODevice::ReadOnly);
    } else if (name.isEmpty()) {
        return QString();
    } else if (QFile::encodeName(file.fileName()) == name) {
        isOpen = file.open(QIODevice::ReadOnly);
    } else {
        std::FILE *opened = std::fopen(name.constData(), "rb");
        if (!opened)
            return QString::fromLocal8Bit(std::strerror(errno));
        isOpen = file.open(opened, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    }
    return isOpen ? std::nullopt : std::optional(file.errorString());
}

} // namespace

Result<QByteArray> readLocalFile(const QString &path)
{
    QFile file;
    if (const auto reason = open(file, path)) {
        const bool isThere = !path.isEmpty() && QFileInfo::exists(file.fileName());
        return makeError(
            isThere ? ErrorCode::PermissionDenied : ErrorCode::NotFound,
            Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be read."), {displayText(path)}),
            *reason);
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
