// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simwatch.h"

#include "sim/simprograms.h"

#include <QPointer>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace domcero {

SimWatch::SimWatch(std::shared_ptr<SimulatedHost> host, std::chrono::seconds period)
    : m_host(std::move(host)), m_period(std::max(period, std::chrono::seconds(1))),
      m_schedule(m_host->clock())
{
    connect(m_host.get(), &SimulatedHost::introduced, this, [this] {
        if (m_watching)
            say("watch @introduceDomain");
    });
    connect(m_host.get(), &SimulatedHost::released, this, [this] {
        if (m_watching)
            say("watch @releaseDomain");
    });
    // xenstored fires every new watch once.
    m_next = m_schedule.in({}, [this] { startXentop({"watch @introduceDomain", "watch @releaseDomain"}); });
}

void SimWatch::sendLine(const QByteArray &line)
{
    static const QRegularExpression period(QStringLiteral("\\Aperiod ([1-9][0-9]*)\\z"));
    const auto match = period.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return;
    m_period = std::chrono::seconds(match.captured(1).toInt());
    m_schedule.cancel(m_next);
    m_next = m_schedule.in({}, [this] { startXentop({}); });
}

void SimWatch::startXentop(QByteArrayList lines)
{
    m_xentop.emplace(*m_host, true);
    lines += "xentop period " + QByteArray::number(m_period.count());
    read(std::move(lines));
}

void SimWatch::read(QByteArrayList lines)
{
    for (const QByteArray &line : m_xentop->next().split('\n')) {
        if (!line.isEmpty())
            lines += "xentop " + line;
    }
    const QByteArray average = QByteArray::number(simLoadAverage(*m_host), 'f', 2);
    lines += "load " + average + ' ' + average + ' ' + average + " 1/142 2201";
    lines += "mem " + QByteArray::number(m_host->machine().dom0MiB * 1024 - 96 * qint64{1024}) + ' ' +
             QByteArray::number(simAvailableKiB(*m_host));
    m_next = m_schedule.in(m_period, [this] { read({}); });
    // Whoever hears a line may destroy the stream.
    const QPointer<SimWatch> self(this);
    for (const QByteArray &line : std::as_const(lines)) {
        if (self)
            say(line);
    }
}

void SimWatch::say(const QByteArray &line)
{
    if (!m_ended)
        Q_EMIT lineReceived(line);
}

void SimWatch::loseLink(const Error &error)
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT ended(error);
}

void SimWatch::loseChild(const QByteArray &name)
{
    m_watching = m_watching && name != "xenstore-watch";
    say("lost " + name);
}

} // namespace domcero
