// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storagedetails.h"

#include "formats/block/partitiondump.h"
#include "formats/filesystem/blkid.h"
#include "formats/filesystem/sizes.h"
#include "formats/host/sections.h"
#include "formats/image/qemuimg.h"
#include "plan/toolerror.h"
#include "remote/transport.h"

namespace domcero {

namespace {

Error noSizes(const QString &type)
{
    return makeError(ErrorCode::NotSupported,
                     Message(QT_TRANSLATE_NOOP(
                                 "messages", "There is no tool that tells how full a file system of the type "
                                             "%1 is without mounting it."),
                             {type}));
}

Error toolFailed(const Section &section)
{
    const QString name = QString::fromUtf8(section.name);
    if (section.exitStatus == 127)
        return makeError(
            ErrorCode::NotSupported,
            Message(QT_TRANSLATE_NOOP("messages", "The host has no “%1”, which would tell how full the file "
                                                  "system is."),
                    {name}),
            Message(QT_TRANSLATE_NOOP("messages", "Install the package of that file system's tools.")));
    CommandResult result;
    result.exitStatus = section.exitStatus;
    result.standardError = section.content;
    return toolError(Command{name}, result);
}

struct Reader
{
    const char *tool;
    Result<void> (*read)(QByteArrayView, Content &);
};

std::optional<Reader> readerOf(const QString &type)
{
    if (isExt(type))
        return Reader{"dumpe2fs", readDumpe2fs};
    if (type == QLatin1String("xfs"))
        return Reader{"xfs_db", readXfsSuperblock};
    if (type == QLatin1String("btrfs"))
        return Reader{"btrfs", readBtrfsSuper};
    if (type == QLatin1String("ntfs"))
        return Reader{"ntfsresize", readNtfsResize};
    return std::nullopt;
}

void takeMinimum(Content &content, const Section *minimum)
{
    // A file system that must be checked first has no minimum yet, which is no failure.
    if (minimum && minimum->exitStatus == 0) {
        if (const auto size = parseResize2fsMinimum(minimum->content, content.blockSize))
            content.minimum = *size;
    }
}

Result<Content> contentFrom(QByteArrayView output, Content content)
{
    const auto reader = readerOf(content.type);
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    const Section *section = reader ? findSection(*sections, reader->tool) : nullptr;
    if (!section)
        return noSizes(content.type); // ntfs that is in use
    if (section->exitStatus != 0)
        return toolFailed(*section);
    if (const Result<void> read = reader->read(section->content, content); !read)
        return read.error();
    takeMinimum(content, findSection(*sections, "resize2fs"));
    return content;
}

// What is on one part of a disk, 0: on the whole; what its own tool did not tell stays unknown.
std::optional<Content> partFrom(const QList<Section> &sections, int number)
{
    const QByteArray behind = ' ' + QByteArray::number(number);
    const Section *blkid = findSection(sections, "blkid" + behind);
    const QHash<QString, Content> found =
        blkid && blkid->exitStatus == 0 ? parseBlkid(blkid->content) : QHash<QString, Content>();
    if (found.isEmpty())
        return std::nullopt;
    Content content = *found.begin();
    const auto reader = readerOf(content.type);
    const Section *sizes = reader ? findSection(sections, reader->tool + behind) : nullptr;
    if (sizes && sizes->exitStatus == 0) {
        Content sized = content;
        if (reader->read(sizes->content, sized))
            content = sized;
        takeMinimum(content, findSection(sections, "resize2fs" + behind));
    }
    return content;
}

Result<Content> wholeFrom(QByteArrayView output, const QString &path, std::optional<Content> whole)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    if (const Section *failed = findSection(*sections, "qemu-img"))
        return toolFailed(*failed);
    if (!whole)
        whole = partFrom(*sections, 0);
    if (!whole) {
        return makeError(ErrorCode::NotFound,
                         Message(QT_TRANSLATE_NOOP("messages", "No file system is known on %1."), {path}));
    }
    if (whole->kind != ContentKind::PartitionTable)
        return *whole;
    const Section *table = findSection(*sections, "sfdisk");
    if (!table || table->exitStatus == 127) {
        return makeError(
            ErrorCode::NotSupported,
            Message(QT_TRANSLATE_NOOP("messages", "The host has no “sfdisk”, which would tell the "
                                                  "partitions of %1."),
                    {path}),
            Message(QT_TRANSLATE_NOOP("messages", "Install the package fdisk or util-linux.")));
    }
    if (table->exitStatus != 0)
        return toolFailed(*table);
    return parsePartitionDump(table->content).map([&](const PartitionDump &dump) {
        whole->blockSize = dump.sector;
        whole->partitions = dump.partitions;
        for (Partition &one : whole->partitions)
            one.content = partFrom(*sections, one.number);
        return *whole;
    });
}

} // namespace

QFuture<Result<Content>> readFileSystem(Transport &transport, const QString &path, const Content &content,
                                        FileSystemHold hold)
{
    if (!readerOf(content.type))
        return QtFuture::makeReadyFuture(Result<Content>(noSizes(content.type)));
    const bool idle = hold == FileSystemHold::Idle;
    const Command command =
        Command::script(QStringLiteral("filesystem"),
                        {path, content.type, idle ? QStringLiteral("idle") : QStringLiteral("busy")});
    return transport.run(command).then(
        QtFuture::Launch::Sync, [command, content](const Result<CommandResult> &answer) -> Result<Content> {
            if (!answer)
                return answer.error();
            if (!answer->succeeded())
                return toolError(command, *answer);
            return contentFrom(answer->standardOutput, content);
        });
}

QFuture<Result<Content>> readPartitions(Transport &transport, const ImageFile &disk,
                                        const std::optional<Content> &known, FileSystemHold hold)
{
    const bool idle = hold == FileSystemHold::Idle;
    const Command command =
        Command::script(QStringLiteral("partitions"), {disk.path, qemuName(disk.format),
                                                       idle ? QStringLiteral("idle") : QStringLiteral("busy"),
                                                       QString::number(disk.virtualSize.bytes())});
    return transport.run(command).then(
        QtFuture::Launch::Sync,
        [command, path = disk.path, known](const Result<CommandResult> &answer) -> Result<Content> {
            if (!answer)
                return answer.error();
            if (!answer->succeeded())
                return toolError(command, *answer);
            return wholeFrom(answer->standardOutput, path, known);
        });
}

QFuture<Result<ImageFile>> readImageDetails(Transport &transport, const ImageFile &image)
{
    const Command command{QStringLiteral("qemu-img"),
                          {QStringLiteral("info"), QStringLiteral("-U"), QStringLiteral("--output=json"),
                           QStringLiteral("-f"), qemuName(image.format), image.path}};
    return transport.run(command).then(
        QtFuture::Launch::Sync, [command, image](const Result<CommandResult> &answer) -> Result<ImageFile> {
            if (!answer)
                return answer.error();
            if (!answer->succeeded())
                return toolError(command, *answer);
            const auto chain = parseQemuImgInfo(answer->standardOutput, image.path.section(u'/', 0, -2));
            if (!chain)
                return chain.error();
            ImageFile whole = image;
            if (!chain->isEmpty()) {
                whole.snapshots = chain->first().snapshots;
                whole.internalSnapshots = static_cast<int>(whole.snapshots.size());
                whole.virtualSize = chain->first().virtualSize;
            }
            return whole;
        });
}

} // namespace domcero
