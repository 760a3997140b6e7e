// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/backup/backupplans.h"
#include "services/backups/backupends.h"
#include "services/backups/stillwatch.h"

#include <functional>
#include <optional>

namespace domcero {

class DiskPool;

// What a host does for an end: a plan of its own, as a job, while nothing else is done here to that thing (a
// guest, a folder).
using PerformPlan = std::function<QFuture<Result<void>>(const Plan &plan, const QString &thing)>;

// A guest as it is now: snapshots of its disks, read while it runs, which go when it is closed; or its disks
// themselves, while it is stopped.
class GuestBackupSource final : public BackupSourceEnd
{
    Q_OBJECT
public:
    GuestBackupSource(CarriedBackup made, QString packer, Transport &transport, DiskPool &pool,
                      PerformPlan perform)
        : m_made(std::move(made)), m_packer(std::move(packer)), m_transport(transport), m_pool(pool),
          m_perform(std::move(perform)), m_still(m_made.still, transport)
    {
    }
    QFuture<Result<Opened>> open() override;
    QFuture<Result<void>> prove() override { return m_still.prove(); }
    QFuture<Result<void>> close() override;
    Transport *transport() const override { return &m_transport; }

private:
    void readConfigOf(const std::function<void(const Result<Opened> &)> &answer);
    Result<Opened> opened(const Result<QByteArray> &config) const;

    const CarriedBackup m_made;
    const QString m_packer;
    Transport &m_transport;
    DiskPool &m_pool;
    PerformPlan m_perform;
    StillWatch m_still;
    bool m_begun = false;
};

// A backup that is on a host, as it is.
class HostBackupSource final : public BackupSourceEnd
{
    Q_OBJECT
public:
    HostBackupSource(Backup backup, Transport &transport, DiskPool &pool)
        : m_backup(std::move(backup)), m_transport(transport), m_pool(pool)
    {
    }
    QFuture<Result<Opened>> open() override;
    QFuture<Result<void>> close() override;
    Transport *transport() const override { return &m_transport; }
    QString place() const override { return m_backup.folder; }

private:
    void next();

    const Backup m_backup;
    Transport &m_transport;
    DiskPool &m_pool;
    std::shared_ptr<QPromise<Result<Opened>>> m_promise;
    Opened m_opened;
    QStringList m_names; // still to be looked at
};

// A folder of a host, below which a new backup arrives.
class HostBackupTarget final : public BackupTargetEnd
{
    Q_OBJECT
public:
    HostBackupTarget(QString folder, Transport &transport, PerformPlan perform)
        : m_folder(std::move(folder)), m_transport(transport), m_perform(std::move(perform))
    {
    }
    QFuture<Result<void>> open(const Backup &backup, const QStringList &files) override;
    QFuture<Result<std::shared_ptr<PieceSink>>> sink(const QString &file) override;
    QFuture<Result<void>> write(const QString &file, const QByteArray &bytes) override;
    QFuture<Result<void>> finish(bool hasSums) override;
    QFuture<Result<void>> drop() override;
    Transport *transport() const override { return &m_transport; }
    QString place() const override { return m_whole; }

private:
    const QString m_folder;
    Transport &m_transport;
    PerformPlan m_perform;
    QString m_whole;
    QString m_half;
};

} // namespace domcero
