// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostreader.h"

#include "base/log.h"
#include "base/whendone.h"
#include "formats/host/configs.h"
#include "formats/host/facts.h"
#include "formats/xl/xlerror.h"
#include "formats/xl/xlinfo.h"
#include "formats/xl/xllist.h"
#include "formats/xl/xllistlong.h"
#include "formats/xl/xluptime.h"
#include "services/configuredguests.h"
#include "services/watchstream.h"

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

using namespace std::chrono_literals;

constexpr Clock::Duration everythingPeriod = 60s;
constexpr Clock::Duration retryPeriod = 10s;
constexpr Clock::Duration pollPeriod = 5s;
constexpr Clock::Duration longestPollPeriod = 60s;
constexpr int shareOfPeriod = 4;                // an answer may take one part in this many of its period
constexpr Clock::Duration eventsSettle = 150ms; // a reboot is several events
constexpr Clock::Duration xentopWaits = 1s;     // xentop -i 2 -d 1
constexpr Clock::Duration firstReopen = 5s;
constexpr Clock::Duration longestReopen = 300s;
constexpr Clock::Duration longestSilence = 30s; // the stream speaks every 5 s
constexpr qsizetype fewNewcomers = 3;
// xl list -l knows a domain only when its making has ended, long after the event; of some it never tells.
constexpr Clock::Duration detailsRetry = 5s;
constexpr int detailsTries = 6;

const QString configFolder = QStringLiteral("/etc/xen");

Command xl(const QStringList &arguments)
{
    return Command{QStringLiteral("xl"), arguments, {}, false};
}

// What a command's output says; empty when it failed or was not understood.
template <typename Parse>
auto valueOf(const Result<CommandResult> &answer, Parse parse)
{
    using Value = typename decltype(parse(QByteArrayView()))::Value;
    if (!answer || !answer->succeeded())
        return std::optional<Value>();
    auto value = parse(answer->standardOutput);
    if (!value)
        qCWarning(logServices) << "not understood:" << value.error().what.id() << value.error().detail;
    return value ? std::optional<Value>(std::move(*value)) : std::nullopt;
}

} // namespace

HostReader::HostReader(Transport &transport, Clock &clock, QObject *parent)
    : QObject(parent), m_transport(transport), m_clock(clock)
{
}

HostReader::~HostReader() = default;

void HostReader::start()
{
    stop();
    m_active = true;
    ++m_generation;
    m_meter.clear();
    m_pollTook = {};
    m_reopenAfter = firstReopen;
    m_xentop = Xentop::WithFullNames;
    // First the stream: what happens from now on is not missed, whatever the first reading takes.
    openStream();
    ask(Need::Everything);
}

void HostReader::stop()
{
    if (!m_active)
        return;
    m_active = false;
    ++m_generation;
    m_busy = false;
    m_need = m_doing = Need::Nothing;
    closeStream();
    m_everything.reset();
    m_poll.reset();
    m_event.reset();
    m_reopen.reset();
    callWaiting(m_waitingNow);
    callWaiting(m_waiting);
}

void HostReader::refresh()
{
    m_pollTook = {};
    ask(Need::Everything);
}

void HostReader::readDomainsThen(std::function<void()> done)
{
    if (!m_active) {
        done();
        return;
    }
    m_waiting.append(std::move(done));
    ask(Need::Domains);
}

std::optional<Clock::Duration> HostReader::dataAge() const
{
    if (!m_newest)
        return std::nullopt;
    return m_clock.monotonic() - *m_newest;
}

void HostReader::ask(Need need)
{
    if (!m_active)
        return;
    m_need = std::max(m_need, need);
    askNext();
}

void HostReader::askNext()
{
    if (m_busy || !m_active || m_need == Need::Nothing)
        return;
    m_busy = true;
    m_doing = std::exchange(m_need, Need::Nothing);
    m_begunAt = m_clock.monotonic();
    m_waitingNow += std::exchange(m_waiting, {});
    if (m_doing == Need::Everything)
        readEverything();
    else
        readDomains(m_doing == Need::Poll && !m_stream && m_xentop != Xentop::Missing);
}

void HostReader::run(const QList<Command> &commands, std::function<void(const Answers &)> then)
{
    struct Pending
    {
        Answers answers;
        qsizetype missing;
    };
    auto pending = std::make_shared<Pending>(Pending{Answers(commands.size(), Error{}), commands.size()});
    for (qsizetype i = 0; i < commands.size(); ++i) {
        whenDone(m_transport.run(commands.at(i)), this,
                 [this, pending, i, then, generation = m_generation](const Result<CommandResult> &result) {
                     pending->answers[i] = result;
                     if (--pending->missing == 0 && generation == m_generation)
                         then(pending->answers);
                 });
    }
}

void HostReader::readEverything()
{
    run({xl({QStringLiteral("list")}), xl({QStringLiteral("info")}), xl({QStringLiteral("uptime")}),
         Command::script(QStringLiteral("facts")), Command::script(QStringLiteral("configs"), {configFolder}),
         xl({QStringLiteral("list"), QStringLiteral("-l")})},
        [this](const Answers &answers) { takeEverything(answers); });
}

void HostReader::takeEverything(const Answers &answers)
{
    const Clock::Duration now = m_clock.monotonic();
    if (const auto facts = valueOf(answers.at(3), parseFacts))
        m_inventory.setFacts(facts, now);
    if (const auto configs = valueOf(answers.at(4), parseConfigs))
        m_inventory.setConfigured(configuredGuests(*configs));
    const bool listed = takeDomains(answers.at(0));
    const auto hypervisor = valueOf(answers.at(1), parseXlInfo);
    if (hypervisor || (answers.at(0).ok() && !listed))
        m_inventory.setHypervisor(hypervisor);
    if (const auto uptimes = valueOf(answers.at(2), parseXlUptime))
        m_inventory.setUptimes(*uptimes, now);
    if (const auto details = valueOf(answers.at(5), parseXlListLong))
        m_inventory.setDetails(*details);

    const bool answered = std::any_of(answers.begin(), answers.end(), [](const auto &a) { return a.ok(); });
    if (answered) {
        m_inventory.setReadAt(now);
        m_strangers.clear();
        m_detailsTries.clear();
    }
    const Clock::Duration took = now - m_begunAt;
    m_everything = m_clock.after(answered ? std::max(everythingPeriod, shareOfPeriod * took) : retryPeriod,
                                 [this] { ask(Need::Everything); });
    finish(answered);
}

void HostReader::readDomains(bool withUsage)
{
    QList<Command> commands{xl({QStringLiteral("list")})};
    if (withUsage) {
        QStringList arguments{QStringLiteral("-b"), QStringLiteral("-i"), QStringLiteral("2"),
                              QStringLiteral("-d"), QStringLiteral("1")};
        if (m_xentop == Xentop::WithFullNames)
            arguments.prepend(QStringLiteral("-f"));
        commands.append(Command{QStringLiteral("xentop"), arguments, {}, false});
    }
    run(commands, [this](const Answers &answers) {
        const bool listed = takeDomains(answers.first());
        if (answers.size() > 1)
            takeUsage(answers.last());
        m_pollTook = m_clock.monotonic() - m_begunAt - (answers.size() > 1 ? xentopWaits : 0s);
        if (listed && mustPoll() && (m_stream ? !m_stream->hasUsage() : m_xentop == Xentop::Missing))
            measureByList();
        if (listed)
            readNewcomers();
        else
            finish(answers.first().ok());
    });
}

bool HostReader::takeDomains(const Result<CommandResult> &answer)
{
    if (!answer) {
        // A missed answer shows by the data's age; but where there is no data yet, it is all that can be
        // said.
        if (m_inventory.isEmpty() && answer.error().code == ErrorCode::Timeout)
            m_inventory.setProblem(answer.error());
        return false;
    }
    if (!answer->succeeded()) {
        m_inventory.setProblem(errorFromXl(answer->exitStatus, answer->standardError));
        return false;
    }
    const auto rows = parseXlList(answer->standardOutput);
    if (!rows) {
        m_inventory.setProblem(rows.error());
        return false;
    }
    m_inventory.setProblem(std::nullopt);
    const QSet<QString> before = m_inventory.names();
    m_inventory.setDomains(*rows);
    const QSet<QString> now = m_inventory.names();
    m_meter.keepOnly(now);
    for (const QString &gone : before - now)
        m_usage.forget(gone);
    return true;
}

void HostReader::readNewcomers()
{
    QList<int> ids = m_inventory.withoutDetails();
    ids.removeIf([this](int id) { return m_detailsTries.value(id) >= detailsTries; });
    if (ids.isEmpty()) {
        finish(true);
        return;
    }
    QList<Command> commands{xl({QStringLiteral("uptime")})};
    if (ids.size() > fewNewcomers)
        commands.append(xl({QStringLiteral("list"), QStringLiteral("-l")}));
    for (const int id : std::as_const(ids)) {
        ++m_detailsTries[id];
        if (ids.size() <= fewNewcomers)
            commands.append(xl({QStringLiteral("list"), QStringLiteral("-l"), QString::number(id)}));
    }
    run(commands, [this](const Answers &answers) { takeNewcomers(answers); });
}

void HostReader::takeNewcomers(const Answers &answers)
{
    if (const auto uptimes = valueOf(answers.first(), parseXlUptime))
        m_inventory.setUptimes(*uptimes, m_clock.monotonic());
    for (const auto &answer : answers.mid(1)) {
        if (const auto details = valueOf(answer, parseXlListLong))
            m_inventory.addDetails(*details);
    }
    const QList<int> left = m_inventory.withoutDetails();
    if (!m_event && std::any_of(left.begin(), left.end(),
                                [this](int id) { return m_detailsTries.value(id) < detailsTries; }))
        m_event = m_clock.after(detailsRetry, [this] { askAfterEvent(); });
    finish(true);
}

void HostReader::finish(bool answered)
{
    m_busy = false;
    m_doing = Need::Nothing;
    if (answered)
        m_newest = m_clock.monotonic();
    publish();
    callWaiting(m_waitingNow);
    m_poll.reset();
    setPollTimer();
    askNext();
}

void HostReader::callWaiting(QList<std::function<void()>> &waiting)
{
    const auto calls = std::exchange(waiting, {});
    for (const auto &call : calls)
        call();
}

void HostReader::openStream()
{
    m_reopen.reset();
    auto lines =
        m_transport.openStream(Command::script(QStringLiteral("watch"), {QString::number(pollPeriod / 1s)}));
    if (!lines) {
        m_reopen = m_clock.after(longestReopen, [this] { openStream(); });
        setPollTimer();
        return;
    }
    m_stream = std::make_unique<WatchStream>(std::move(lines), m_clock);
    connect(m_stream.get(), &WatchStream::domainsMayHaveChanged, this,
            [this] { m_event = m_clock.after(eventsSettle, [this] { askAfterEvent(); }); });
    connect(m_stream.get(), &WatchStream::roundRead, this, [this](const XentopRound &round) {
        m_reopenAfter = firstReopen;
        takeRound(round, m_clock.monotonic());
        publish();
    });
    connect(m_stream.get(), &WatchStream::loadRead, this, [this](double load) { m_inventory.setLoad(load); });
    connect(m_stream.get(), &WatchStream::availableMemoryRead, this,
            [this](ByteSize memory) { m_inventory.setAvailableMemory(memory); });
    connect(m_stream.get(), &WatchStream::toolLost, this, &HostReader::setPollTimer);
    connect(m_stream.get(), &WatchStream::ended, this, &HostReader::streamEnded);
    m_silence = m_clock.every(longestSilence / 2, [this] {
        if (m_clock.monotonic() - m_stream->lastLineAt() > longestSilence)
            streamEnded();
    });
    m_poll.reset();
}

void HostReader::askAfterEvent()
{
    m_event.reset();
    ask(Need::Domains);
}

void HostReader::closeStream()
{
    m_silence.reset();
    if (!m_stream)
        return;
    // It may be its own signal that ends it. It must not outlive the transport, though: no deleteLater.
    m_stream->disconnect(this);
    m_finished.push_back(std::move(m_stream));
    QMetaObject::invokeMethod(
        this, [this] { m_finished.clear(); }, Qt::QueuedConnection);
}

void HostReader::streamEnded()
{
    closeStream();
    if (!m_active)
        return;
    m_reopen = m_clock.after(m_reopenAfter, [this] { openStream(); });
    m_reopenAfter = std::min(2 * m_reopenAfter, longestReopen);
    setPollTimer();
}

void HostReader::takeRound(const XentopRound &round, Clock::Duration at)
{
    bool stranger = false;
    bool measured = false;
    for (const XentopReading &reading : round.readings) {
        const QString name = m_inventory.domainOf(reading.name);
        if (name.isEmpty() || !m_inventory.update(name, reading)) {
            stranger = stranger || !m_strangers.contains(reading.name);
            m_strangers.insert(reading.name);
            continue;
        }
        if (const auto usage = m_meter.measure(name, reading, at)) {
            m_usage.append(name, *usage);
            measured = true;
        }
    }
    m_newest = m_clock.monotonic();
    if (stranger)
        ask(Need::Domains);
    if (measured)
        Q_EMIT usageChanged();
}

void HostReader::takeUsage(const Result<CommandResult> &answer)
{
    if (!answer)
        return;
    const auto rounds = valueOf(answer, parseXentop);
    if (!rounds) {
        // First without -f, which very old ones do not have.
        m_xentop =
            m_xentop == Xentop::WithFullNames && answer->exitStatus != 127 ? Xentop::Plain : Xentop::Missing;
        return;
    }
    const Clock::Duration now = m_clock.monotonic();
    // Rates come from one poll to the next; only where there was none before, from the first round to the
    // second.
    XentopRound first = rounds->first();
    first.readings.removeIf(
        [this](const XentopReading &r) { return m_meter.knows(m_inventory.domainOf(r.name)); });
    takeRound(first, now - xentopWaits);
    takeRound(rounds->last(), now);
}

void HostReader::measureByList()
{
    const Clock::Duration now = m_clock.monotonic();
    bool measured = false;
    for (const Inventory::Domain &domain : m_inventory.domains()) {
        if (const auto usage = m_meter.measure(domain.name, domain.cpuSeconds, domain.memory, now)) {
            m_usage.append(domain.name, *usage);
            measured = true;
        }
    }
    if (measured)
        Q_EMIT usageChanged();
}

bool HostReader::mustPoll() const
{
    return m_active && !(m_stream && m_stream->hasEvents() && m_stream->hasUsage());
}

void HostReader::setPollTimer()
{
    if (!mustPoll() || m_poll || m_busy)
        return;
    const Clock::Duration period = std::clamp(shareOfPeriod * m_pollTook, pollPeriod, longestPollPeriod);
    const Clock::Duration sinceBegun = m_clock.monotonic() - m_begunAt;
    m_poll = m_clock.after(std::max<Clock::Duration>(period - sinceBegun, 0s), [this] {
        m_poll.reset();
        ask(Need::Poll);
    });
}

void HostReader::publish()
{
    m_state = m_inventory.state(m_clock.monotonic());
    Q_EMIT stateChanged();
}

} // namespace domcero
