// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/values.h"

#include <algorithm>
#include <limits>

namespace domcero {

namespace {

constexpr int most = std::numeric_limits<int>::max();

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWord(QByteArrayView text, const char *word)
{
    return text.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0;
}

// Takes a number off the front, as strtol() does; what is larger than an int is empty like no number.
std::optional<int> takeNumber(QByteArrayView &text)
{
    while (!text.isEmpty() && QByteArrayView(" \t\n\v\f\r").contains(text.front()))
        text = text.sliced(1);
    const bool isNegative = text.startsWith('-');
    if (isNegative || text.startsWith('+'))
        text = text.sliced(1);
    if (text.isEmpty() || !isDigit(text.front()))
        return std::nullopt;
    qint64 value = 0;
    while (!text.isEmpty() && isDigit(text.front())) {
        value = std::min<qint64>(value * 10 + (text.front() - '0'), qint64{most} + 1);
        text = text.sliced(1);
    }
    if (value > most || (isNegative && value > 0))
        return std::nullopt;
    return static_cast<int>(value);
}

std::optional<int> secondsOf(char unit)
{
    switch (unit) {
    case 's':
    case 'S':
        return 1;
    case 'm':
    case 'M':
        return 60;
    case 'h':
    case 'H':
        return 3600;
    case 'd':
    case 'D':
        return 24 * 3600;
    case 'w':
    case 'W':
        return 7 * 24 * 3600;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<int> sshTime(QByteArrayView text)
{
    if (text.isEmpty())
        return std::nullopt;
    qint64 total = 0;
    while (!text.isEmpty()) {
        const std::optional<int> number = takeNumber(text);
        if (!number)
            return std::nullopt;
        int unit = 1;
        if (!text.isEmpty()) {
            const std::optional<int> seconds = secondsOf(text.front());
            if (!seconds)
                return std::nullopt;
            unit = *seconds;
            text = text.sliced(1);
        }
        total += qint64{*number} * unit;
        if (total > most)
            return std::nullopt;
    }
    return static_cast<int>(total);
}

std::optional<quint16> sshPort(QByteArrayView text)
{
    if (text == QByteArrayView("ssh"))
        return quint16{22};
    const std::optional<int> number = sshNumber(text);
    if (!number || *number < 1 || *number > 65535)
        return std::nullopt;
    return static_cast<quint16>(*number);
}

std::optional<int> sshNumber(QByteArrayView text)
{
    const std::optional<int> number = takeNumber(text);
    return text.isEmpty() ? number : std::nullopt;
}

std::optional<bool> sshFlag(QByteArrayView text)
{
    if (isWord(text, "yes") || isWord(text, "true"))
        return true;
    if (isWord(text, "no") || isWord(text, "false"))
        return false;
    return std::nullopt;
}

std::optional<bool> sshPubkeyFlag(QByteArrayView text)
{
    return isWord(text, "unbound") || isWord(text, "host-bound") ? true : sshFlag(text);
}

std::optional<SshHostKeyChecking> sshHostKeyChecking(QByteArrayView text)
{
    if (isWord(text, "ask"))
        return SshHostKeyChecking::Ask;
    if (isWord(text, "accept-new"))
        return SshHostKeyChecking::AcceptNew;
    if (isWord(text, "off"))
        return SshHostKeyChecking::Off;
    const std::optional<bool> flag = sshFlag(text);
    if (!flag)
        return std::nullopt;
    return *flag ? SshHostKeyChecking::Yes : SshHostKeyChecking::Off;
}

std::optional<SshAddressFamily> sshAddressFamily(QByteArrayView text)
{
    if (isWord(text, "any"))
        return SshAddressFamily::Any;
    if (isWord(text, "inet"))
        return SshAddressFamily::Inet;
    if (isWord(text, "inet6"))
        return SshAddressFamily::Inet6;
    return std::nullopt;
}

std::optional<QByteArray> sshAlgorithms(const QByteArray &text)
{
    if (text.startsWith('-')) // takes away what fits, and anything may fit nothing
        return text;
    const bool hasPrefix = text.startsWith('+') || text.startsWith('^');
    for (const QByteArray &name : text.mid(hasPrefix ? 1 : 0).split(',')) {
        const bool isName = std::all_of(name.begin(), name.end(), [](char c) {
            return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                   QByteArrayView("-_.@*?!/+").contains(c);
        });
        if (name.isEmpty() || !isName)
            return std::nullopt;
    }
    return text;
}

bool isSshNone(QByteArrayView text)
{
    return isWord(text, "none");
}

} // namespace domcero
