// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/vifspec.h"

#include "base/hosttext.h"

#include <algorithm>
#include <array>
#include <limits>

namespace domcero {

namespace {

constexpr std::array keys{"mac",     "bridge", "gatewaydev", "netdev",  "type",      "model",
                          "vifname", "script", "ip",         "backend", "rate",      "mtu",
                          "vlan",    "devid",  "trusted",    "accel",   "forwarddev"};

bool isKnownKey(QByteArrayView key)
{
    return key.startsWith("colo_") || std::any_of(keys.begin(), keys.end(), [&](const char *known) {
               return key == QByteArrayView(known);
           });
}

// Six groups of hexadecimal digits, any one character between them.
QByteArray canonicalMac(QByteArrayView text)
{
    QByteArray mac;
    qsizetype at = 0;
    for (int group = 0; group < 6; ++group) {
        int value = 0;
        const qsizetype start = at;
        for (; at < text.size() && value <= 255; ++at) {
            const char c = static_cast<char>(text[at] | 0x20);
            if (text[at] >= '0' && text[at] <= '9')
                value = value * 16 + (text[at] - '0');
            else if (c >= 'a' && c <= 'f')
                value = value * 16 + (c - 'a' + 10);
            else
                break;
        }
        if (at == start || value > 255)
            return {};
        mac += (group ? ":" : "") + QByteArray::number(value, 16).rightJustified(2, '0');
        ++at;
    }
    return mac;
}

// What strtoull(..., 0) reads at the front of `text`, which begins with digits, and steps over it. With a
// leading zero that is octal and ends before an 8 or 9. Empty for zero and what does not fit 32 bits.
std::optional<quint64> takeNumber(QByteArrayView &text)
{
    const int base = text.startsWith('0') ? 8 : 10;
    quint64 value = 0;
    while (!text.isEmpty() && text[0] >= '0' && text[0] < '0' + base) {
        value = std::min<quint64>(value * base + static_cast<quint64>(text[0] - '0'), quint64{1} << 40);
        text = text.sliced(1);
    }
    if (value == 0 || value > std::numeric_limits<quint32>::max())
        return std::nullopt;
    return value;
}

// ^[0-9]+ and one of the words.
bool isNumberAndUnit(QByteArrayView text, std::initializer_list<const char *> units)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    return digits > 0 && std::any_of(units.begin(), units.end(), [&](const char *unit) {
               return text.sliced(digits) == QByteArrayView(unit);
           });
}

} // namespace

QByteArray VifSpec::mac() const
{
    return canonicalMac(values.value("mac"));
}

VifSpec parseVifSpec(QByteArrayView spec)
{
    VifSpec vif;
    const QList<QByteArray> tokens = spec.toByteArray().split(',');
    for (QByteArray token : tokens) {
        while (token.startsWith(' '))
            token.remove(0, 1);
        if (token.isEmpty())
            continue;
        const qsizetype equals = token.indexOf('=');
        const QByteArray key = token.left(equals);
        if (token == "trusted" || token == "untrusted")
            vif.values.insert("trusted", token == "trusted" ? "1" : "0");
        else if (equals < 0 || !isKnownKey(key) || key == "accel" ||
                 (key == "mac" && canonicalMac(token.mid(equals + 1)).isEmpty()))
            vif.ignored.append(token);
        else
            vif.values.insert(key, token.mid(equals + 1));
    }
    return vif;
}

Result<QByteArray> withVifKey(const QByteArray &spec, const QByteArray &key, const QByteArray &value)
{
    if (!isKnownKey(key) || value.contains(',') || value.contains('\0'))
        return makeError(
            ErrorCode::InvalidInput,
            Message(QT_TRANSLATE_NOOP("messages", "A network card cannot have “%1” with the value “%2”."),
                    {displayText(fromHostBytes(key)), displayText(fromHostBytes(value))}));
    const QByteArray start = key + '=';
    QList<QByteArray> words = spec.split(',');
    bool isThere = false;
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        const qsizetype blanks = words[i].size() - QByteArrayView(words[i]).trimmed().size();
        const qsizetype at = words[i].indexOf(start);
        if (at < 0 || at > blanks || words[i].first(at).count(' ') != at)
            continue;
        if (value.isEmpty())
            words.removeAt(i);
        else if (!isThere)
            words[i] = words[i].first(at) + start + value;
        isThere = true;
    }
    if (!isThere && !value.isEmpty()) {
        if (spec.isEmpty())
            return start + value;
        if (words.last().isEmpty())
            words.removeLast();
        words.append((spec.contains(", ") ? " " : "") + start + value);
    }
    return words.join(',');
}

std::optional<VifRate> parseVifRate(QByteArrayView rate)
{
    const qsizetype at = rate.indexOf('@');
    QByteArrayView bytes = at < 0 ? rate : rate.first(at);
    if (!isNumberAndUnit(bytes, {"b/s", "B/s", "Kb/s", "KB/s", "Mb/s", "MB/s", "Gb/s", "GB/s"}))
        return std::nullopt;
    const auto count = takeNumber(bytes);
    if (!count)
        return std::nullopt;
    VifRate result;
    const quint64 multiple = bytes[0] == 'G'   ? 1000000000
                             : bytes[0] == 'M' ? 1000000
                             : bytes[0] == 'K' ? 1000
                                               : 1;
    result.bytesPerSecond = *count * multiple;
    if (bytes[0] == 'b' || bytes[1] == 'b')
        result.bytesPerSecond /= 8;
    if (at >= 0) {
        QByteArrayView interval = rate.sliced(at + 1);
        if (!isNumberAndUnit(interval, {"", "s", "m", "ms", "u", "us"}))
            return std::nullopt;
        const auto number = takeNumber(interval);
        if (!number)
            return std::nullopt;
        const bool seconds = interval.isEmpty() || interval[0] == 's';
        const quint64 micros = *number * (seconds ? 1000000 : interval[0] == 'm' ? 1000 : 1);
        if (micros > std::numeric_limits<quint32>::max())
            return std::nullopt;
        result.intervalMicroseconds = static_cast<quint32>(micros);
    }
    if (result.bytesPerSecond > std::numeric_limits<quint64>::max() / result.intervalMicroseconds)
        return std::nullopt;
    return result;
}

} // namespace domcero
