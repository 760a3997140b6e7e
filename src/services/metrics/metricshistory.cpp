// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/metricshistory.h"

#include "services/hostsession.h"
#include "services/metrics/metricsdisk.h"

#include <QFile>

#include <algorithm>

namespace domcero {

namespace {

using namespace std::chrono_literals;

constexpr Clock::Duration flushPeriod = 10s;
constexpr qint64 keptFor = 25 * 3600 * 1000;
constexpr qsizetype smallestGrowth = 1 << 20;

const QString dom0Name = QStringLiteral("Domain-0");

Error fileProblem(ErrorCode code, Message what, Message remedy, const QString &detail)
{
    Error error;
    error.code = code;
    error.what = std::move(what);
    error.remedy = std::move(remedy);
    error.detail = detail;
    return error;
}

} // namespace

MetricsHistory::MetricsHistory(Place place, MetricsDisk &disk, Clock &clock, QObject *parent)
    : QObject(parent), m_place(std::move(place)), m_disk(disk), m_clock(clock)
{
    connect(&disk, &MetricsDisk::failed, this, [this](const QString &path, const QString &why) {
        if (path != m_place.file)
            return;
        m_fileMustBeReplaced = true;
        m_writeFailed = true;
        setProblem(fileProblem(
            ErrorCode::PermissionDenied,
            Message(QT_TRANSLATE_NOOP("messages", "The readings cannot be kept in %1."), {path}),
            Message(QT_TRANSLATE_NOOP(
                "messages", "Check that there is room and that the folder belongs to you. Until then "
                            "they are in memory only.")),
            why));
    });
    connect(&disk, &MetricsDisk::written, this, [this](const QString &path) {
        if (path == m_place.file && std::exchange(m_writeFailed, false))
            setProblem(std::nullopt);
    });
}

MetricsHistory::~MetricsHistory()
{
    flush();
}

qint64 MetricsHistory::now() const
{
    return m_clock.now().toMSecsSinceEpoch();
}

void MetricsHistory::follow(HostSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_taken.clear();
    m_store.markGaps();
    if (!session)
        return;
    connect(session, &HostSession::usageChanged, this, &MetricsHistory::take);
    connect(session, &HostSession::stateChanged, this, [this] {
        // A domain that has gone is not there between now and when it comes back.
        for (auto it = m_taken.begin(); it != m_taken.end();) {
            if (m_session->usage().latest(it.key())) {
                ++it;
                continue;
            }
            m_store.markGap(it.key());
            it = m_taken.erase(it);
        }
    });
    connect(session, &HostSession::linkChanged, this, &MetricsHistory::takeLink);
}

void MetricsHistory::takeLink()
{
    if (m_session->link().stage == LinkStage::Connected || m_taken.isEmpty())
        return;
    m_taken.clear();
    m_store.markGaps();
    flush();
}

void MetricsHistory::take()
{
    if (m_session->link().stage != LinkStage::Connected)
        return;
    load();
    const qint64 toWallClock = now() - m_clock.monotonic().count();
    const auto takeOf = [&](const QString &domain) {
        const auto usage = m_session->usage().latest(domain);
        if (!usage || m_taken.value(domain, Clock::Duration{-1}) == usage->at)
            return;
        m_taken.insert(domain, usage->at);
        m_store.append(domain, toWallClock + usage->at.count(), valuesOf(*usage));
    };
    takeOf(dom0Name);
    for (const Guest &guest : m_session->state().guests) {
        if (isAlive(guest.state))
            takeOf(guest.name);
    }
    if (!m_flush)
        m_flush = m_clock.after(flushPeriod, [this] { flush(); });
    Q_EMIT changed();
}

void MetricsHistory::load()
{
    if (std::exchange(m_loaded, true))
        return;
    if (m_place.past)
        loadPast();
    if (!m_place.mayWrite && !m_place.file.isEmpty())
        setProblem(fileProblem(
            ErrorCode::Conflict,
            Message(QT_TRANSLATE_NOOP("messages",
                                      "Another Domcero that is running keeps the readings of the hosts.")),
            Message(QT_TRANSLATE_NOOP("messages",
                                      "What this one reads is lost when it is closed. Use one window, and it "
                                      "is kept.")),
            {}));
    if (!m_place.file.isEmpty())
        loadFile();
}

void MetricsHistory::loadPast()
{
    const qint64 toWallClock = now() - m_clock.monotonic().count();
    const QList<PastUsage> past = m_place.past();
    for (const PastUsage &reading : past)
        m_store.append(reading.domain, toWallClock + reading.usage.at.count(), valuesOf(reading.usage));
}

void MetricsHistory::loadFile()
{
    QFile file(m_place.file);
    if (!file.exists()) {
        m_fileMustBeReplaced = true;
        return;
    }
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    file.close();
    m_whole = content.size();
    switch (m_store.load(content)) {
    case MetricsStore::Loaded::Whole:
        break;
    case MetricsStore::Loaded::Damaged:
        m_fileMustBeReplaced = true;
        setProblem(fileProblem(
            ErrorCode::ParseFailed,
            Message(QT_TRANSLATE_NOOP("messages",
                                      "A part of the readings kept in %1 is damaged and missing here."),
                    {m_place.file}),
            Message(QT_TRANSLATE_NOOP(
                "messages", "A loss of power or a full disk can do this. All that could be read is shown.")),
            {}));
        break;
    case MetricsStore::Loaded::Newer:
        m_place.mayWrite = false;
        setProblem(fileProblem(
            ErrorCode::NotSupported,
            Message(QT_TRANSLATE_NOOP("messages",
                                      "The readings kept in %1 are of a newer version of this program."),
                    {m_place.file}),
            Message(
                QT_TRANSLATE_NOOP("messages", "They are left as they are; what is read now is not kept.")),
            {}));
        break;
    case MetricsStore::Loaded::Unreadable: {
        const QString aside = m_place.file + QStringLiteral(".unreadable");
        m_fileMustBeReplaced = true;
        if (m_place.mayWrite) {
            QFile::remove(aside);
            QFile::rename(m_place.file, aside);
        }
        setProblem(fileProblem(
            ErrorCode::ParseFailed,
            Message(QT_TRANSLATE_NOOP("messages", "The readings kept in %1 cannot be read."), {m_place.file}),
            Message(QT_TRANSLATE_NOOP("messages", "The file was put aside as %1; a new one has begun."),
                    {aside}),
            file.errorString()));
        break;
    }
    }
    m_store.markGaps(); // while the program was closed nothing was read
}

void MetricsHistory::flush()
{
    m_flush.reset();
    if (!writes()) {
        m_store.takePending();
        return;
    }
    if (m_fileMustBeReplaced || m_appended > std::max(m_whole, smallestGrowth)) {
        replaceFile();
        return;
    }
    const QByteArray pending = m_store.takePending();
    if (pending.isEmpty())
        return;
    m_appended += pending.size();
    m_disk.append(m_place.file, pending);
}

void MetricsHistory::replaceFile()
{
    if (m_store.domains().isEmpty())
        return;
    const QByteArray whole = m_store.snapshot(now() - keptFor);
    m_whole = whole.size();
    m_appended = 0;
    m_fileMustBeReplaced = false;
    m_disk.replace(m_place.file, whole);
}

void MetricsHistory::removeFile()
{
    m_place.mayWrite = false;
    if (!m_place.file.isEmpty())
        m_disk.remove(m_place.file);
}

void MetricsHistory::setProblem(std::optional<Error> problem)
{
    m_problem = std::move(problem);
    Q_EMIT problemChanged();
}

} // namespace domcero
