// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace domcero {

// A SOCKS5 proxy without a password (RFC 1928), as `ssh -D` and Tor are. It looks the host's name up.
struct SocksProxy
{
    QString address; // empty: none
    quint16 port = 1080;

    bool isNone() const { return address.isEmpty(); }
    friend bool operator==(const SocksProxy &, const SocksProxy &) = default;
};

// "host:port", an IPv6 address in brackets; empty for none.
QString socksText(const SocksProxy &proxy);
// What a person types, the port may be left out. Empty text is none; std::nullopt is no address.
std::optional<SocksProxy> socksFromText(const QString &text);

} // namespace domcero
