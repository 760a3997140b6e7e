// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups/backupends.h"
#include "services/transfer/diskpool.h"
#include "services/transfer/piecefile.h"

#include <QHash>

#include <memory>
#include <stop_token>

namespace domcero {

// A backup on this machine: a folder of the same form as on a host. Paths are lossless host text
// (base/hosttext.h).

// What is in the folder, or why it is no whole backup. Blocks.
Result<Backup> readLocalBackup(const QString &folder);
// The backups right in this folder and in those of it, the newest first. Blocks.
QList<Backup> localBackups(const QString &folder);

class LocalBackupSource final : public BackupSourceEnd
{
    Q_OBJECT
public:
    LocalBackupSource(QString folder, DiskPool &pool) : m_folder(std::move(folder)), m_pool(pool) {}

    QFuture<Result<Opened>> open() override;
    QFuture<Result<void>> close() override;

private:
    const QString m_folder;
    DiskPool &m_pool;
};

// Its end cuts short what sums it. Whole and proved, but without its name, it is kept.
class LocalBackupTarget final : public BackupTargetEnd
{
    Q_OBJECT
public:
    // A folder for the guest and one for the backup are made in `folder`, which is there.
    explicit LocalBackupTarget(QString folder) : m_folder(std::move(folder)) {}
    ~LocalBackupTarget() override { m_stop.request_stop(); }

    QFuture<Result<void>> open(const Backup &backup, const QStringList &files) override;
    QFuture<Result<std::shared_ptr<PieceSink>>> sink(const QString &file) override;
    QFuture<Result<void>> write(const QString &file, const QByteArray &bytes) override;
    QFuture<Result<void>> finish(bool hasSums) override;
    QFuture<Result<void>> drop() override;
    QString place() const override { return m_whole; }

private:
    const QString m_folder;
    std::stop_source m_stop;
    QString m_whole;
    QString m_half;
    QHash<QString, std::shared_ptr<PieceFile>> m_open;
    bool m_isProved = false;
    DiskPool m_pool; // its own: what it waits for is nobody else's. Ends before the rest
};

} // namespace domcero
