// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/image/imagereport.h"

#include "base/hosttext.h"
#include "formats/block/mounts.h"
#include "formats/filesystem/blkid.h"
#include "formats/host/sections.h"
#include "formats/image/imageheader.h"
#include "formats/lines.h"
#include "formats/unreadable.h"

namespace domcero {

namespace {

constexpr qint64 smallest = 65536; // of what is no image by its header: a guest's disk has at least that

struct FileIdentity
{
    DeviceNumber device;
    quint64 inode = 0;

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
    friend size_t qHash(const FileIdentity &id, size_t seed = 0)
    {
        return qHashMulti(seed, id.device, id.inode);
    }
};

// Linux's dev_t as stat prints it.
DeviceNumber deviceFromStat(quint64 device)
{
    return {static_cast<unsigned>(((device >> 8) & 0xfffU) | ((device >> 32) & ~quint64{0xfff})),
            static_cast<unsigned>((device & 0xffU) | ((device >> 12) & ~quint64{0xff}))};
}

// "65024:11076181 196616 392 512 0:0 1795917319": device:inode, length, blocks, their size, owner, time.
std::optional<FileIdentity> readFacts(QByteArrayView line, ImageFile &image)
{
    const QList<QByteArray> fields = line.toByteArray().split(' ');
    if (fields.size() != 6)
        return std::nullopt;
    const QList<QByteArray> identity = fields.at(0).split(':');
    const auto device = wholeNumber(identity.value(0));
    const auto inode = wholeNumber(identity.value(1));
    const auto length = sizeFrom(fields.at(1), 1);
    const auto blockSize = wholeNumber(fields.at(3));
    const auto onDisk = blockSize && *blockSize > 0 ? sizeFrom(fields.at(2), *blockSize) : std::nullopt;
    if (!device || !inode || !length || !onDisk)
        return std::nullopt;
    image.fileSize = *length;
    image.onDisk = *onDisk;
    image.owner = fromHostBytes(fields.at(4));
    image.changedAt = std::chrono::seconds(wholeNumber(fields.at(5)).value_or(0));
    return FileIdentity{deviceFromStat(static_cast<quint64>(*device)), static_cast<quint64>(*inode)};
}

bool hasIsoName(const QString &path)
{
    return path.endsWith(u".iso", Qt::CaseInsensitive);
}

std::optional<FileIdentity> readImage(const Section &section, ImageFile &image)
{
    Lines lines(section.content);
    const auto identity = readFacts(lines.next().value_or(QByteArrayView()), image);
    QByteArray head;
    QByteArray tail;
    bool inTail = false;
    while (const auto line = lines.next()) {
        if (*line == QByteArrayView("tail"))
            inTail = true;
        else
            (inTail ? tail : head) += QByteArray::fromHex(line->toByteArray());
    }
    readImageHeader(head, tail, image);
    if (image.format == ImageFormat::Raw && hasIsoName(image.path))
        image.format = ImageFormat::Iso;
    return identity;
}

// qemu's byte for "I write": the first that it locks is 100, one for each permission; writing is the second.
constexpr qint64 qemuWriteLock = 101;

} // namespace

Result<ImageReport> parseImageReport(QByteArrayView output)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    ImageReport report;
    QHash<FileIdentity, qsizetype> known;
    for (const Section &section : *sections) {
        if (!section.name.startsWith('/'))
            continue;
        ImageFile image;
        image.path = fromHostBytes(section.name);
        if (section.exitStatus == 2) {
            report.missing.append(image.path);
            continue;
        }
        if (section.exitStatus != 0) {
            image.problem =
                makeError(ErrorCode::PermissionDenied,
                          Message(QT_TRANSLATE_NOOP("messages", "The image file “%1” could not be read."),
                                  {image.path}),
                          displayText(fromHostBytes(section.content)));
            report.images.append(image);
            continue;
        }
        const auto identity = readImage(section, image);
        if (!identity)
            return lineNotUnderstood(
                "stat", 1,
                QByteArrayView(section.content).first(qMin<qsizetype>(200, section.content.size())));
        if (const auto found = known.constFind(*identity); found != known.constEnd()) {
            report.otherNames.insert(image.path, report.images.at(*found).path);
            continue;
        }
        known.insert(*identity, report.images.size());
        report.images.append(image);
    }
    if (const Section *folders = findSection(*sections, "folders")) {
        report.cutShort = folders->exitStatus != 0;
        for (const QByteArray &folder : folders->content.split('\n')) {
            if (!folder.isEmpty())
                report.folders.append(fromHostBytes(folder));
        }
    }
    if (const Section *content = findSection(*sections, "content")) {
        const QHash<QString, Content> contents = parseBlkid(content->content);
        for (ImageFile &image : report.images) {
            const auto found = contents.constFind(image.path);
            if (found != contents.constEnd() && image.format == ImageFormat::Raw)
                image.content = *found;
        }
    }
    if (const Section *locks = findSection(*sections, "locks")) {
        for (const FileLock &lock : parseLocks(locks->content)) {
            const auto found = known.constFind({lock.device, lock.inode});
            const bool writes =
                lock.openFile && lock.first <= qemuWriteLock && (lock.last < 0 || lock.last >= qemuWriteLock);
            if (found != known.constEnd() && writes)
                report.images[*found].locked = true;
        }
    }
    return report;
}

void dropNoImages(QList<ImageFile> &images, const QSet<QString> &named)
{
    images.removeIf([&](const ImageFile &image) {
        return image.format == ImageFormat::Raw && image.fileSize.bytes() < smallest && !image.content &&
               !named.contains(image.path);
    });
}

QStringList unknownBackingFiles(const QList<ImageFile> &images)
{
    QSet<QString> known;
    for (const ImageFile &image : images)
        known.insert(image.path);
    QStringList unknown;
    for (const ImageFile &image : images) {
        if (image.backingFile.isEmpty() || known.contains(image.backingFile))
            continue;
        known.insert(image.backingFile);
        unknown.append(image.backingFile);
    }
    return unknown;
}

void judgeBackingFiles(QList<ImageFile> &images, const QSet<QString> &existing)
{
    QSet<QString> known = existing;
    for (const ImageFile &image : images)
        known.insert(image.path);
    for (ImageFile &image : images) {
        if (!image.backingFile.isEmpty())
            image.backingMissing = !known.contains(image.backingFile);
    }
}

} // namespace domcero
