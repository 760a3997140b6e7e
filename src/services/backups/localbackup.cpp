// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups/localbackup.h"

#include "base/hosttext.h"
#include "base/whendone.h"
#include "formats/host/backups.h"
#include "plan/backup/backupplans.h"
#include "services/transfer/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <chrono>
#include <thread>

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestText = qint64{1} << 20; // of a manifest, sums

QString local(const QString &path)
{
    return QFile::decodeName(toHostBytes(path));
}

Error localFailure(const QString &path, const QString &why)
{
    return makeError(
        ErrorCode::PermissionDenied,
        Message(QT_TRANSLATE_NOOP("messages", "%1 cannot be written on this machine."), {displayText(path)}),
        Message(QT_TRANSLATE_NOOP("messages", "Choose another folder, or make room there.")), why);
}

Result<QByteArray> readSmall(const QString &path)
{
    QFile file(local(path));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestText) {
        return makeError(ErrorCode::NotFound,
                         Message(QT_TRANSLATE_NOOP("messages", "There is no file %1 on this machine."),
                                 {displayText(path)}),
                         {}, file.errorString());
    }
    return file.readAll();
}

Result<QByteArray> sumOfFile(const QString &path, const std::stop_token &stop)
{
    const auto file = PieceFile::openSource(path);
    if (!file)
        return file.error();
    const auto facts = (*file)->facts();
    if (!facts)
        return facts.error();
    return sumOf(**file, {{0, facts->bytes}}, stop);
}

Error isNoBackup(const QString &folder)
{
    return makeError(ErrorCode::InvalidInput,
                     Message(QT_TRANSLATE_NOOP("messages", "%1 is no whole backup."), {displayText(folder)}));
}

Error stillThere(const QString &half)
{
    return makeError(
        ErrorCode::CommandFailed,
        Message(QT_TRANSLATE_NOOP("messages", "%1 could not be taken away from this machine."),
                {displayText(half)}),
        Message(QT_TRANSLATE_NOOP("messages", "It is half a backup, of use to nobody: remove it by hand.")));
}

Error isBeingMade(const QString &half)
{
    return makeError(
        ErrorCode::Conflict,
        Message(QT_TRANSLATE_NOOP("messages", "There is half a backup %1 already."), {displayText(half)}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "It is being made, or its program was ended in the middle. If "
                                  "nobody makes it any more, remove the folder and begin again.")));
}

// Windows renames no folder in which anybody, such as a virus scanner, has a file open: that passes.
bool nameFolder(const QString &half, const QString &whole, const std::stop_token &stop)
{
    constexpr auto pause = std::chrono::milliseconds(500);
    constexpr int mostPauses = 60;
    for (int pauses = 0; !QDir().rename(local(half), local(whole)); ++pauses) {
        if (pauses == mostPauses || stop.stop_requested() || QFileInfo::exists(local(whole)))
            return false;
        std::this_thread::sleep_for(pause);
    }
    return true;
}

Error hasNoName(const QString &half, const QString &whole)
{
    return makeError(
        ErrorCode::CommandFailed,
        Message(
            QT_TRANSLATE_NOOP("messages", "%1 is a whole, proved backup, but could not be given its name."),
            {displayText(half)}),
        Message(QT_TRANSLATE_NOOP("messages", "There is something of that name, or a program has a file of "
                                              "the backup open. Rename the folder to %1 by hand."),
                {displayText(whole)}));
}

// As sha256sum writes it of names without line breaks, which are all that a backup has.
Result<void> writeSums(const QString &half, const std::stop_token &stop)
{
    QByteArray text;
    const QStringList files = QDir(local(half)).entryList(QDir::Files, QDir::Name);
    for (const QString &name : files) {
        if (name == QLatin1String(backupSumsFile))
            continue;
        const Result<QByteArray> sum = sumOfFile(half + u'/' + name, stop);
        if (!sum)
            return sum.error();
        text += *sum + "  ./" + QFile::encodeName(name) + '\n';
    }
    QSaveFile file(local(half) + u'/' + QLatin1String(backupSumsFile));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return localFailure(half, file.errorString());
    return {};
}

Result<void> checkSums(const QString &half, const std::stop_token &stop)
{
    const Result<QByteArray> sums = readSmall(half + u'/' + QLatin1String(backupSumsFile));
    if (!sums)
        return sums.error();
    const Result<QByteArray> manifest = readSmall(half + u'/' + QLatin1String(backupManifestFile));
    const Result<Backup> backup = manifest ? parseBackupManifest(*manifest) : manifest.error();
    if (!backup)
        return backup.error();
    QStringList wanted = backupFiles(*backup);
    wanted.removeOne(QLatin1String(backupSumsFile));
    for (const QByteArray &line : sums->split('\n')) {
        if (line.isEmpty())
            continue;
        QString name = QString::fromLatin1(line.mid(66)); // 64 digits, two blanks
        if (name.startsWith(u"./"_s))
            name.remove(0, 2);
        if (!wanted.removeOne(name))
            continue; // what is not of the backup does not come with it
        const Result<QByteArray> sum = sumOfFile(half + u'/' + name, stop);
        if (!sum)
            return sum.error();
        if (*sum != line.left(64)) {
            return makeError(
                ErrorCode::VerifyFailed,
                Message(QT_TRANSLATE_NOOP("messages", "%1 has another sum than the backup says."),
                        {displayText(name)}),
                Message(QT_TRANSLATE_NOOP("messages", "Carry the backup once more.")));
        }
    }
    if (!wanted.isEmpty()) {
        return makeError(ErrorCode::VerifyFailed,
                         Message(QT_TRANSLATE_NOOP("messages", "%1 has no sum in the backup."),
                                 {displayText(wanted.first())}),
                         Message(QT_TRANSLATE_NOOP("messages", "Make the backup anew.")));
    }
    return {};
}

} // namespace

Result<Backup> readLocalBackup(const QString &folder)
{
    const Result<QByteArray> text = readSmall(folder + u'/' + QLatin1String(backupManifestFile));
    if (!text)
        return isNoBackup(folder);
    Result<Backup> backup = parseBackupManifest(*text);
    if (!backup)
        return backup.error();
    backup->folder = folder;
    const QFileInfoList files = QDir(local(folder)).entryInfoList(QDir::Files);
    qint64 bytes = 0;
    for (const QFileInfo &file : files)
        bytes += file.size();
    backup->stored = ByteSize::fromBytes(bytes);
    backup->whole = !folder.endsWith(QLatin1String(halfBackupEnding)) &&
                    QFileInfo(local(folder) + u'/' + QLatin1String(backupSumsFile)).size() > 0;
    return backup;
}

QList<Backup> localBackups(const QString &folder)
{
    QList<Backup> found;
    const auto look = [&](const QString &place, const auto &self, int depth) -> void {
        if (const Result<Backup> backup = readLocalBackup(place)) {
            found += *backup;
            return;
        }
        if (depth == 0)
            return;
        const QStringList below = QDir(local(place)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : below)
            self(place + u'/' + fromHostBytes(QFile::encodeName(name)), self, depth - 1);
    };
    look(folder, look, 2);
    std::stable_sort(found.begin(), found.end(),
                     [](const Backup &a, const Backup &b) { return a.takenAt > b.takenAt; });
    return found;
}

QFuture<Result<BackupSourceEnd::Opened>> LocalBackupSource::open()
{
    return m_pool.run<Opened>([folder = m_folder, pool = &m_pool]() -> Result<Opened> {
        const Result<Backup> backup = readLocalBackup(folder);
        if (!backup)
            return backup.error();
        if (!backup->whole)
            return isNoBackup(folder);
        Opened opened;
        opened.backup = *backup;
        opened.hasSums = true;
        for (const QString &name : backupFiles(*backup)) {
            const QString path = folder + u'/' + fromHostBytes(QFile::encodeName(name));
            const auto file = PieceFile::openSource(path);
            if (!file)
                return file.error();
            const auto facts = (*file)->facts();
            if (!facts)
                return facts.error();
            BackupFile one;
            one.name = name;
            one.source = std::make_shared<LocalSource>(*pool, *file);
            one.pieces = cutInPieces({{0, facts->bytes}}, facts->bytes);
            opened.files += one;
        }
        return opened;
    });
}

QFuture<Result<void>> LocalBackupSource::close()
{
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<Result<void>> LocalBackupTarget::open(const Backup &backup, const QStringList & /*files*/)
{
    const QString home = m_folder + u'/' + backupFolderOfGuest(backup.guest);
    m_whole = home + u'/' + backupFolderName(backup.takenAt);
    m_half = m_whole + QLatin1String(halfBackupEnding);
    return m_pool.run<void>([whole = m_whole, half = m_half, home]() -> Result<void> {
        if (QFileInfo::exists(local(whole))) {
            return makeError(ErrorCode::Conflict,
                             Message(QT_TRANSLATE_NOOP("messages", "There is a backup %1 already."),
                                     {displayText(whole)}));
        }
        if (!QDir().mkpath(local(home)))
            return localFailure(home, {});
        if (!QDir().mkdir(local(half))) // never into one of somebody else
            return QFileInfo::exists(local(half)) ? isBeingMade(half) : localFailure(half, {});
        QFile::setPermissions(local(half), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return {};
    });
}

QFuture<Result<std::shared_ptr<PieceSink>>> LocalBackupTarget::sink(const QString &file)
{
    using Answer = Result<std::shared_ptr<PieceSink>>;
    std::shared_ptr<PieceFile> &open = m_open[file];
    if (!open) {
        const auto part = PieceFile::openPart(m_half + u'/' + file);
        if (!part)
            return QtFuture::makeReadyFuture(Answer(part.error()));
        open = *part;
    }
    return QtFuture::makeReadyFuture(Answer(std::make_shared<LocalSink>(m_pool, open)));
}

QFuture<Result<void>> LocalBackupTarget::write(const QString &file, const QByteArray &bytes)
{
    return m_pool.run<void>([path = m_half + u'/' + file, bytes]() -> Result<void> {
        QSaveFile out(local(path));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
            return localFailure(path, out.errorString());
        QFile::setPermissions(local(path), QFile::ReadOwner | QFile::WriteOwner);
        return {};
    });
}

QFuture<Result<void>> LocalBackupTarget::finish(bool hasSums)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto answer = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    const auto files = std::make_shared<QList<std::shared_ptr<PieceFile>>>(m_open.values());
    m_open.clear();
    const auto prove = [files, hasSums, half = m_half, stop = m_stop.get_token()]() -> Result<void> {
        for (const auto &file : std::as_const(*files)) {
            const auto facts = file->facts();
            if (!facts)
                return facts.error();
            if (auto done = file->finish(facts->bytes); !done)
                return done;
        }
        files->clear(); // closed: the folder gets its name
        return hasSums ? checkSums(half, stop) : writeSums(half, stop);
    };
    whenDone(m_pool.run<void>(prove), this, [this, answer](const Result<void> &proved) {
        if (!proved) {
            answer(proved);
            return;
        }
        m_isProved = true;
        const auto name = [half = m_half, whole = m_whole, stop = m_stop.get_token()]() -> Result<void> {
            return nameFolder(half, whole, stop) ? Result<void>() : hasNoName(half, whole);
        };
        whenDone(m_pool.run<void>(name), this, answer);
    });
    return promise->future();
}

QFuture<Result<void>> LocalBackupTarget::drop()
{
    if (m_isProved)
        return QtFuture::makeReadyFuture(Result<void>());
    m_open.clear();
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(m_pool.settled(), this, [this, promise](const Result<void> & /*done*/) {
        const auto removed = m_pool.run<void>([half = m_half]() -> Result<void> {
            // What we have made, and nothing else.
            QDir folder(local(half));
            const QStringList names = folder.entryList(QDir::Files);
            for (const QString &name : names)
                folder.remove(name);
            QDir().rmdir(local(half));
            QDir().rmdir(QFileInfo(local(half)).path()); // the guest's, if nothing else is in it
            return QFileInfo::exists(local(half)) ? Result<void>(stillThere(half)) : Result<void>();
        });
        whenDone(removed, this, [promise](const Result<void> &result) {
            promise->addResult(result);
            promise->finish();
        });
    });
    return promise->future();
}

} // namespace domcero
