// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups/backupends.h"
#include "services/transfer/piecefile.h"

#include <QHash>

#include <memory>

namespace domcero {

class DiskPool;

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

class LocalBackupTarget final : public BackupTargetEnd
{
    Q_OBJECT
public:
    // A folder for the guest and one for the backup are made in `folder`, which is there.
    LocalBackupTarget(QString folder, DiskPool &pool) : m_folder(std::move(folder)), m_pool(pool) {}

    QFuture<Result<void>> open(const Backup &backup, const QStringList &files) override;
    QFuture<Result<std::shared_ptr<PieceSink>>> sink(const QString &file) override;
    QFuture<Result<void>> write(const QString &file, const QByteArray &bytes) override;
    QFuture<Result<void>> finish(bool hasSums) override;
    QFuture<Result<void>> drop() override;
    QString place() const override { return m_whole; }

private:
    const QString m_folder;
    DiskPool &m_pool;
    QString m_whole;
    QString m_half;
    QHash<QString, std::shared_ptr<PieceFile>> m_open;
};

} // namespace domcero
