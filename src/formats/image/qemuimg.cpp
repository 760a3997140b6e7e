// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/image/qemuimg.h"

#include "formats/hostjson.h"
#include "formats/image/imageheader.h"
#include "formats/unreadable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace domcero {

namespace {

std::optional<ByteSize> sizeFrom(const QJsonValue &value)
{
    // Beyond 2^53 a double is no longer exact, so not by toDouble().
    const qint64 bytes = value.toInteger(-1);
    return bytes >= 0 ? std::optional(ByteSize::fromBytes(bytes)) : std::nullopt;
}

ImageFormat formatFrom(const QString &name)
{
    for (const ImageFormat format :
         {ImageFormat::Raw, ImageFormat::Qcow, ImageFormat::Qcow2, ImageFormat::Qed, ImageFormat::Vhd,
          ImageFormat::Vhdx, ImageFormat::Vmdk, ImageFormat::Vdi, ImageFormat::Luks}) {
        if (name == qemuName(format))
            return format;
    }
    return ImageFormat::Unknown;
}

std::optional<ImageFile> imageFrom(const QJsonObject &object, const QString &folder)
{
    const auto virtualSize = sizeFrom(object[QLatin1String("virtual-size")]);
    const QString format = object[QLatin1String("format")].toString();
    if (!virtualSize || format.isEmpty())
        return std::nullopt;
    ImageFile image;
    const QString inFolder = folder + QLatin1String("/x");
    image.path = wholeBackingPath(object[QLatin1String("filename")].toString(), inFolder);
    image.format = formatFrom(format);
    image.virtualSize = *virtualSize;
    image.onDisk = sizeFrom(object[QLatin1String("actual-size")]).value_or(ByteSize());
    image.dirty = object[QLatin1String("dirty-flag")].toBool();
    image.encrypted = object[QLatin1String("encrypted")].toBool();
    const QJsonObject data = object[QLatin1String("format-specific")][QLatin1String("data")].toObject();
    image.corrupt = data[QLatin1String("corrupt")].toBool();
    image.backingFormat = object[QLatin1String("backing-filename-format")].toString();
    QString backing = object[QLatin1String("full-backing-filename")].toString();
    if (backing.isEmpty())
        backing = object[QLatin1String("backing-filename")].toString();
    if (!backing.isEmpty())
        image.backingFile = wholeBackingPath(backing, inFolder);
    const QJsonArray snapshots = object[QLatin1String("snapshots")].toArray();
    for (const QJsonValue entry : snapshots) {
        ImageSnapshot snapshot;
        snapshot.id = entry[QLatin1String("id")].toString();
        snapshot.name = entry[QLatin1String("name")].toString();
        snapshot.vmState = sizeFrom(entry[QLatin1String("vm-state-size")]).value_or(ByteSize());
        snapshot.takenAt = std::chrono::seconds(entry[QLatin1String("date-sec")].toInteger());
        image.snapshots.append(snapshot);
    }
    image.internalSnapshots = static_cast<int>(image.snapshots.size());
    return image;
}

Result<QJsonDocument> documentFrom(const char *tool, QByteArrayView output)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(validJson(output), &problem);
    if (problem.error == QJsonParseError::NoError)
        return document;
    Error error = outputTooShort(tool);
    error.detail = problem.errorString();
    return error;
}

} // namespace

Result<QList<ImageFile>> parseQemuImgInfo(QByteArrayView output, const QString &folder)
{
    const auto document = documentFrom("qemu-img info", output);
    if (!document)
        return document.error();
    const QJsonArray array = document->isArray() ? document->array() : QJsonArray{document->object()};
    QList<ImageFile> images;
    for (const QJsonValue entry : array) {
        const auto image = imageFrom(entry.toObject(), folder);
        if (!image)
            return fieldMissing("qemu-img info", "virtual-size, format");
        images.append(*image);
    }
    return images;
}

Result<ImageCheck> parseQemuImgCheck(QByteArrayView output)
{
    const auto document = documentFrom("qemu-img check", output);
    if (!document)
        return document.error();
    const QJsonObject object = document->object();
    if (!object[QLatin1String("check-errors")].isDouble())
        return fieldMissing("qemu-img check", "check-errors");
    return ImageCheck{object[QLatin1String("corruptions")].toInteger(),
                      object[QLatin1String("leaks")].toInteger(),
                      object[QLatin1String("check-errors")].toInteger()};
}

} // namespace domcero
