// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formats/host/landing.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QString>

#include <stop_token>

namespace domcero {

class Transport;

// The scripts that carry pieces (resources/scripts: landing, ranges, piece), asked of a host. Each has a
// shell that nobody else waits for, and no record in the log: what they are part of is announced by whoever
// asks. Paths are whole and lossless host text. Errors are those of the transport (ConnectionLost,
// Unreachable, ...) and what the host says: NoSpace, PermissionDenied, NotFound, Conflict. Each may be asked
// again when its answer was lost.
class HostFiles
{
public:
    explicit HostFiles(Transport &transport, std::stop_token stop = {})
        : m_transport(transport), m_stop(std::move(stop))
    {
    }

    QFuture<Result<Landing>> look(const QString &target, const QString &partName);
    QFuture<Result<void>> begin(const QString &part);
    // Its length, on the disk, its name. Conflict: there is a file of that name. NotFound: there is no part;
    // after a lost answer that may say that it has its name already.
    QFuture<Result<void>> finish(const QString &part, const QString &target, qint64 bytes, bool over);
    QFuture<Result<void>> drop(const QString &part);

    QFuture<Result<HostSource>> about(const QString &path);
    // SHA-256 in hexadecimal of each group's pieces one behind the other, as far as they are there.
    QFuture<Result<QList<QByteArray>>> sums(const QString &path, const QList<QList<Piece>> &groups);

    // `packer`: "", "zstd" or "gzip". Conflict: the file is shorter.
    QFuture<Result<QByteArray>> get(const QString &path, const Piece &piece, const QString &packer = {});
    // `bytes` are those of the first place, then of the next. The file is there, or it is a block device.
    QFuture<Result<void>> put(const QString &path, const QList<Piece> &places, const QByteArray &bytes);

private:
    Transport &m_transport;
    std::stop_token m_stop;
};

} // namespace domcero
