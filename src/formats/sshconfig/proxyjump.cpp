// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/proxyjump.h"

#include "base/hosttext.h"
#include "formats/sshconfig/values.h"

#include <algorithm>

namespace domcero {

namespace {

bool isAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<QByteArray> urlDecoded(QByteArrayView text)
{
    QByteArray decoded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            decoded += ' ';
        } else if (text[i] == '%') {
            if (i + 2 >= text.size())
                return std::nullopt;
            const int high = hexDigit(text[i + 1]);
            const int low = hexDigit(text[i + 2]);
            if (high < 0 || low < 0 || high + low == 0)
                return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

// What the URI form takes for a host: labels of letters, digits, '-' and '_'.
bool isDomain(QByteArrayView host)
{
    if (host.isEmpty() || (!isAlnum(host[0]) && host[0] != '_') || host.contains(QByteArrayView("..")))
        return false;
    return std::all_of(host.begin(), host.end(),
                       [](char c) { return isAlnum(c) || c == '.' || c == '-' || c == '_'; });
}

struct HostAndRest
{
    QByteArrayView host; // without its brackets
    char delimiter = 0;  // ':', '/', or 0 at the end
    QByteArrayView rest;
};

std::optional<HostAndRest> takeHost(QByteArrayView text)
{
    qsizetype end = 0;
    if (text.startsWith('[')) {
        end = text.indexOf(']') + 1;
        if (end == 0 || (end < text.size() && text[end] != ':' && text[end] != '/'))
            return std::nullopt;
    } else {
        while (end < text.size() && text[end] != ':' && text[end] != '/')
            ++end;
    }
    HostAndRest taken{text.first(end), 0, {}};
    if (taken.host.startsWith('['))
        taken.host = taken.host.sliced(1).chopped(1);
    if (taken.host.isEmpty())
        return std::nullopt;
    if (end < text.size()) {
        taken.delimiter = text[end];
        taken.rest = text.sliced(end + 1);
    }
    return taken;
}

std::optional<SshJump> readUri(QByteArrayView text)
{
    SshJump jump;
    if (const qsizetype at = text.indexOf('@'); at >= 0) {
        QByteArrayView name = text.first(at);
        if (const qsizetype parameters = name.indexOf(';'); parameters >= 0)
            name = name.first(parameters);
        const std::optional<QByteArray> user = urlDecoded(name);
        if (!user || user->isEmpty())
            return std::nullopt;
        jump.user = fromHostBytes(*user);
        text = text.sliced(at + 1);
    }
    const std::optional<HostAndRest> taken = takeHost(text);
    if (!taken || !isDomain(taken->host))
        return std::nullopt;
    jump.host = fromHostBytes(taken->host.endsWith('.') ? taken->host.chopped(1) : taken->host);
    QByteArrayView path = taken->delimiter == '/' ? taken->rest : QByteArrayView();
    if (taken->delimiter == ':' && !taken->rest.isEmpty()) {
        const qsizetype slash = taken->rest.indexOf('/');
        jump.port = sshPort(slash < 0 ? taken->rest : taken->rest.first(slash));
        if (!jump.port)
            return std::nullopt;
        path = slash < 0 ? QByteArrayView() : taken->rest.sliced(slash + 1);
    }
    if (!path.isEmpty())
        return std::nullopt;
    return jump;
}

std::optional<SshJump> readLeg(QByteArrayView text)
{
    if (text.startsWith("ssh://"))
        return readUri(text.sliced(6));
    SshJump jump;
    if (const qsizetype at = text.lastIndexOf('@'); at >= 0) {
        if (at == 0)
            return std::nullopt;
        jump.user = fromHostBytes(text.first(at));
        text = text.sliced(at + 1);
    }
    const std::optional<HostAndRest> taken = takeHost(text);
    if (!taken || taken->delimiter == '/')
        return std::nullopt;
    jump.host = fromHostBytes(taken->host);
    if (!taken->rest.isEmpty()) {
        jump.port = sshPort(taken->rest);
        if (!jump.port)
            return std::nullopt;
    }
    return jump;
}

} // namespace

std::optional<QList<SshJump>> readProxyJump(QByteArrayView text)
{
    while (!text.isEmpty() && QByteArrayView(" \t\r\n=").contains(text.front()))
        text = text.sliced(1);
    const auto end = std::find_if(text.begin(), text.end(),
                                  [](char c) { return QByteArrayView("# \t\n\v\f\r").contains(c); });
    text = text.first(end - text.begin());
    QList<SshJump> jumps;
    if (isSshNone(text))
        return jumps;
    for (qsizetype from = 0, comma = 0; comma >= 0; from = comma + 1) {
        comma = text.indexOf(',', from);
        const std::optional<SshJump> jump =
            readLeg(comma < 0 ? text.sliced(from) : text.sliced(from, comma - from));
        if (!jump)
            return std::nullopt;
        jumps += *jump;
    }
    return jumps;
}

} // namespace domcero
