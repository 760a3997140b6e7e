// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/elevation.h"

#include "remote/ssh/ssherrors.h"
#include "remote/ssh/startgate.h"

#include <QRegularExpression>

#include <utility>

namespace domcero {

Elevation::Elevation(RootBy by, Secret password, bool mayAsk) : m_by(by), m_mayAsk(mayAsk)
{
    if (by == RootBy::Login)
        return;
    m_state = State::Starting;
    m_prompt = randomMarker();
    m_ready = randomMarker();
    m_password = std::move(password);
}

// Quoted so that sh, csh and fish read the same. LC_ALL is for sudo's own sentences, which failure() reads.
QByteArray Elevation::line() const
{
    const QByteArray shell = " /bin/sh -c 'echo " + m_ready + "; exec /bin/sh'";
    switch (m_by) {
    case RootBy::Login:
        break;
    case RootBy::Sudo:
        return "exec env LC_ALL=C sudo -S -H -u root -p " + m_prompt + shell;
    case RootBy::Doas:
        return "exec env LC_ALL=C doas -n -u root" + shell;
    }
    return "exec /bin/sh";
}

// A marker may come in pieces.
bool Elevation::hears(QByteArray &tail, const QByteArray &marker, QByteArrayView bytes)
{
    tail.append(bytes.data(), bytes.size());
    const qsizetype at = tail.indexOf(marker);
    if (at >= 0)
        tail = tail.mid(at + marker.size());
    else if (tail.size() >= marker.size())
        tail = tail.last(marker.size() - 1);
    return at >= 0;
}

void Elevation::hear(OutputStream stream, QByteArrayView bytes)
{
    if (m_state == State::Ready || m_state == State::Refused)
        return;
    if (stream == OutputStream::Standard) {
        if (hears(m_outputTail, m_ready, bytes)) {
            m_state = State::Ready;
            m_password = {};
        }
        return;
    }
    if (!hears(m_errorTail, m_prompt, bytes))
        return;
    if (m_replied || (m_password.isEmpty() && !m_mayAsk))
        m_state = State::Refused;
    else if (m_password.isEmpty())
        m_state = State::Asking;
    else
        answer(std::move(m_password));
}

void Elevation::answer(Secret password)
{
    m_replied = true;
    m_state = State::Starting;
    QByteArray reply;
    reply.reserve(password.size() + 1); // grown, it would leave a copy behind
    reply.append(password.data(), password.size());
    reply.append('\n');
    m_reply = Secret(std::move(reply));
    m_password = {};
}

Secret Elevation::takeReply()
{
    return std::exchange(m_reply, {});
}

Error Elevation::failure(const QString &leg, const QString &said) const
{
    // sudo and doas as of Debian 9 to 13 and CentOS 6 to 9.
    static const QRegularExpression missing(
        QStringLiteral("(?:sudo|doas)\\W*(?:command )?(?:not found|No such file or directory)"));
    static const QRegularExpression terminal(QStringLiteral("must have a tty"));
    static const QRegularExpression notAllowed(
        QStringLiteral("is not in the sudoers file|is not allowed to (?:run|execute)|may not run sudo|"
                       "doas: Operation not permitted"));
    static const QRegularExpression doasAsks(
        QStringLiteral("doas: (?:Authentication required|a tty is required|Authorization required)"));
    static const QRegularExpression tired(QStringLiteral("timed out reading password"));
    QString detail = said;
    detail.remove(QString::fromLatin1(m_prompt));
    detail = detail.trimmed();
    if (m_by == RootBy::Login)
        return ssherror::noShell(detail);
    if (m_state == State::Refused)
        return m_replied ? ssherror::sudoPasswordWrong(leg) : ssherror::sudoAsksAgain(leg);
    const QString tool = m_by == RootBy::Sudo ? QStringLiteral("sudo") : QStringLiteral("doas");
    if (detail.contains(tired))
        return ssherror::sudoTired(leg, detail);
    if (detail.contains(missing))
        return ssherror::rootToolMissing(leg, tool, detail);
    if (detail.contains(terminal))
        return ssherror::sudoWantsTerminal(leg, detail);
    if (detail.contains(notAllowed))
        return ssherror::rootNotAllowed(leg, tool, detail);
    if (detail.contains(doasAsks))
        return ssherror::doasWantsPassword(leg, detail);
    return ssherror::noRootShell(leg, tool, detail);
}

} // namespace domcero
