// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/localfile.h"

#include "base/hosttext.h"

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace domcero {

namespace {

Error cannotWrite(const QString &path)
{
    const int why = errno;
    return makeError(
        why == ENOSPC || why == EDQUOT ? ErrorCode::NoSpace : ErrorCode::PermissionDenied,
        Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be written."), {displayText(path)}),
        Message(QT_TRANSLATE_NOOP("messages", "It was left as it was. Check that there is room and that its "
                                              "folder may be written to.")),
        QString::fromLocal8Bit(std::strerror(why)));
}

// A new file beside the one that it shall replace; gone again unless it was renamed.
class Beside
{
public:
    explicit Beside(const QByteArray &path) : m_name(path + ".XXXXXX"), m_file(::mkstemp(m_name.data())) {}
    ~Beside()
    {
        if (m_file >= 0)
            ::close(m_file);
        if (m_file >= 0 && !m_renamed)
            ::unlink(m_name.constData());
    }
    Beside(const Beside &) = delete;
    Beside &operator=(const Beside &) = delete;

    bool isOpen() const { return m_file >= 0; }
    // The owner first: giving a file away takes bits of its mode.
    bool becomeLike(const struct stat &old) const
    {
        struct stat now;
        if (::fstat(m_file, &now) != 0)
            return false;
        const bool isOwned = now.st_uid == old.st_uid && now.st_gid == old.st_gid;
        return (isOwned || ::fchown(m_file, old.st_uid, old.st_gid) == 0) &&
               ::fchmod(m_file, old.st_mode & 07777) == 0;
    }
    bool write(const QByteArray &content) const
    {
        qsizetype written = 0;
        while (written < content.size()) {
            const auto some =
                ::write(m_file, content.constData() + written, static_cast<size_t>(content.size() - written));
            if (some < 0 && errno != EINTR)
                return false;
            written += qMax<ssize_t>(some, 0);
        }
        return ::fsync(m_file) == 0;
    }
    bool rename(const QByteArray &path)
    {
        m_renamed = ::rename(m_name.constData(), path.constData()) == 0;
        return m_renamed;
    }

private:
    QByteArray m_name;
    int m_file;
    bool m_renamed = false;
};

void syncFolder(const QByteArray &path)
{
    const int folder = ::open(path.left(path.lastIndexOf('/') + 1).constData(), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

void takeStandardInputAsItIs() {}

Result<void> replaceLocalFile(const QString &path, const QByteArray &expected, const QByteArray &content)
{
    char real[PATH_MAX];
    struct stat old;
    if (!::realpath(toHostBytes(path).constData(), real) || ::stat(real, &old) != 0)
        return cannotWrite(path);
    if (!S_ISREG(old.st_mode))
        return makeError(
            ErrorCode::Conflict,
            Message(QT_TRANSLATE_NOOP("messages", "%1 is no plain file."), {displayText(path)}),
            Message(QT_TRANSLATE_NOOP("messages", "Give - instead: it is read from standard input, and the "
                                                  "result goes to standard output.")));
    Beside beside(real);
    if (!beside.isOpen() || !beside.becomeLike(old) || !beside.write(content))
        return cannotWrite(path);
    const auto now = readLocalFile(path);
    if (!now || *now != expected)
        return makeError(ErrorCode::Conflict,
                         Message(QT_TRANSLATE_NOOP("messages", "Somebody changed the file %1 meanwhile."),
                                 {displayText(path)}),
                         Message(QT_TRANSLATE_NOOP("messages", "Nothing was written. Do it again.")));
    if (!beside.rename(real))
        return cannotWrite(path);
    syncFolder(real);
    return {};
}

} // namespace domcero
