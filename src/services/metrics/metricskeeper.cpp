// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/metricskeeper.h"

#include "services/hostmanager.h"
#include "services/hostregistry.h"
#include "services/hostsession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace domcero {

MetricsKeeper::MetricsKeeper(HostManager &manager, Clock &clock, const QString &folder, PastOf pastOf,
                             QObject *parent)
    : QObject(parent), m_manager(manager), m_clock(clock), m_folder(folder), m_pastOf(std::move(pastOf)),
      m_lock(folder + QStringLiteral("/lock"))
{
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock.setStaleLockTime(0); // held as long as the program lives
    // Where nobody can make a lock nobody can write: that is said when it is tried.
    m_mayWrite = m_lock.tryLock(0) || m_lock.error() != QLockFile::LockFailedError;
    connect(&manager, &HostManager::sessionAdded, this, [this](HostSession *session) { add(*session); });
    connect(&manager, &HostManager::sessionAboutToBeRemoved, this, [this](HostSession *session) {
        const auto found = m_histories.find(session->entry().id);
        if (found != m_histories.end())
            found->second->follow(nullptr);
        dropIfRemoved(session->entry().id);
    });
    const QList<HostSession *> sessions = manager.sessions();
    for (HostSession *session : sessions)
        add(*session);
}

MetricsKeeper::~MetricsKeeper() = default;

QString MetricsKeeper::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QLatin1String("/domcero/metrics");
}

void MetricsKeeper::add(HostSession &session)
{
    const HostEntry entry = session.entry();
    std::unique_ptr<MetricsHistory> &history = m_histories[entry.id];
    if (!history) {
        MetricsHistory::Place place;
        place.mayWrite = m_mayWrite;
        if (entry.kind != HostEntry::Kind::Demo)
            place.file = m_folder + QLatin1Char('/') + entry.id.toString(QUuid::WithoutBraces) +
                         QStringLiteral(".metrics");
        else if (m_pastOf)
            place.past = [this, entry] { return m_pastOf(entry); };
        history = std::make_unique<MetricsHistory>(std::move(place), m_disk, m_clock);
    }
    history->follow(&session);
}

void MetricsKeeper::dropIfRemoved(const QUuid &host)
{
    const QList<HostEntry> saved = m_manager.registry().hosts();
    if (std::any_of(saved.begin(), saved.end(), [&](const HostEntry &entry) { return entry.id == host; }))
        return;
    const auto found = m_histories.find(host);
    if (found == m_histories.end())
        return;
    found->second->removeFile();
    // Pages may still look at it until they follow the session that goes.
    found->second.release()->deleteLater();
    m_histories.erase(found);
}

MetricsHistory *MetricsKeeper::history(const QUuid &host) const
{
    const auto found = m_histories.find(host);
    return found == m_histories.end() ? nullptr : found->second.get();
}

void MetricsKeeper::flush()
{
    for (const auto &[id, history] : m_histories)
        history->flush();
    m_disk.waitUntilWritten();
}

} // namespace domcero
