// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/piecefile.h"

#include "base/hosttext.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace domcero {

namespace {

class PosixFile final : public PieceFile
{
public:
    PosixFile(QString path, int file) : m_path(std::move(path)), m_file(file) {}
    ~PosixFile() override { ::close(m_file); }
    PosixFile(const PosixFile &) = delete;
    PosixFile &operator=(const PosixFile &) = delete;

    Result<Facts> facts() const override
    {
        struct stat now;
        if (::fstat(m_file, &now) != 0)
            return cannotReadLocal(m_path, errno);
        return Facts{now.st_size,
                     QByteArray::number(now.st_mtim.tv_sec) + '.' + QByteArray::number(now.st_mtim.tv_nsec)};
    }

    Result<QList<Piece>> data() const override
    {
        const auto now = facts();
        if (!now)
            return now.error();
        QList<Piece> found;
        qint64 at = 0;
        while (at < now->bytes) {
            const off_t start = ::lseek(m_file, at, SEEK_DATA);
            if (start < 0 && errno == ENXIO)
                break; // a hole up to the end
            const off_t end = start < 0 ? -1 : ::lseek(m_file, start, SEEK_HOLE);
            if (end < 0)
                return QList<Piece>{{0, now->bytes}};
            found += Piece{start, end - start};
            at = end;
        }
        return found;
    }

    Result<QByteArray> read(const Piece &piece) const override
    {
        QByteArray bytes(piece.length, Qt::Uninitialized);
        qint64 done = 0;
        while (done < piece.length) {
            const ssize_t some = ::pread(m_file, bytes.data() + done,
                                         static_cast<size_t>(piece.length - done), piece.offset + done);
            if (some < 0 && errno == EINTR)
                continue;
            if (some < 0)
                return cannotReadLocal(m_path, errno);
            if (some == 0)
                return localSourceChanged(m_path);
            done += some;
        }
        return bytes;
    }

    Result<void> write(qint64 offset, QByteArrayView bytes) override
    {
        qint64 done = 0;
        while (done < bytes.size()) {
            const ssize_t some = ::pwrite(m_file, bytes.data() + done,
                                          static_cast<size_t>(bytes.size() - done), offset + done);
            if (some < 0 && errno == EINTR)
                continue;
            if (some < 0)
                return cannotWriteLocal(m_path, errno);
            done += some;
        }
        return {};
    }

    Result<void> finish(qint64 bytes) override
    {
        if (::ftruncate(m_file, bytes) != 0 || ::fsync(m_file) != 0)
            return cannotWriteLocal(m_path, errno);
        return {};
    }

private:
    QString m_path;
    int m_file;
};

Error isInTheWay(const QString &target)
{
    return makeError(
        ErrorCode::Conflict,
        Message(QT_TRANSLATE_NOOP("messages", "There is a file %1 already."), {displayText(target)}),
        Message(QT_TRANSLATE_NOOP("messages", "It was left as it is. Choose another name, or say that it "
                                              "shall be replaced.")));
}

void syncFolder(const QByteArray &path)
{
    const int folder = ::open(path.left(path.lastIndexOf('/') + 1).constData(), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

Result<std::shared_ptr<PieceFile>> PieceFile::openSource(const QString &path)
{
    const QByteArray name = toHostBytes(path);
    struct stat found;
    // A FIFO would keep the opening waiting.
    if (::stat(name.constData(), &found) != 0)
        return cannotReadLocal(path, errno);
    if (!S_ISREG(found.st_mode)) {
        return makeError(
            ErrorCode::InvalidInput,
            Message(QT_TRANSLATE_NOOP("messages", "%1 is no plain file."), {displayText(path)}),
            Message(QT_TRANSLATE_NOOP("messages", "Name a single file: folders are not carried.")));
    }
    const int file = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return cannotReadLocal(path, errno);
    return std::shared_ptr<PieceFile>(std::make_shared<PosixFile>(path, file));
}

Result<std::shared_ptr<PieceFile>> PieceFile::openPart(const QString &path)
{
    const int file = ::open(toHostBytes(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return cannotWriteLocal(path, errno);
    struct stat found;
    auto part = std::make_shared<PosixFile>(path, file);
    if (::fstat(file, &found) != 0 || !S_ISREG(found.st_mode))
        return cannotWriteLocal(path, EINVAL);
    return std::shared_ptr<PieceFile>(std::move(part));
}

Result<void> nameLocalFile(const QString &part, const QString &target, bool over)
{
    const QByteArray from = toHostBytes(part);
    const QByteArray to = toHostBytes(target);
    if (over) {
        struct stat old;
        if (::stat(to.constData(), &old) == 0) {
            // As far as this account may.
            if (::chown(from.constData(), old.st_uid, old.st_gid) == 0)
                ::chmod(from.constData(), old.st_mode & 07777);
        }
        if (::rename(from.constData(), to.constData()) != 0)
            return cannotWriteLocal(target, errno);
    } else if (::link(from.constData(), to.constData()) == 0) {
        ::unlink(from.constData());
    } else if (errno == EEXIST) {
        return isInTheWay(target);
    } else {
        // A file system without hard links: looked at, then renamed.
        struct stat there;
        if (::lstat(to.constData(), &there) == 0)
            return isInTheWay(target);
        if (::rename(from.constData(), to.constData()) != 0)
            return cannotWriteLocal(target, errno);
    }
    syncFolder(to);
    return {};
}

} // namespace domcero
