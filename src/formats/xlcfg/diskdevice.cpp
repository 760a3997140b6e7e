// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/diskdevice.h"

#include "base/hosttext.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace domcero {

namespace {

using Format = DiskSpec::Format;

constexpr std::array<std::pair<const char *, Format>, 6> formats{{{"raw", Format::Raw},
                                                                  {"qcow", Format::Qcow},
                                                                  {"qcow2", Format::Qcow2},
                                                                  {"vhd", Format::Vhd},
                                                                  {"qed", Format::Qed},
                                                                  {"empty", Format::Empty}}};

bool isKeyChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

qsizetype lineEnd(QByteArrayView text, qsizetype from)
{
    const qsizetype end = text.indexOf('\n', from);
    return end < 0 ? text.size() : end;
}

// Reads one spec from the left, as the generated lexer does: at each place the rule that matches most wins,
// the earlier one where two match the same.
class Reader
{
public:
    explicit Reader(DiskDialect dialect) : m_dialect(dialect) {}

    Result<DiskReading> read(const QList<QByteArray> &specs)
    {
        for (const QByteArray &spec : specs) {
            m_spec = spec;
            m_at = 0;
            m_reading.parts.clear();
            m_reading.tail = -1;
            if (m_spec.contains('\0'))
                fail(QT_TRANSLATE_NOOP("messages", "The disk “%1” holds a NUL byte."));
            while (m_at < m_spec.size() && !m_error)
                readItem();
        }
        if (!m_error)
            finish();
        if (m_error)
            return *m_error;
        return m_reading;
    }

private:
    void fail(const char *what, QByteArrayView part = {})
    {
        if (m_error)
            return;
        Error error;
        error.code = ErrorCode::ParseFailed;
        error.what = Message(what, {shown(m_spec), shown(part)});
        error.remedy = Message(QT_TRANSLATE_NOOP(
            "messages",
            "A disk is written \"target,format,vdev,access\", as in \"/dev/vg0/web,raw,xvda,rw\"."));
        error.detail = shown(m_spec);
        m_error = std::move(error);
    }

    static QString shown(QByteArrayView bytes) { return displayText(fromHostBytes(bytes)); }

    QByteArrayView rest() const { return m_spec.sliced(m_at); }

    void readItem()
    {
        const QByteArrayView text = rest();
        const qsizetype positional = positionalLength(text);
        // White space before an item, unless a positional item reaches further than its line.
        qsizetype blanks = 0;
        while (blanks < text.size() && (text[blanks] == ' ' || text[blanks] == '\t' || text[blanks] == '\n'))
            ++blanks;
        if (blanks > 0 && lineEnd(text, blanks) >= positional) {
            m_at += blanks;
            return;
        }
        const qsizetype key = keyLength(text);
        if (key > 0 && text.size() > key && text[key] == '=' && readParameter(text, key))
            return;
        const QByteArrayView item = text.first(positional);
        const QByteArrayView word = item.endsWith(',') ? item.chopped(1) : item;
        if (readFlag(word)) {
            m_at += positional;
            return;
        }
        if (positional > 0 && readPrefix(text, positional))
            return;
        if (positional == 0 && text.size() == 1) {
            m_at += 1; // xl does not notice a "=" as the very last byte
            return;
        }
        if (positional == 0) {
            fail(QT_TRANSLATE_NOOP("messages", "The disk “%1” is not understood from “%2” on."), text);
            return;
        }
        m_item = m_at;
        m_at += positional;
        readPositional(word);
    }

    // [^=,]*, or [^=,]+: the text up to a comma, with it; nothing when a "=" comes before the comma... but
    // then the part before the "=".
    static qsizetype positionalLength(QByteArrayView text)
    {
        qsizetype length = 0;
        while (length < text.size() && text[length] != '=' && text[length] != ',')
            ++length;
        return length < text.size() && text[length] == ',' ? length + 1 : length;
    }

    static qsizetype keyLength(QByteArrayView text)
    {
        if (text.isEmpty() || text[0] < 'a' || text[0] > 'z')
            return 0;
        qsizetype length = 1;
        while (length < text.size() &&
               (isKeyChar(text[length]) || text[length] == '-' || text[length] == '_'))
            ++length;
        return length;
    }

    bool readFlag(QByteArrayView word)
    {
        const auto is = [&](const char *name) { return word == QByteArrayView(name); };
        if (is("cdrom"))
            m_disk.cdrom = true;
        else if (is("direct-io-safe"))
            m_disk.directIoSafe = true;
        else if (is("discard") || is("no-discard"))
            m_disk.discard = is("discard");
        else if (is("colo") || is("no-colo"))
            m_disk.colo = is("colo");
        else if ((is("trusted") || is("untrusted")) && m_dialect == DiskDialect::Documented)
            m_disk.trusted = is("trusted");
        else
            return false;
        return true;
    }

    // KEY=VALUE: true when it was one, well or badly written.
    bool readParameter(QByteArrayView text, qsizetype keyLength)
    {
        const QByteArrayView key = text.first(keyLength);
        const auto is = [&](const char *name) { return key == QByteArrayView(name); };
        // A line end right after the "=" hides the target from the rule for it.
        if (is("target") && !text.sliced(keyLength + 1).startsWith('\n')) {
            const qsizetype end = lineEnd(text, keyLength);
            QByteArrayView value = text.sliced(keyLength + 1, end - keyLength - 1);
            if (value.endsWith(','))
                value.chop(1);
            m_reading.tail = m_at;
            note(DiskField::Target, m_at + keyLength + 1, value.size(), false);
            m_at += end;
            saveTarget(value);
            return true;
        }
        const qsizetype comma = text.indexOf(',', keyLength);
        const qsizetype end = comma < 0 ? text.size() : comma;
        const QByteArrayView value = text.sliced(keyLength + 1, end - keyLength - 1);
        const auto valueIs = [&](const char *name) { return value == QByteArrayView(name); };
        const auto noted = [&](DiskField field) { note(field, m_at + keyLength + 1, value.size(), false); };
        if (is("format")) {
            noted(DiskField::Format);
            setFormat(value);
        } else if (is("vdev")) {
            noted(DiskField::Vdev);
            saveVdev(value);
        } else if (is("access")) {
            noted(DiskField::Access);
            setAccess(value);
        } else if (is("devtype")) {
            if (!valueIs("cdrom") && !valueIs("disk"))
                fail(
                    QT_TRANSLATE_NOOP("messages", "“%2” is no device type (cdrom or disk) in the disk “%1”."),
                    value);
            m_disk.cdrom = valueIs("cdrom");
        } else if (is("script")) {
            noted(DiskField::Script);
            saveOnce(m_disk.script, value);
        } else if (is("backend")) {
            noted(DiskField::Backend);
            saveOnce(m_disk.backendDomain, value);
        } else if (is("backendtype")) {
            noted(DiskField::BackendType);
            saveWord(m_disk.backendType, value, {"phy", "tap", "qdisk", "standalone"});
        } else if (is("specification")) {
            saveWord(m_disk.specification, value, {"xen", "virtio"});
        } else if (is("grant_usage") && m_dialect == DiskDialect::Documented &&
                   (valueIs("0") || valueIs("1"))) {
            m_disk.grantUsage = valueIs("1");
        } else if (is("colo-host")) {
            saveOnce(m_disk.coloHost, value);
        } else if (is("colo-export")) {
            saveOnce(m_disk.coloExport, value);
        } else if (is("active-disk")) {
            saveOnce(m_disk.activeDisk, value);
        } else if (is("hidden-disk")) {
            saveOnce(m_disk.hiddenDisk, value);
        } else if (is("colo-port")) {
            // As atoi of 64 bits: "1x" is 1, and what is too long for an int is cut to one.
            const auto port = static_cast<int>(std::strtoll(value.toByteArray().constData(), nullptr, 10));
            if (port == 0)
                fail(QT_TRANSLATE_NOOP("messages", "“%2” is no port number in the disk “%1”."), value);
            else
                m_disk.coloPort = port;
        } else if (value.isEmpty()) {
            return false;
        } else {
            fail(QT_TRANSLATE_NOOP("messages", "“%2” is no parameter of a disk that xl knows (in “%1”)."),
                 key);
        }
        m_at += end + (comma < 0 ? 0 : 1);
        return true;
    }

    // "phy:", "qcow2:", ...: they stack. True when one was taken, or an unknown one refused.
    bool readPrefix(QByteArrayView text, qsizetype positional)
    {
        qsizetype length = 0;
        while (length < text.size() && isKeyChar(text[length]))
            ++length;
        if (length == 0 || text[0] < 'a' || length >= text.size() || text[length] != ':')
            return false;
        const QByteArrayView prefix = text.first(length);
        const auto isOneOf = [&](std::initializer_list<const char *> names) {
            return std::any_of(names.begin(), names.end(),
                               [&](const char *n) { return prefix == QByteArrayView(n); });
        };
        // The lexer looks ahead from the colon, and what reaches furthest wins: a known prefix to the end of
        // the line, an unknown one one character further unless a letter or digit follows, the positional
        // item.
        const qsizetype after = length + 1;
        const bool nameFollows = after >= text.size() || isKeyChar(text[after]);
        const qsizetype knownReach = lineEnd(text, after);
        const qsizetype unknownReach = nameFollows ? after : lineEnd(text, after + 1);
        const bool mayBeKnown = knownReach >= unknownReach && knownReach >= positional;
        if (mayBeKnown && isOneOf({"raw", "qcow", "qcow2", "vhd"})) {
            note(DiskField::Format, m_at, length, false);
            setFormat(prefix);
        } else if (mayBeKnown && isOneOf({"iscsi", "nbd", "enbd", "drbd"})) {
            saveOnce(m_disk.script, QByteArray("block-" + prefix.toByteArray()));
        } else if (!mayBeKnown || !isOneOf({"tapdisk", "tap", "tap2", "aio", "ioemu", "file", "phy"})) {
            if (unknownReach < positional)
                return false;
            fail(QT_TRANSLATE_NOOP("messages", "“%2:” is no prefix that xl knows, in the disk “%1”."),
                 prefix);
            return true;
        }
        m_disk.oldPrefix = true;
        m_at += after;
        return true;
    }

    void readPositional(QByteArrayView item)
    {
        if (!m_disk.target) {
            note(DiskField::Target, m_item, item.size(), true);
            saveTarget(item);
        } else if (!m_disk.oldPrefix && !m_disk.format) {
            if (m_disk.target->isEmpty() && readVdevAndType(item)) {
                m_disk.format = Format::Empty;
            } else {
                note(DiskField::Format, m_item, item.size(), true);
                setFormat(item);
            }
        } else if (!m_disk.vdev) {
            if (!readVdevAndType(item)) {
                note(DiskField::Vdev, m_item, item.size(), true);
                saveVdev(item);
            }
        } else if (!m_accessSet) {
            m_accessSet = true;
            note(DiskField::Access, m_item, item.size(), true);
            setAccess(item);
        } else {
            fail(QT_TRANSLATE_NOOP(
                     "messages", "The disk “%1” has more parts than target, format, vdev and access: “%2”."),
                 item);
        }
    }

    // "hdc:cdrom"
    bool readVdevAndType(QByteArrayView item)
    {
        const qsizetype colon = item.lastIndexOf(':');
        if (colon < 0)
            return false;
        note(DiskField::Vdev, m_item, colon, true);
        saveVdev(item.first(colon));
        const QByteArrayView type = item.sliced(colon + 1);
        if (type != QByteArrayView("cdrom") && type != QByteArrayView("disk"))
            fail(QT_TRANSLATE_NOOP("messages", "“%2” is no device type (cdrom or disk) in the disk “%1”."),
                 type);
        m_disk.cdrom = type == QByteArrayView("cdrom");
        return true;
    }

    void setFormat(QByteArrayView name)
    {
        const auto found = std::find_if(formats.begin(), formats.end(),
                                        [&](const auto &f) { return name == QByteArrayView(f.first); });
        if (found == formats.end() && !name.isEmpty()) {
            fail(QT_TRANSLATE_NOOP(
                     "messages", "“%2” is no disk format that xl knows, in the disk “%1”. Between the target "
                                 "and the device stands the format, as in \"/dev/vg0/web,raw,xvda,rw\"."),
                 name);
            return;
        }
        const Format format = name.isEmpty() ? Format::Raw : found->second;
        if (m_disk.format && *m_disk.format != format)
            fail(repeated, name);
        m_disk.format = format;
    }

    void setAccess(QByteArrayView access)
    {
        const auto is = [&](const char *name) { return access == QByteArrayView(name); };
        if (is("r") || is("ro"))
            m_disk.readWrite = false;
        else if (is("w") || is("rw") || access.isEmpty())
            m_disk.readWrite = true;
        else
            fail(QT_TRANSLATE_NOOP("messages", "“%2” is no access mode (ro or rw) in the disk “%1”."),
                 access);
    }

    void note(DiskField field, qsizetype offset, qsizetype length, bool isPositional)
    {
        m_reading.parts.append({field, offset, length, isPositional});
    }

    // A value that is there may be given again only when it is empty.
    void saveOnce(std::optional<QByteArray> &place, QByteArrayView value)
    {
        if (place && !place->isEmpty())
            fail(repeated, value);
        else
            place = value.toByteArray();
    }

    void saveWord(QByteArray &place, QByteArrayView value, std::initializer_list<const char *> words)
    {
        if (std::none_of(words.begin(), words.end(),
                         [&](const char *w) { return value == QByteArrayView(w); }))
            fail(QT_TRANSLATE_NOOP("messages", "“%2” is not a value that can stand there, in the disk “%1”."),
                 value);
        else if (!place.isEmpty() && place != value)
            fail(repeated, value);
        else
            place = value.toByteArray();
    }

    void saveTarget(QByteArrayView value) { saveOnce(m_disk.target, value); }
    void saveVdev(QByteArrayView value) { saveOnce(m_disk.vdev, value); }

    void finish()
    {
        if (!m_disk.format)
            m_disk.format = Format::Raw;
        if (m_disk.cdrom) {
            m_disk.removable = true;
            m_disk.readWrite = false;
            if (!m_disk.target || m_disk.target->isEmpty())
                m_disk.format = Format::Empty;
        }
        if (!m_disk.vdev)
            fail(QT_TRANSLATE_NOOP("messages",
                                   "The disk “%1” does not say which device it shall be in the guest."));
        else if (!m_disk.target && !m_disk.removable)
            fail(QT_TRANSLATE_NOOP("messages", "The disk “%1” has no target."));
    }

    static constexpr const char *repeated =
        QT_TRANSLATE_NOOP("messages", "The disk “%1” says the same thing twice and differently: “%2”.");

    const DiskDialect m_dialect;
    QByteArrayView m_spec;
    qsizetype m_at = 0;
    qsizetype m_item = 0; // where the positional item begins that is being read
    DiskReading m_reading;
    DiskDevice &m_disk = m_reading.device;
    bool m_accessSet = false;
    std::optional<Error> m_error;
};

} // namespace

QByteArray diskFormatName(DiskSpec::Format format)
{
    const auto found =
        std::find_if(formats.begin(), formats.end(), [&](const auto &f) { return f.second == format; });
    return found->first;
}

Result<DiskReading> readDisk(const QList<QByteArray> &specs, DiskDialect dialect)
{
    return Reader(dialect).read(specs);
}

} // namespace domcero
