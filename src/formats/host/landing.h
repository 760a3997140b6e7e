// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/piece.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace domcero {

// What the scripts `landing` and `ranges` say (resources/scripts/README.md). An answer that is none is
// ParseFailed.

// Where a file is to arrive.
struct Landing
{
    enum class There { Nothing, File, Folder, Other };
    enum class Folder { Good, Missing, ReadOnly };

    QString path; // the real one, links followed
    There there = There::Nothing;
    qint64 bytes = 0;           // of the file that is there
    qint64 writtenAt = 0;       // seconds since 1970
    bool partIsOdd = false;     // something that is no file has the name of the part
    std::optional<qint64> part; // bytes of the part that is there
    Folder folder = Folder::Good;
    qint64 available = 0; // bytes of room in it
};
Result<Landing> parseLanding(QByteArrayView output);

// A file or a block device that is to be carried. Where it is not there, or cannot be read, an error says so;
// `path` is for its words.
struct HostSource
{
    QString path; // the real one
    bool isDevice = false;
    qint64 bytes = 0;
    QByteArray stamp; // another one after it was written to or replaced (a device: another device)
    // Another one after something wrote to it, also to the device that it is, or the host was started anew.
    QByteArray written;
    QList<Piece> data; // without the holes, where the host knows them; else all of it
};
Result<HostSource> parseHostSource(QByteArrayView output, const QString &path);

// SHA-256 in hexadecimal, as many as were asked for.
Result<QList<QByteArray>> parseSums(QByteArrayView output, qsizetype count);

} // namespace domcero
