// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/image/imageheader.h"

#include "base/hosttext.h"
#include "formats/lines.h"

#include <QDir>
#include <QRegularExpression>

#include <limits>
#include <optional>

namespace domcero {

namespace {

// Numbers of a header, at an offset. Beyond the end they are zero, and `complete` tells.
class Bytes
{
public:
    explicit Bytes(QByteArrayView bytes) : m_bytes(bytes) {}

    quint64 big(qsizetype at, int size)
    {
        quint64 value = 0;
        for (int i = 0; i < size; ++i)
            value = value << 8 | byte(at + i);
        return value;
    }
    quint64 little(qsizetype at, int size)
    {
        quint64 value = 0;
        for (int i = size - 1; i >= 0; --i)
            value = value << 8 | byte(at + i);
        return value;
    }
    bool has(qsizetype at, QByteArrayView text) const
    {
        return at + text.size() <= m_bytes.size() && m_bytes.sliced(at, text.size()) == text;
    }
    // Empty when it is not within what was read.
    QByteArrayView text(quint64 at, quint64 size) const
    {
        const auto all = static_cast<quint64>(m_bytes.size());
        if (at > all || size > all - at)
            return {};
        return m_bytes.sliced(static_cast<qsizetype>(at), static_cast<qsizetype>(size));
    }
    bool complete() const { return m_complete; }

private:
    quint64 byte(qsizetype at)
    {
        if (at < m_bytes.size())
            return static_cast<unsigned char>(m_bytes[at]);
        m_complete = false;
        return 0;
    }
    QByteArrayView m_bytes;
    bool m_complete = true;
};

ByteSize sizeOf(quint64 bytes)
{
    return ByteSize::fromBytes(
        bytes > quint64{std::numeric_limits<qint64>::max()} ? 0 : static_cast<qint64>(bytes));
}

ByteSize sizeOf(quint64 count, quint64 unit)
{
    return count > quint64{std::numeric_limits<qint64>::max()} / unit ? ByteSize() : sizeOf(count * unit);
}

void readQcow2(Bytes bytes, ImageFile &image)
{
    const quint64 version = bytes.big(4, 4);
    image.format = version == 1 ? ImageFormat::Qcow : ImageFormat::Qcow2;
    const quint64 nameAt = bytes.big(8, 8);
    const quint64 nameSize = bytes.big(16, 4);
    image.virtualSize = sizeOf(bytes.big(24, 8));
    if (nameAt != 0 && nameSize != 0 && nameSize < 1024) {
        image.backingFile = wholeBackingPath(fromHostBytes(bytes.text(nameAt, nameSize)), image.path);
        image.backingMissing = image.backingFile.isEmpty(); // no file, or not within what was read
    }
    if (version == 1) {
        image.encrypted = bytes.big(36, 4) != 0;
        return;
    }
    image.encrypted = bytes.big(32, 4) != 0;
    image.internalSnapshots = static_cast<int>(qMin<quint64>(bytes.big(60, 4), 65536));
    if (version < 3)
        return;
    const quint64 incompatible = bytes.big(72, 8);
    image.dirty = (incompatible & 1U) != 0;
    image.corrupt = (incompatible & 2U) != 0;
    image.hasDataFile = (incompatible & 4U) != 0;
    // Extensions: kind, length, data up to a multiple of eight. One of them names the backing file's format.
    quint64 at = bytes.big(100, 4);
    for (int i = 0; i < 32 && at >= 104; ++i) {
        const QByteArrayView head = bytes.text(at, 8);
        if (head.isEmpty())
            return;
        Bytes extension(head);
        const quint64 kind = extension.big(0, 4);
        const quint64 length = extension.big(4, 4);
        if (kind == 0)
            return;
        if (kind == 0xE2792ACAU)
            image.backingFormat = fromHostBytes(bytes.text(at + 8, length));
        at += 8 + (length + 7) / 8 * 8;
    }
}

void readQed(Bytes bytes, ImageFile &image)
{
    image.format = ImageFormat::Qed;
    const quint64 features = bytes.little(16, 8);
    image.virtualSize = sizeOf(bytes.little(48, 8));
    image.dirty = (features & 2U) != 0;
    if ((features & 1U) != 0)
        image.backingFile =
            wholeBackingPath(fromHostBytes(bytes.text(bytes.little(56, 4), bytes.little(60, 4))), image.path);
}

// The footer (512 bytes, big endian), of which a dynamic one has a copy at the beginning.
void readVhd(Bytes footer, Bytes all, ImageFile &image)
{
    image.format = ImageFormat::Vhd;
    image.virtualSize = sizeOf(footer.big(48, 8));
    if (footer.big(60, 4) != 4) // 2 fixed, 3 dynamic, 4 differencing
        return;
    // The parent's name, UTF-16 in the dynamic header, which has no folder.
    const quint64 header = footer.big(16, 8);
    const QByteArrayView name = all.text(header + 64, 512);
    QString text;
    for (qsizetype i = 0; i + 1 < name.size(); i += 2) {
        const auto unit = static_cast<char16_t>(static_cast<unsigned char>(name[i]) << 8 |
                                                static_cast<unsigned char>(name[i + 1]));
        if (unit == 0)
            break;
        text += QChar(unit);
    }
    image.backingFile = wholeBackingPath(text.section(u'\\', -1).section(u'/', -1), image.path);
    image.backingFormat = QStringLiteral("vpc");
    image.backingMissing = image.backingFile.isEmpty();
}

void readVmdk(Bytes bytes, QByteArrayView head, ImageFile &image)
{
    image.format = ImageFormat::Vmdk;
    if (bytes.has(0, "KDMV"))
        image.virtualSize = sizeOf(bytes.little(12, 8), 512);
    // The descriptor, text, embedded or the whole file.
    const QByteArrayView key = "parentFileNameHint=\"";
    const qsizetype at = head.indexOf(key);
    const qsizetype end = at < 0 ? -1 : head.indexOf('"', at + key.size());
    if (end > at)
        image.backingFile =
            wholeBackingPath(fromHostBytes(head.sliced(at + key.size(), end - at - key.size())), image.path);
    if (!image.virtualSize.isZero())
        return;
    // 'RW 4192256 FLAT "x-flat.vmdk" 0': extents, sectors
    ByteSize total;
    Lines lines(head);
    while (const auto line = lines.next()) {
        if (!line->startsWith("RW ") && !line->startsWith("RDONLY "))
            continue;
        const QByteArrayView rest = line->sliced(line->indexOf(' ') + 1);
        const qsizetype blank = rest.indexOf(' ');
        total = total + sizeFrom(rest.first(qMax<qsizetype>(blank, 0)), 512).value_or(ByteSize());
    }
    image.virtualSize = total;
}

} // namespace

QString wholeBackingPath(const QString &written, const QString &imagePath)
{
    QString path = written;
    if (path.startsWith(u"file:"))
        path = path.sliced(5);
    // qemu takes what comes before a colon for a protocol, unless a slash is before it.
    static const QRegularExpression protocol(QStringLiteral("^[^/]*:"));
    if (path.isEmpty() || protocol.match(path).hasMatch())
        return {};
    if (path.startsWith(u"//"))
        path = path.sliced(1);
    if (!path.startsWith(u'/'))
        path = imagePath.section(u'/', 0, -2) + u'/' + path;
    return QDir::cleanPath(path);
}

void readImageHeader(QByteArrayView head, QByteArrayView tail, ImageFile &image)
{
    Bytes bytes(head);
    if (bytes.has(0, QByteArrayView("QFI\xfb", 4))) {
        readQcow2(bytes, image);
    } else if (bytes.has(0, QByteArrayView("QED\0", 4))) {
        readQed(bytes, image);
    } else if (bytes.has(0, "conectix")) {
        readVhd(bytes, bytes, image);
    } else if (bytes.has(0, "vhdxfile")) {
        image.format = ImageFormat::Vhdx; // its size is 64 KiB and more into the file
    } else if (bytes.has(0, "KDMV") || bytes.has(0, "# Disk DescriptorFile")) {
        readVmdk(bytes, head, image);
    } else if (bytes.has(64, QByteArrayView("\x7f\x10\xda\xbe", 4))) {
        image.format = ImageFormat::Vdi;
        image.virtualSize = sizeOf(bytes.little(368, 8));
    } else if (bytes.has(0, QByteArrayView("LUKS\xba\xbe", 6))) {
        image.format = ImageFormat::Luks;
        image.encrypted = true;
        image.virtualSize = image.fileSize;
    } else if (tail.startsWith("conectix")) {
        readVhd(Bytes(tail), bytes, image);
    } else {
        image.format = ImageFormat::Raw;
        image.virtualSize = image.fileSize;
    }
}

} // namespace domcero
