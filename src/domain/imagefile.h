// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "base/error.h"
#include "domain/content.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace domcero {

enum class ImageFormat { Raw, Qcow, Qcow2, Qed, Vhd, Vhdx, Vmdk, Vdi, Luks, Iso, Unknown };

// qemu-img's own word: "raw", "qcow2", "vpc" for VHD, ...; empty for Unknown. An ISO is raw.
QString qemuName(ImageFormat format);
// As people call it: "raw", "qcow2", "VHD", "ISO 9660"; empty for Unknown. Not translated.
QString displayName(ImageFormat format);

// A snapshot that lies inside a qcow2 file.
struct ImageSnapshot
{
    QString id; // qemu-img's; a name need not be unique
    QString name;
    ByteSize vmState;                // zero: of the disk alone
    std::chrono::seconds takenAt{0}; // since 1970, by the host's clock

    friend bool operator==(const ImageSnapshot &, const ImageSnapshot &) = default;
};

// One image file of dom0. Format, virtual size and backing file are read from the file's own first and last
// bytes (formats/image), not by qemu-img, which would follow what a guest has written there. Who opens the
// file as raw sees none of that: `format` is what the bytes say, a config may say another.
struct ImageFile
{
    QString path; // whole, lossless host text; links followed; the key
    ImageFormat format = ImageFormat::Unknown;
    ByteSize virtualSize;              // what a guest sees
    ByteSize fileSize;                 // its length
    ByteSize onDisk;                   // the blocks it takes: less than its length where it is sparse
    QString owner;                     // user and group by number: "0:0"
    std::chrono::seconds changedAt{0}; // last written to, since 1970, by the host's clock

    QString backingFile;   // whole path, lossless host text; empty: stands alone
    QString backingFormat; // as the image says it, qemu's word; empty: not said (qemu then guesses, which is
                           // a risk)
    int internalSnapshots = 0;
    QList<ImageSnapshot> snapshots; // their names; empty until they were asked for (HostSession::readImage)
    bool encrypted = false;

    bool dirty = false;       // qcow2: lazy refcounts, not closed in order; qemu repairs it when it is opened
    bool corrupt = false;     // qcow2: its own mark; only `qemu-img check -r` helps
    bool hasDataFile = false; // qcow2: what it holds lies in another file, which its header names
    bool wasReadInto = false; // qcow2: `content` is what is in it; none: nothing that is known
    bool backingMissing = false;  // the backing file is not there: it cannot be opened
    bool locked = false;          // a qemu of the host has it open for writing (/proc/locks)
    std::optional<Error> problem; // it is there and could not be read

    std::optional<Content> content; // of a raw one; of a qcow2 when it was asked for

    friend bool operator==(const ImageFile &a, const ImageFile &b);
};

} // namespace domcero
