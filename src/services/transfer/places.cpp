// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/places.h"

#include "services/transfer/hostfiles.h"

#include <QPromise>

namespace domcero {

QFuture<Result<Cargo>> LocalSource::take(const Piece &piece, const std::stop_token & /*stop*/)
{
    return m_pool.run<Cargo>(
        [file = m_file, piece, keepZeros = piece.offset < m_usedBelow]() -> Result<Cargo> {
            const Result<QByteArray> bytes = file->read(piece);
            if (!bytes)
                return bytes.error();
            return cargoOf(piece, *bytes, keepZeros);
        });
}

QFuture<Result<void>> LocalSink::put(const Cargo &cargo, const std::stop_token & /*stop*/)
{
    return m_pool.run<void>([file = m_file, cargo]() -> Result<void> {
        qint64 at = 0;
        for (const Piece &place : cargo.places) {
            Result<void> written =
                file->write(place.offset, QByteArrayView(cargo.bytes).sliced(at, place.length));
            if (!written)
                return written;
            at += place.length;
        }
        return {};
    });
}

QFuture<Result<Cargo>> RemoteSource::take(const Piece &piece, const std::stop_token &stop)
{
    const auto promise = std::make_shared<QPromise<Result<Cargo>>>();
    promise->start();
    HostFiles(m_transport, stop)
        .get(m_path, piece, m_packer)
        .then(QtFuture::Launch::Sync, [promise, piece, pool = QPointer(&m_pool),
                                       keepZeros = piece.offset < m_usedBelow ||
                                                   !m_packer.isEmpty()](const Result<QByteArray> &bytes) {
            if (!bytes) {
                promise->addResult(Result<Cargo>(bytes.error()));
                promise->finish();
            } else if (pool) {
                const Piece whole{piece.offset, bytes->size()}; // packed: as long as it became
                pool->run<Cargo>([whole, bytes = *bytes, keepZeros]() -> Result<Cargo> {
                        return cargoOf(whole, bytes, keepZeros);
                    })
                    .then(QtFuture::Launch::Sync, [promise](const Result<Cargo> &cargo) {
                        promise->addResult(cargo);
                        promise->finish();
                    });
            }
        });
    return promise->future();
}

QFuture<Result<void>> RemoteSink::put(const Cargo &cargo, const std::stop_token &stop)
{
    return HostFiles(m_transport, stop).put(m_path, cargo.places, cargo.bytes);
}

} // namespace domcero
