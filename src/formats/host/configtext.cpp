// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/configtext.h"

#include "base/hosttext.h"
#include "formats/host/sections.h"
#include "formats/unreadable.h"
#include "formats/xl/xlerror.h"
#include "formats/xl/xllistlong.h"

#include <QCryptographicHash>

#include <algorithm>

namespace domcero {

namespace {

constexpr const char *tool = "config";

Error unusable(const Section &text, const QString &path)
{
    switch (text.exitStatus) {
    case 2:
        return makeError(
            ErrorCode::OutputTooLarge,
            Message(QT_TRANSLATE_NOOP("messages",
                                      "The file %1 is longer than 256 KiB, too long for a guest's config."),
                    {path}),
            Message(QT_TRANSLATE_NOOP("messages", "If it is something else, move it out of /etc/xen.")));
    case 3:
        return makeError(
            ErrorCode::ParseFailed,
            Message(QT_TRANSLATE_NOOP("messages", "The file %1 holds a NUL byte: it is no text."), {path}),
            Message(QT_TRANSLATE_NOOP("messages", "If it is something else, move it out of /etc/xen.")));
    case 4:
        return makeError(
            ErrorCode::NotFound,
            Message(QT_TRANSLATE_NOOP("messages", "The config file %1 is not on the host."), {path}),
            Message(QT_TRANSLATE_NOOP("messages", "Look in /etc/xen whether it was renamed or moved.")));
    default:
        return makeError(
            ErrorCode::PermissionDenied,
            Message(QT_TRANSLATE_NOOP("messages", "The config %1 cannot be read on the host."), {path}),
            Message(QT_TRANSLATE_NOOP("messages", "Connect as root, or let this account read the file.")),
            fromHostBytes(text.content).trimmed());
    }
}

} // namespace

QByteArray configSum(QByteArrayView text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(text);
    return hash.result().toHex();
}

Result<HostConfig> parseConfigText(QByteArrayView output, const QString &path)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    const Section *real = findSection(*sections, "path");
    const Section *text = findSection(*sections, "text");
    if (!real || !text)
        return fieldMissing(tool, "path, text");
    if (text->exitStatus != 0)
        return unusable(*text, path);
    const Section *sum = findSection(*sections, "sum");
    if (!sum)
        return fieldMissing(tool, "sum");
    HostConfig config{fromHostBytes(real->content), configSum(text->content), text->content};
    if (sum->content != config.sum) {
        return makeError(
            ErrorCode::Conflict,
            Message(QT_TRANSLATE_NOOP("messages", "The config %1 was written to while it was read."), {path}),
            Message(QT_TRANSLATE_NOOP("messages", "Read it again.")));
    }
    return config;
}

Result<QList<ConfigVersion>> parseConfigVersions(QByteArrayView output)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    QList<ConfigVersion> versions;
    for (const Section &section : *sections) {
        const QByteArrayList words = section.content.split(' ');
        bool isTime = false;
        bool isSize = false;
        const qint64 time = words.value(0).toLongLong(&isTime);
        const qint64 size = words.value(1).toLongLong(&isSize);
        if (!isTime || !isSize)
            return fieldMissing(tool, section.name.constData());
        versions.append({section.name, std::chrono::seconds(time), ByteSize::fromBytes(size)});
    }
    std::stable_sort(versions.begin(), versions.end(), [](const ConfigVersion &a, const ConfigVersion &b) {
        return a.writtenAt > b.writtenAt;
    });
    return versions;
}

Result<ConfigWord> parseConfigWord(QByteArrayView output)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    const Section *json = findSection(*sections, "json");
    const Section *said = findSection(*sections, "said");
    if (!json || !said)
        return fieldMissing("askxl", "json, said");
    ConfigWord word;
    word.accepted = json->exitStatus == 0;
    word.said = fromHostBytes(said->content).trimmed();
    if (!word.accepted) {
        // That it cannot be asked is no word on the config.
        const Error error = errorFromXl(json->exitStatus, said->content);
        const bool isAsked = json->exitStatus != 127 && error.code != ErrorCode::PermissionDenied &&
                             error.code != ErrorCode::NotSupported;
        return isAsked ? Result<ConfigWord>(word) : Result<ConfigWord>(error);
    }
    return parseXlDryRun(json->content).map([&](const Guest &guest) {
        word.guest = guest;
        return word;
    });
}

} // namespace domcero
