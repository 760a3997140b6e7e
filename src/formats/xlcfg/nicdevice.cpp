// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/nicdevice.h"

#include "base/hosttext.h"
#include "formats/xlcfg/xljson.h"

#include <limits>
#include <utility>

namespace domcero {

namespace {

// Those of COLO in libxl's order; key and field have one name.
constexpr std::array coloFields{"colo_sock_mirror_id",
                                "colo_sock_mirror_ip",
                                "colo_sock_mirror_port",
                                "colo_sock_compare_pri_in_id",
                                "colo_sock_compare_pri_in_ip",
                                "colo_sock_compare_pri_in_port",
                                "colo_sock_compare_sec_in_id",
                                "colo_sock_compare_sec_in_ip",
                                "colo_sock_compare_sec_in_port",
                                "colo_sock_compare_notify_id",
                                "colo_sock_compare_notify_ip",
                                "colo_sock_compare_notify_port",
                                "colo_sock_redirector0_id",
                                "colo_sock_redirector0_ip",
                                "colo_sock_redirector0_port",
                                "colo_sock_redirector1_id",
                                "colo_sock_redirector1_ip",
                                "colo_sock_redirector1_port",
                                "colo_sock_redirector2_id",
                                "colo_sock_redirector2_ip",
                                "colo_sock_redirector2_port",
                                "colo_filter_mirror_queue",
                                "colo_filter_mirror_outdev",
                                "colo_filter_redirector0_queue",
                                "colo_filter_redirector0_indev",
                                "colo_filter_redirector0_outdev",
                                "colo_filter_redirector1_queue",
                                "colo_filter_redirector1_indev",
                                "colo_filter_redirector1_outdev",
                                "colo_compare_pri_in",
                                "colo_compare_sec_in",
                                "colo_compare_out",
                                "colo_compare_notify_dev",
                                "colo_sock_sec_redirector0_id",
                                "colo_sock_sec_redirector0_ip",
                                "colo_sock_sec_redirector0_port",
                                "colo_sock_sec_redirector1_id",
                                "colo_sock_sec_redirector1_ip",
                                "colo_sock_sec_redirector1_port",
                                "colo_filter_sec_redirector0_queue",
                                "colo_filter_sec_redirector0_indev",
                                "colo_filter_sec_redirector0_outdev",
                                "colo_filter_sec_redirector1_queue",
                                "colo_filter_sec_redirector1_indev",
                                "colo_filter_sec_redirector1_outdev",
                                "colo_filter_sec_rewriter0_queue",
                                "colo_checkpoint_host",
                                "colo_checkpoint_port"};

struct Renamed
{
    const char *key;
    const char *field;
};
constexpr std::array plainKeys{Renamed{"bridge", "bridge"},
                               Renamed{"netdev", "gatewaydev"},
                               Renamed{"gatewaydev", "gatewaydev"},
                               Renamed{"ip", "ip"},
                               Renamed{"script", "script"},
                               Renamed{"backend", "backend_domname"},
                               Renamed{"vifname", "ifname"},
                               Renamed{"model", "model"},
                               Renamed{"forwarddev", "coloft_forwarddev"}};

// strtoul() at `at`: what it reads, and how far.
struct Unsigned
{
    quint64 value = 0;
    qsizetype end = 0;
    bool isNumber = false;
};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

Unsigned readUnsigned(const QByteArray &text, qsizetype at, int base)
{
    Unsigned number;
    const auto charAt = [&](qsizetype i) { return i < text.size() ? text[i] : '\0'; };
    while (charAt(at) == ' ' || (charAt(at) >= '\t' && charAt(at) <= '\r'))
        ++at;
    const bool negative = charAt(at) == '-';
    if (negative || charAt(at) == '+')
        ++at;
    if (base == 16 && charAt(at) == '0' && (charAt(at + 1) | 0x20) == 'x' && hexDigit(charAt(at + 2)) < 16)
        at += 2;
    constexpr quint64 most = std::numeric_limits<quint64>::max();
    bool overflows = false;
    for (; hexDigit(charAt(at)) < base; ++at) {
        const auto digit = static_cast<quint64>(hexDigit(charAt(at)));
        const auto unit = static_cast<quint64>(base);
        overflows = overflows || number.value > (most - digit) / unit;
        number.value = number.value * unit + digit;
        number.isNumber = true;
    }
    if (overflows)
        number.value = most;
    else if (negative)
        number.value = 0 - number.value;
    number.end = at;
    return number;
}

class Reader
{
public:
    Result<NicDevice> read(const QList<QByteArray> &words)
    {
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QByteArray &word = words[i];
            const qsizetype equals = word.indexOf('=');
            m_key = equals < 0 ? QByteArray() : word.left(equals);
            m_value = word.mid(equals + 1);
            if (word == "trusted" || word == "untrusted") {
                m_nic.trusted = word == "trusted";
                continue;
            }
            const char *problem = equals < 0 || !take(words.mid(i)) ? m_problem : nullptr;
            if (!problem)
                continue;
            return makeError(
                ErrorCode::ParseFailed, Message(problem, {displayText(fromHostBytes(word))}),
                Message(QT_TRANSLATE_NOOP(
                    "messages", "A network card is written as words such as mac=00:16:3e:00:00:01 and "
                                "bridge=br0, each by itself.")));
        }
        return m_nic;
    }

private:
    bool take(const QList<QByteArray> &rest)
    {
        if (m_key == "type")
            return takeType();
        if (m_key == "mac")
            return takeMac(rest);
        if (m_key == "rate")
            return takeRate();
        if (m_key == "devid")
            return takeNumber(m_nic.devid);
        if (m_key == "mtu")
            return takeNumber(m_nic.mtu);
        if (m_key == "accel")
            return true; // xl says that it does not support it, and goes on
        for (const Renamed &known : plainKeys) {
            if (m_key == known.key) {
                m_nic.texts.insert(known.field, m_value);
                return true;
            }
        }
        for (const char *field : coloFields) {
            if (m_key == field) {
                m_nic.texts.insert(m_key, m_value);
                return true;
            }
        }
        return false;
    }

    bool takeType()
    {
        if (m_value == "vif")
            m_nic.type = "vif";
        else if (m_value == "ioemu")
            m_nic.type = "vif_ioemu";
        else
            return refuse(QT_TRANSLATE_NOOP("messages", "“%1”: the type of a network card is vif or ioemu."));
        return true;
    }

    bool takeMac(const QList<QByteArray> &rest)
    {
        const QByteArray memory = rest.join('\0');
        qsizetype at = 4;
        for (quint8 &byte : m_nic.mac) {
            const Unsigned group = readUnsigned(memory, at, 16);
            const auto value = static_cast<quint32>(group.value);
            if (at > memory.size() || !group.isNumber || value > 255)
                return refuse(QT_TRANSLATE_NOOP("messages",
                                                "“%1” is no MAC address: six groups of hexadecimal digits."));
            byte = static_cast<quint8>(value);
            at = group.end + 1;
        }
        return true;
    }

    bool takeRate()
    {
        m_nic.rate = parseVifRate(m_value);
        return m_nic.rate ||
               refuse(QT_TRANSLATE_NOOP("messages", "“%1” is no rate such as 10Mb/s or 1MB/s@20ms."));
    }

    bool takeNumber(int &place)
    {
        const Unsigned number = readUnsigned(m_value, 0, 10);
        if (!number.isNumber || number.value == std::numeric_limits<quint64>::max())
            return refuse(QT_TRANSLATE_NOOP("messages", "“%1” has no number."));
        place = static_cast<int>(static_cast<quint32>(number.value));
        return true;
    }

    bool refuse(const char *problem)
    {
        m_problem = problem;
        return false;
    }

    NicDevice m_nic;
    QByteArray m_key;
    QByteArray m_value;
    const char *m_problem = QT_TRANSLATE_NOOP("messages", "“%1” is no word that xl knows of a network card.");
};

} // namespace

Result<NicDevice> readNicArguments(const QList<QByteArray> &words)
{
    return Reader().read(words);
}

QByteArray nicDeviceJson(const NicDevice &device)
{
    XlJson json;
    const auto text = [&](const char *field) {
        if (const auto found = device.texts.constFind(field); found != device.texts.cend()) {
            json.key(field);
            json.text(*found);
        }
    };
    json.open('{');
    text("backend_domname");
    if (device.devid != -1) {
        json.key("devid");
        json.number(qint64{device.devid});
    }
    if (device.mtu != 0) {
        json.key("mtu");
        json.number(qint64{device.mtu});
    }
    text("model");
    if (device.mac != std::array<quint8, 6>{}) {
        QByteArray mac;
        for (const quint8 byte : device.mac)
            mac += (mac.isEmpty() ? "" : ":") + QByteArray::number(byte, 16).rightJustified(2, '0');
        json.key("mac");
        json.text(mac);
    }
    for (const char *field : {"ip", "bridge", "ifname", "script"})
        text(field);
    if (!device.type.isEmpty()) {
        json.key("nictype");
        json.text(device.type);
    }
    if (device.rate) {
        const quint64 bytes = device.rate->bytesPerSecond * device.rate->intervalMicroseconds / 1000000;
        if (bytes != 0) {
            json.key("rate_bytes_per_interval");
            json.number(bytes);
        }
        json.key("rate_interval_usecs");
        json.number(quint64{device.rate->intervalMicroseconds});
    }
    text("gatewaydev");
    text("coloft_forwarddev");
    for (const char *field : coloFields)
        text(field);
    if (device.trusted) {
        json.key("trusted");
        json.text(*device.trusted ? "True" : "False");
    }
    json.close('}');
    return json.result();
}

} // namespace domcero
