// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/storageuse.h"

#include <QFuture>

namespace domcero {

class Transport;

// Whether what a file system says of itself may be asked for with tools that want it for themselves: nobody
// uses it.
enum class FileSystemHold { Busy, Idle };

// Sizes, state and (ext, ntfs: when idle) the minimum of the file system at `path`, a device or a raw image,
// of which `content` is what blkid told: the script `filesystem`. Changes nothing; NotSupported for a type
// whose tools tell no sizes. Ends in the transport's thread.
QFuture<Result<Content>> readFileSystem(Transport &transport, const QString &path, const Content &content,
                                        FileSystemHold hold);

// The partitions of a disk at `path` (raw: a device or an image), each with what stands on it; of a qcow2
// also what stands on the whole: the script `partitions`. Changes nothing. `known` is what blkid told of a
// raw one. NotFound when nothing is known on it.
QFuture<Result<Content>> readPartitions(Transport &transport, const ImageFile &disk,
                                        const std::optional<Content> &known, FileSystemHold hold);

// An image with its internal snapshots, by `qemu-img info -U` with the format that its header gave it, and
// without what it builds on: qemu-img is let near nothing that a guest has written but this one file.
QFuture<Result<ImageFile>> readImageDetails(Transport &transport, const ImageFile &image);

} // namespace domcero
