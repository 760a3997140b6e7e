// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/socks.h"

#include <QHostAddress>
#include <QUrl>
#include <QtEndian>

#include <array>
#include <utility>

namespace domcero {

namespace {

constexpr char version = 5;
constexpr char withoutPassword = 0;
constexpr char connectCommand = 1;
enum AddressType : char { Ipv4 = 1, Name = 3, Ipv6 = 4 };
constexpr qsizetype replyHead = 5; // up to the first byte of the address, which is a name's length
constexpr qsizetype longestName = 255;

QByteArray addressBytes(const QString &host)
{
    const QHostAddress address(host);
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        std::array<uchar, 4> bytes{};
        qToBigEndian(address.toIPv4Address(), bytes.data());
        return QByteArray(1, Ipv4) + QByteArray(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    }
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        return QByteArray(1, Ipv6) + QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof(bytes.c));
    }
    const QByteArray name = QUrl::toAce(host).left(longestName);
    return QByteArray(1, Name) + static_cast<char>(name.size()) + name;
}

QString reason(uchar code)
{
    static constexpr std::array<const char *, 9> texts{
        "succeeded",           "general failure",       "not allowed by the ruleset",
        "network unreachable", "host unreachable",      "connection refused",
        "TTL expired",         "command not supported", "address not supported"};
    return code < texts.size() ? QString::fromLatin1(texts[code])
                               : QStringLiteral("reply %1").arg(static_cast<int>(code));
}

} // namespace

SocksRequest::SocksRequest(const QString &host, quint16 port)
{
    std::array<uchar, 2> portBytes{};
    qToBigEndian(port, portBytes.data());
    m_request = QByteArray(1, version) + connectCommand + '\0' + addressBytes(host) +
                QByteArray(reinterpret_cast<const char *>(portBytes.data()), portBytes.size());
    m_output = QByteArray(1, version) + '\1' + withoutPassword;
}

QByteArray SocksRequest::takeOutput()
{
    return std::exchange(m_output, {});
}

qsizetype SocksRequest::wants() const
{
    if (m_state != State::Talking)
        return 0;
    if (!m_greeted)
        return 2 - m_input.size();
    if (m_input.size() < replyHead)
        return replyHead - m_input.size();
    qsizetype address = 0;
    switch (m_input[3]) {
    case Ipv4:
        address = 4;
        break;
    case Ipv6:
        address = 16;
        break;
    default:
        address = 1 + static_cast<uchar>(m_input[4]);
        break;
    }
    return replyHead - 1 + address + 2 - m_input.size();
}

void SocksRequest::feed(QByteArrayView bytes)
{
    m_input.append(bytes.data(), bytes.size());
    if (wants() > 0)
        return;
    if (m_greeted)
        readReply();
    else
        readGreeting();
}

void SocksRequest::readGreeting()
{
    if (m_input[0] != version) {
        end(State::NoProxy, QStringLiteral("it does not speak SOCKS5"));
    } else if (m_input[1] != withoutPassword) {
        end(State::NoProxy, QStringLiteral("it wants a password"));
    } else {
        m_greeted = true;
        m_input.clear();
        m_output = m_request;
    }
}

void SocksRequest::readReply()
{
    if (m_input[0] != version)
        end(State::NoProxy, QStringLiteral("it does not speak SOCKS5"));
    else if (m_input[1] != 0)
        end(State::NotReached, reason(static_cast<uchar>(m_input[1])));
    else
        end(State::Connected, {});
}

void SocksRequest::end(State state, const QString &detail)
{
    m_state = state;
    m_detail = detail;
}

} // namespace domcero
