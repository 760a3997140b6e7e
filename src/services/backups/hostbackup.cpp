// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups/hostbackup.h"

#include "base/whendone.h"
#include "formats/host/backups.h"
#include "plan/jobs.h"
#include "services/configreader.h"
#include "services/transfer/hostfiles.h"
#include "services/transfer/places.h"

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

QFuture<Result<void>> done()
{
    return QtFuture::makeReadyFuture(Result<void>());
}

// Pieces of the size that the tools of plans use, for what is packed in them can be unpacked by both.
QList<Piece> packedPieces(qint64 bytes)
{
    QList<Piece> pieces;
    for (qint64 at = 0; at < bytes; at += packedPieceBytes)
        pieces += Piece{at, std::min(packedPieceBytes, bytes - at)};
    return pieces;
}

} // namespace

QFuture<Result<BackupSourceEnd::Opened>> GuestBackupSource::open()
{
    const auto promise = std::make_shared<QPromise<Result<Opened>>>();
    promise->start();
    const auto answer = [promise](const Result<Opened> &opened) {
        promise->addResult(opened);
        promise->finish();
    };
    m_begun = true;
    whenDone(m_made.begin.steps.isEmpty() ? done() : m_perform(m_made.begin, m_made.manifest.guest), this,
             [this, answer](const Result<void> &begun) {
                 if (!begun) {
                     m_begun = leavesItOpen(begun.error().code); // what fails is taken back
                     answer(begun.error());
                     return;
                 }
                 whenDone(m_still.begin(), this, [this, answer](const Result<void> &still) {
                     if (still)
                         readConfigOf(answer);
                     else
                         answer(still.error());
                 });
             });
    return promise->future();
}

void GuestBackupSource::readConfigOf(const std::function<void(const Result<Opened> &)> &answer)
{
    if (m_made.manifest.configPath.isEmpty()) {
        answer(opened(QByteArray()));
        return;
    }
    whenDone(readConfig(m_transport, m_made.manifest.configPath), this,
             [this, answer](const Result<HostConfig> &config) {
                 answer(config ? opened(config->bytes) : opened(config.error()));
             });
}

Result<BackupSourceEnd::Opened> GuestBackupSource::opened(const Result<QByteArray> &config) const
{
    if (!config)
        return config.error();
    Opened opened;
    opened.backup = m_made.manifest;
    for (const CarriedBackup::Source &source : m_made.sources) {
        BackupFile file;
        file.name = source.disk.file;
        file.source = std::make_shared<RemoteSource>(m_transport, m_pool, source.device, m_packer);
        file.pieces = packedPieces(source.disk.size.bytes());
        file.isPacked = true;
        opened.files += file;
    }
    if (!opened.backup.configPath.isEmpty())
        opened.files += BackupFile{QString::fromLatin1(backupConfigFile), {}, {}, false, *config};
    opened.files +=
        BackupFile{QString::fromLatin1(backupManifestFile), {}, {}, false, backupManifest(opened.backup)};
    return opened;
}

QFuture<Result<void>> GuestBackupSource::close()
{
    if (!m_begun || m_made.end.steps.isEmpty())
        return done();
    return m_perform(m_made.end, m_made.manifest.guest);
}

QFuture<Result<BackupSourceEnd::Opened>> HostBackupSource::open()
{
    m_promise = std::make_shared<QPromise<Result<Opened>>>();
    m_promise->start();
    m_opened.backup = m_backup;
    m_opened.hasSums = true;
    m_names = backupFiles(m_backup);
    next();
    return m_promise->future();
}

void HostBackupSource::next()
{
    if (m_names.isEmpty()) {
        m_promise->addResult(Result<Opened>(m_opened));
        m_promise->finish();
        return;
    }
    const QString name = m_names.takeFirst();
    const QString path = m_backup.folder + u'/' + name;
    whenDone(HostFiles(m_transport).about(path), this, [this, name, path](const Result<HostSource> &about) {
        if (!about) {
            m_promise->addResult(Result<Opened>(about.error()));
            m_promise->finish();
            return;
        }
        BackupFile file;
        file.name = name;
        file.source = std::make_shared<RemoteSource>(m_transport, m_pool, path);
        file.pieces = cutInPieces({{0, about->bytes}}, about->bytes);
        m_opened.files += file;
        next();
    });
}

QFuture<Result<void>> HostBackupSource::close()
{
    return done();
}

QFuture<Result<void>> HostBackupTarget::open(const Backup &backup, const QStringList &files)
{
    m_whole = m_folder + u'/' + backupFolderOfGuest(backup.guest) + u'/' + backupFolderName(backup.takenAt);
    m_half = m_whole + QString::fromLatin1(halfBackupEnding);
    return m_perform(planReceiveBackup(m_whole, files), m_whole);
}

QFuture<Result<std::shared_ptr<PieceSink>>> HostBackupTarget::sink(const QString &file)
{
    return QtFuture::makeReadyFuture(
        Result<std::shared_ptr<PieceSink>>(std::make_shared<RemoteSink>(m_transport, m_half + u'/' + file)));
}

QFuture<Result<void>> HostBackupTarget::write(const QString &file, const QByteArray &bytes)
{
    return HostFiles(m_transport).put(m_half + u'/' + file, {{0, bytes.size()}}, bytes);
}

QFuture<Result<void>> HostBackupTarget::finish(bool hasSums)
{
    return m_perform(planReceivedBackup(m_whole, hasSums), m_whole);
}

QFuture<Result<void>> HostBackupTarget::drop()
{
    Backup half;
    half.folder = m_half;
    const auto plan = planDropBackups({half});
    return plan ? m_perform(*plan, m_whole) : QtFuture::makeReadyFuture(Result<void>(plan.error()));
}

} // namespace domcero
