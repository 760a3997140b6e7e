// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer/cargo.h"
#include "services/transfer/diskpool.h"
#include "services/transfer/piecefile.h"

#include <QString>

#include <memory>

namespace domcero {

class Transport;

// Where pieces come from and go to: a file of this machine, a file or a disk of a host. Any of the sources
// goes with any of the sinks. Pool and transport live longer. `usedBelow`: there the sink may hold something
// already, so zeros are carried too; elsewhere they are left out.

class LocalSource final : public PieceSource
{
public:
    LocalSource(DiskPool &pool, std::shared_ptr<PieceFile> file, qint64 usedBelow = 0)
        : m_pool(pool), m_file(std::move(file)), m_usedBelow(usedBelow)
    {
    }
    QFuture<Result<Cargo>> take(const Piece &piece, const std::stop_token &stop) override;

private:
    DiskPool &m_pool;
    std::shared_ptr<PieceFile> m_file;
    qint64 m_usedBelow;
};

class LocalSink final : public PieceSink
{
public:
    LocalSink(DiskPool &pool, std::shared_ptr<PieceFile> file) : m_pool(pool), m_file(std::move(file)) {}
    QFuture<Result<void>> put(const Cargo &cargo, const std::stop_token &stop) override;

private:
    DiskPool &m_pool;
    std::shared_ptr<PieceFile> m_file;
};

// `packer`: "", "zstd" or "gzip"; a packed piece keeps its zeros.
class RemoteSource final : public PieceSource
{
public:
    RemoteSource(Transport &transport, DiskPool &pool, QString path, QString packer = {},
                 qint64 usedBelow = 0)
        : m_transport(transport), m_pool(pool), m_path(std::move(path)), m_packer(std::move(packer)),
          m_usedBelow(usedBelow)
    {
    }
    QFuture<Result<Cargo>> take(const Piece &piece, const std::stop_token &stop) override;

private:
    Transport &m_transport;
    DiskPool &m_pool;
    QString m_path;
    QString m_packer;
    qint64 m_usedBelow;
};

// The file is there (HostFiles::begin), or it is a block device.
class RemoteSink final : public PieceSink
{
public:
    RemoteSink(Transport &transport, QString path) : m_transport(transport), m_path(std::move(path)) {}
    QFuture<Result<void>> put(const Cargo &cargo, const std::stop_token &stop) override;

private:
    Transport &m_transport;
    QString m_path;
};

} // namespace domcero
