// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xlcfg/diskdevice.h"
#include "formats/xlcfg/xljson.h"

#include <algorithm>

namespace domcero {

namespace {

const char *keyOf(DiskField field)
{
    switch (field) {
    case DiskField::Target:
        return "target";
    case DiskField::Format:
        return "format";
    case DiskField::Vdev:
        return "vdev";
    case DiskField::Access:
        return "access";
    case DiskField::Script:
        return "script";
    case DiskField::Backend:
        return "backend";
    case DiskField::BackendType:
        return "backendtype";
    }
    return "";
}

// The device with the field cleared: what an edit of that field must leave alone.
DiskDevice without(DiskDevice device, DiskField field)
{
    device.oldPrefix = false;
    switch (field) {
    case DiskField::Target:
        device.target.reset();
        if (device.cdrom && device.format == DiskSpec::Format::Empty)
            device.format = DiskSpec::Format::Raw; // a drive without a disc is empty, whatever was said
        break;
    case DiskField::Format:
        device.format.reset();
        break;
    case DiskField::Vdev:
        device.vdev.reset();
        break;
    case DiskField::Access:
        device.readWrite = true;
        break;
    case DiskField::Script:
        device.script.reset();
        break;
    case DiskField::Backend:
        device.backendDomain.reset();
        break;
    case DiskField::BackendType:
        device.backendType.clear();
        break;
    }
    return device;
}

bool says(const DiskDevice &device, DiskField field, const QByteArray &value)
{
    switch (field) {
    case DiskField::Target:
        return device.target == value && (value.isEmpty() || device.format != DiskSpec::Format::Empty);
    case DiskField::Format:
        return diskFormatName(*device.format) == value || (value.isEmpty() && device.format);
    case DiskField::Vdev:
        return device.vdev == value;
    case DiskField::Access:
        return device.readWrite == (value != "r" && value != "ro");
    case DiskField::Script:
        return device.script.value_or(QByteArray()) == value;
    case DiskField::Backend:
        return device.backendDomain.value_or(QByteArray()) == value;
    case DiskField::BackendType:
        return device.backendType == value;
    }
    return false;
}

// The ways to say it, the plainest first.
QList<QByteArray> ways(const QByteArray &spec, const DiskReading &reading, DiskField field,
                       const QByteArray &value)
{
    QList<QByteArray> ways;
    const auto &parts = reading.parts;
    const auto part =
        std::find_if(parts.rbegin(), parts.rend(), [&](const DiskPart &p) { return p.field == field; });
    if (part != parts.rend())
        ways.append(QByteArray(spec).replace(part->offset, part->length, value));
    const QByteArray base = part != parts.rend() && part->isPositional
                                ? QByteArray(spec).remove(part->offset, part->length)
                                : spec;
    const bool isLastPositional = reading.tail < 0 && !parts.isEmpty() && parts.last().isPositional &&
                                  parts.last().field == DiskField::Vdev;
    if (field == DiskField::Access && isLastPositional && part == parts.rend())
        ways.append(spec + ',' + value);
    const QByteArray word = QByteArray(keyOf(field)) + '=' + value;
    const QByteArray comma = base.isEmpty() || base.endsWith(',') ? "" : ",";
    ways.append(reading.tail >= 0 ? QByteArray(base).insert(reading.tail, word + ',') : base + comma + word);
    ways.append(base + ',' + word);
    return ways;
}

class Members
{
public:
    explicit Members(XlJson &json) : m_json(json) {}

    void text(const char *name, const std::optional<QByteArray> &value)
    {
        if (!value)
            return;
        m_json.key(name);
        m_json.text(*value);
    }
    void word(const char *name, const QByteArray &value)
    {
        if (!value.isEmpty())
            text(name, value);
    }
    void number(const char *name, int value)
    {
        if (value == 0)
            return;
        m_json.key(name);
        m_json.number(qint64{value});
    }
    void choice(const char *name, std::optional<bool> value)
    {
        if (value)
            text(name, QByteArray(*value ? "True" : "False"));
    }

private:
    XlJson &m_json;
};

} // namespace

QByteArray diskDeviceJson(const DiskDevice &device)
{
    XlJson json;
    Members members(json);
    json.open('{');
    members.text("backend_domname", device.backendDomain);
    members.text("pdev_path", device.target);
    members.text("vdev", device.vdev);
    members.word("backend", device.backendType);
    members.word("format", diskFormatName(*device.format));
    members.text("script", device.script);
    members.number("removable", device.removable);
    members.number("readwrite", device.readWrite);
    members.number("is_cdrom", device.cdrom);
    if (device.directIoSafe) {
        json.key("direct_io_safe");
        json.literal("true");
    }
    members.choice("discard_enable", device.discard);
    members.word("specification", device.specification);
    members.choice("colo_enable", device.colo);
    members.text("colo_host", device.coloHost);
    members.number("colo_port", device.coloPort);
    members.text("colo_export", device.coloExport);
    members.text("active_disk", device.activeDisk);
    members.text("hidden_disk", device.hiddenDisk);
    members.choice("trusted", device.trusted);
    json.close('}');
    return json.result();
}

Result<QByteArray> withDiskField(const QByteArray &spec, DiskField field, const QByteArray &value)
{
    const auto before = readDisk({spec}, DiskDialect::Documented);
    if (!before)
        return before.error();
    const DiskDevice expected = without(before->device, field);
    for (const QByteArray &way : ways(spec, *before, field, value)) {
        const auto after = readDisk({way}, DiskDialect::Documented);
        if (after && says(after->device, field, value) && without(after->device, field) == expected)
            return way;
    }
    return makeError(ErrorCode::InvalidInput,
                     Message(QT_TRANSLATE_NOOP("messages", "The disk “%1” cannot have “%2” as its %3."),
                             {displayText(fromHostBytes(spec)), displayText(fromHostBytes(value)),
                              QString::fromLatin1(keyOf(field))}));
}

} // namespace domcero
