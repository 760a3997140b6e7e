// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/piecefile.h"

#include "base/hosttext.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <windows.h>
#include <winioctl.h>

namespace domcero {

namespace {

constexpr qint64 longestCall = qint64{64} * 1024 * 1024;

std::wstring nativeName(const QString &path)
{
    return QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath()).toStdWString();
}

// As errno has it.
int reason(DWORD error)
{
    switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return ENOENT;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return ENOSPC;
    case ERROR_FILE_TOO_LARGE:
        return EFBIG; // FAT32
    default:
        return EACCES;
    }
}

// Where a call at a place of its own begins.
OVERLAPPED placeOf(qint64 offset)
{
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(static_cast<quint64>(offset) & 0xffffffffU);
    place.OffsetHigh = static_cast<DWORD>(static_cast<quint64>(offset) >> 32U);
    return place;
}

class WindowsFile final : public PieceFile
{
public:
    WindowsFile(QString path, HANDLE file) : m_path(std::move(path)), m_file(file) {}
    ~WindowsFile() override { CloseHandle(m_file); }
    WindowsFile(const WindowsFile &) = delete;
    WindowsFile &operator=(const WindowsFile &) = delete;

    Result<Facts> facts() const override
    {
        BY_HANDLE_FILE_INFORMATION now;
        if (!GetFileInformationByHandle(m_file, &now))
            return cannotReadLocal(m_path, reason(GetLastError()));
        const auto joined = [](DWORD high, DWORD low) {
            return static_cast<qint64>((static_cast<quint64>(high) << 32U) | low);
        };
        return Facts{joined(now.nFileSizeHigh, now.nFileSizeLow),
                     QByteArray::number(
                         joined(now.ftLastWriteTime.dwHighDateTime, now.ftLastWriteTime.dwLowDateTime))};
    }

    Result<QList<Piece>> data() const override
    {
        const auto now = facts();
        if (!now)
            return now.error();
        const QList<Piece> whole{{0, now->bytes}};
        QList<Piece> found;
        FILE_ALLOCATED_RANGE_BUFFER asked{};
        asked.Length.QuadPart = now->bytes;
        for (;;) {
            std::array<FILE_ALLOCATED_RANGE_BUFFER, 256> ranges{};
            DWORD bytes = 0;
            const BOOL all =
                DeviceIoControl(m_file, FSCTL_QUERY_ALLOCATED_RANGES, &asked, sizeof(asked), ranges.data(),
                                static_cast<DWORD>(sizeof(ranges)), &bytes, nullptr);
            if (!all && GetLastError() != ERROR_MORE_DATA)
                return whole;
            const auto count = bytes / sizeof(FILE_ALLOCATED_RANGE_BUFFER);
            for (std::size_t i = 0; i < count; ++i)
                found += Piece{ranges[i].FileOffset.QuadPart, ranges[i].Length.QuadPart};
            if (all)
                return found;
            if (count == 0)
                return whole;
            asked.FileOffset.QuadPart = found.last().end();
            asked.Length.QuadPart = now->bytes - found.last().end();
        }
    }

    Result<QByteArray> read(const Piece &piece) const override
    {
        QByteArray bytes(piece.length, Qt::Uninitialized);
        qint64 done = 0;
        while (done < piece.length) {
            OVERLAPPED place = placeOf(piece.offset + done);
            DWORD some = 0;
            const auto wanted = static_cast<DWORD>(std::min(piece.length - done, longestCall));
            if (!ReadFile(m_file, bytes.data() + done, wanted, &some, &place) &&
                GetLastError() != ERROR_HANDLE_EOF)
                return cannotReadLocal(m_path, reason(GetLastError()));
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
            OVERLAPPED place = placeOf(offset + done);
            DWORD some = 0;
            const auto wanted = static_cast<DWORD>(std::min<qint64>(bytes.size() - done, longestCall));
            if (!WriteFile(m_file, bytes.data() + done, wanted, &some, &place))
                return cannotWriteLocal(m_path, reason(GetLastError()));
            done += some;
        }
        return {};
    }

    Result<void> finish(qint64 bytes) override
    {
        FILE_END_OF_FILE_INFO end{};
        end.EndOfFile.QuadPart = bytes;
        if (!SetFileInformationByHandle(m_file, FileEndOfFileInfo, &end, sizeof(end)) ||
            !FlushFileBuffers(m_file))
            return cannotWriteLocal(m_path, reason(GetLastError()));
        return {};
    }

private:
    QString m_path;
    HANDLE m_file;
};

} // namespace

Result<std::shared_ptr<PieceFile>> PieceFile::openSource(const QString &path)
{
    if (QFileInfo(path).isDir()) {
        return makeError(
            ErrorCode::InvalidInput,
            Message(QT_TRANSLATE_NOOP("messages", "%1 is no plain file."), {displayText(path)}),
            Message(QT_TRANSLATE_NOOP("messages", "Name a single file: folders are not carried.")));
    }
    const HANDLE file = CreateFileW(nativeName(path).c_str(), GENERIC_READ,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return cannotReadLocal(path, reason(GetLastError()));
    return std::shared_ptr<PieceFile>(std::make_shared<WindowsFile>(path, file));
}

Result<std::shared_ptr<PieceFile>> PieceFile::openPart(const QString &path)
{
    // Removed while a piece of it is still written, it goes with the last that has it open.
    const HANDLE file = CreateFileW(nativeName(path).c_str(), GENERIC_READ | GENERIC_WRITE,
                                    FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return cannotWriteLocal(path, reason(GetLastError()));
    DWORD bytes = 0; // where the file system cannot, it has no holes
    DeviceIoControl(file, FSCTL_SET_SPARSE, nullptr, 0, nullptr, 0, &bytes, nullptr);
    return std::shared_ptr<PieceFile>(std::make_shared<WindowsFile>(path, file));
}

// A virus scanner may hold a new file for a moment; nothing is lost, and it can be tried again.
Result<void> nameLocalFile(const QString &part, const QString &target, bool over)
{
    const DWORD how = MOVEFILE_WRITE_THROUGH | (over ? DWORD{MOVEFILE_REPLACE_EXISTING} : DWORD{0});
    if (MoveFileExW(nativeName(part).c_str(), nativeName(target).c_str(), how))
        return {};
    const DWORD error = GetLastError();
    if (error != ERROR_ALREADY_EXISTS && error != ERROR_FILE_EXISTS)
        return cannotWriteLocal(target, reason(error));
    return makeError(
        ErrorCode::Conflict,
        Message(QT_TRANSLATE_NOOP("messages", "There is a file %1 already."), {displayText(target)}),
        Message(QT_TRANSLATE_NOOP("messages", "It was left as it is. Choose another name, or say that it "
                                              "shall be replaced.")));
}

} // namespace domcero
