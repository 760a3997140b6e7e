// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/filesystem/blkid.h"

#include "base/hosttext.h"
#include "formats/lines.h"

#include <QStringDecoder>

namespace domcero {

namespace {

bool isKeyLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Where `KEY="` begins at or after `from`; the position of its quote in `quote`.
qsizetype nextKey(QByteArrayView line, qsizetype from, qsizetype &quote)
{
    while (from < line.size()) {
        quote = line.indexOf("=\"", from);
        if (quote < 0)
            return -1;
        qsizetype start = quote;
        while (start > from && isKeyLetter(line[start - 1]))
            --start;
        if (start < quote)
            return start;
        from = quote + 2;
    }
    return -1;
}

// Up to the quote that ends the value: one with a blank or nothing behind it. Old versions do not mask
// quotes.
QByteArray quotedValue(QByteArrayView line, qsizetype &at)
{
    QByteArray value;
    while (at < line.size()) {
        const char c = line[at++];
        if (c == '\\' && at < line.size() && (line[at] == '"' || line[at] == '\\')) {
            value += line[at++];
        } else if (c == '"' && (at == line.size() || line[at] == ' ')) {
            return value;
        } else {
            value += c;
        }
    }
    return value;
}

// "M-C" is the byte of C with its highest bit, "^A" a control character.
QByteArray bytesOf(const QByteArray &shown)
{
    QByteArray bytes;
    qsizetype at = 0;
    const auto control = [&](char high) {
        bytes += static_cast<char>((static_cast<unsigned char>(shown[at + 1]) ^ 0x40U) |
                                   static_cast<unsigned char>(high));
        at += 2;
    };
    while (at < shown.size()) {
        if (shown[at] == '^' && at + 1 < shown.size()) {
            control(0);
        } else if (shown.mid(at, 2) == "M-" && at + 2 < shown.size()) {
            at += 2;
            if (shown[at] == '^' && at + 1 < shown.size())
                control(static_cast<char>(0x80));
            else
                bytes += static_cast<char>(static_cast<unsigned char>(shown[at++]) | 0x80U);
        } else {
            bytes += shown[at++];
        }
    }
    return bytes;
}

QString labelFrom(const QByteArray &shown)
{
    if (!shown.contains("M-"))
        return fromHostBytes(shown);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytesOf(shown));
    return decoder.hasError() ? fromHostBytes(shown) : text;
}

} // namespace

ContentKind contentKind(QStringView type)
{
    if (type == u"LVM2_member" || type == u"LVM1_member" || type == u"lvm2pv")
        return ContentKind::LvmMember;
    if (type == u"swap" || type == u"swsuspend")
        return ContentKind::Swap;
    if (type.startsWith(u"crypto_LUKS"))
        return ContentKind::Luks;
    if (type == u"linux_raid_member" || type.endsWith(u"_raid_member"))
        return ContentKind::RaidMember;
    if (type.endsWith(u"_member") || type == u"bcache" || type == u"ceph_bluestore" || type == u"BitLocker")
        return ContentKind::Other;
    return ContentKind::FileSystem;
}

QHash<QString, Content> parseBlkid(QByteArrayView output)
{
    QHash<QString, Content> found;
    Lines lines(output);
    while (const auto line = lines.next()) {
        qsizetype quote = 0;
        qsizetype key = nextKey(*line, 0, quote);
        if (key < 2 || line->sliced(key - 2, 2) != QByteArrayView(": "))
            continue;
        const QString name = fromHostBytes(line->first(key - 2));
        Content content;
        QString table;
        while (key >= 0) {
            const QByteArrayView word = line->sliced(key, quote - key);
            qsizetype at = quote + 2;
            const QByteArray value = quotedValue(*line, at);
            if (word == QByteArrayView("TYPE"))
                content.type = fromHostBytes(value);
            else if (word == QByteArrayView("LABEL"))
                content.label = labelFrom(value);
            else if (word == QByteArrayView("UUID"))
                content.uuid = fromHostBytes(value);
            else if (word == QByteArrayView("PTTYPE"))
                table = fromHostBytes(value);
            key = nextKey(*line, at, quote);
        }
        if (!content.type.isEmpty())
            content.kind = contentKind(content.type);
        else if (!table.isEmpty())
            content.kind = ContentKind::PartitionTable;
        else
            continue; // PARTUUID alone says nothing of what is in it
        if (content.type.isEmpty())
            content.type = table;
        found.insert(name, content);
    }
    return found;
}

} // namespace domcero
