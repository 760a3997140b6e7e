// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/socksproxy.h"

#include <QRegularExpression>

namespace domcero {

QString socksText(const SocksProxy &proxy)
{
    if (proxy.isNone())
        return {};
    const bool isIpv6 = proxy.address.contains(u':');
    return (isIpv6 ? u'[' + proxy.address + u']' : proxy.address) + u':' + QString::number(proxy.port);
}

std::optional<SocksProxy> socksFromText(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:\\[([0-9A-Fa-f:.%]+)\\]|([^\\s:/@\\[\\]]+))(?::([0-9]{1,5}))?$"));
    SocksProxy proxy;
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return proxy;
    const QRegularExpressionMatch match = form.match(trimmed);
    if (!match.hasMatch())
        return std::nullopt;
    proxy.address = match.captured(1) + match.captured(2);
    if (!match.captured(3).isEmpty()) {
        const int port = match.captured(3).toInt();
        if (port < 1 || port > 65535)
            return std::nullopt;
        proxy.port = static_cast<quint16>(port);
    }
    return proxy;
}

} // namespace domcero
