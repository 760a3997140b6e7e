// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostreader.h"

#include "base/whendone.h"
#include "formats/host/configs.h"
#include "formats/host/facts.h"
#include "formats/xl/xlerror.h"
#include "formats/xl/xlinfo.h"
#include "formats/xl/xllist.h"
#include "formats/xl/xllistlong.h"
#include "formats/xl/xluptime.h"
#include "services/configuredguests.h"
#include "services/reading.h"
#include "services/watchstream.h"

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

using namespace std::chrono_literals;
using namespace reading;

constexpr Clock::Duration everythingPeriod = 60s;
constexpr Clock::Duration retryPeriod = 10s;
constexpr qsizetype fewNewcomers = 3;
// xl list -l knows a domain only when its making has ended, long after the event; of some it never tells.
// It is looked for again when xentop sees it run, and after 10, 20 and 40 s: asking costs the host what
// the making needs.
constexpr Clock::Duration detailsRetry = 10s;
constexpr int detailsTries = 4;

const QString configFolder = QStringLiteral("/etc/xen");

Command xl(const QStringList &arguments)
{
    return Command{QStringLiteral("xl"), arguments, {}, false};
}

} // namespace

HostReader::HostReader(Transport &transport, Clock &clock, double phase, QObject *parent)
    : QObject(parent), m_transport(transport), m_clock(clock), m_phase(phase)
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
    m_reopenAfter = {};
    m_xentop = Xentop::WithFullNames;
    m_period = periodOf(m_attention);
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
    m_attend.reset();
    m_staleness.reset();
    setStale(true);
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
    askThen(Need::Domains, std::move(done));
}

void HostReader::readEverythingThen(std::function<void()> done)
{
    askThen(Need::Everything, std::move(done));
}

void HostReader::askThen(Need need, std::function<void()> done)
{
    if (!m_active) {
        done();
        return;
    }
    m_waiting.append(std::move(done));
    ask(need);
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

void HostReader::run(const QList<Command> &commands, const std::function<void(const Answers &)> &then)
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
        m_inventory.setConfigured(configuredGuests(*configs), configsProblem(*configs));
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
        m_newcomers.clear();
    }
    const Clock::Duration took = now - m_begunAt;
    m_everything = m_clock.after(!answered ? retryPeriod
                                           : std::max(untilDue(everythingPeriod), (shareOfPeriod - 1) * took),
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
    const Clock::Duration now = m_clock.monotonic();
    QList<int> ids = m_inventory.withoutDetails();
    ids.removeIf([&](int id) { return m_newcomers.value(id).askAt > now; });
    if (ids.isEmpty()) {
        finish(true);
        return;
    }
    QList<Command> commands{xl({QStringLiteral("uptime")})};
    if (ids.size() > fewNewcomers)
        commands.append(xl({QStringLiteral("list"), QStringLiteral("-l")}));
    for (const int id : std::as_const(ids)) {
        Newcomer &newcomer = m_newcomers[id];
        newcomer.askAt = now + detailsRetry * (1 << newcomer.tries);
        newcomer.tries = std::min(newcomer.tries + 1, detailsTries);
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
    setNewcomersTimer();
    finish(true);
}

void HostReader::setNewcomersTimer()
{
    std::optional<Clock::Duration> next;
    const QList<int> left = m_inventory.withoutDetails();
    for (const int id : left) {
        const Newcomer newcomer = m_newcomers.value(id);
        if (newcomer.tries < detailsTries)
            next = std::min(next.value_or(newcomer.askAt), newcomer.askAt);
    }
    const Clock::Duration now = m_clock.monotonic();
    if (next && !m_event)
        m_event = m_clock.after(std::max<Clock::Duration>(*next - now, 0s), [this] { askAfterEvent(); });
}

void HostReader::finish(bool answered)
{
    m_busy = false;
    m_doing = Need::Nothing;
    if (answered)
        takeNews();
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

void HostReader::takeNews()
{
    m_newest = m_clock.monotonic();
    m_staleness = m_clock.after(missesToStale * ownPeriod(), [this] { setStale(true); });
    setStale(false);
}

void HostReader::setStale(bool stale)
{
    if (m_fresh == !stale)
        return;
    m_fresh = !stale;
    Q_EMIT staleChanged();
}

void HostReader::publish()
{
    m_state = m_inventory.state(m_clock.monotonic());
    Q_EMIT stateChanged();
}

} // namespace domcero
