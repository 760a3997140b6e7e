// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/piece.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <stop_token>

namespace domcero {

// A file of this machine, read or written in pieces, in any order and by several threads at once. Paths are
// lossless host text (base/hosttext.h). Blocks.
class PieceFile
{
public:
    // NotFound, PermissionDenied, InvalidInput (no plain file).
    static Result<std::shared_ptr<PieceFile>> openSource(const QString &path);
    // The part of a file that is to be: made, for its owner alone, unless it is there; holes are kept.
    static Result<std::shared_ptr<PieceFile>> openPart(const QString &path);
    virtual ~PieceFile() = default;

    struct Facts
    {
        qint64 bytes = 0;
        QByteArray stamp; // another one after it was written to
    };
    virtual Result<Facts> facts() const = 0;
    // Where it holds data; all of it where the system does not tell.
    virtual Result<QList<Piece>> data() const = 0;
    // Conflict where there is less: it has changed.
    virtual Result<QByteArray> read(const Piece &piece) const = 0;
    virtual Result<void> write(qint64 offset, QByteArrayView bytes) = 0;
    // Gives it its length, and has it on the disk.
    virtual Result<void> finish(qint64 bytes) = 0;
};

// SHA-256 of what it holds in these places, one behind the other; errors as those of read(), and Cancelled.
Result<QByteArray> sumOf(const PieceFile &file, const QList<Piece> &places, const std::stop_token &stop = {});

// Gives the part its name. Without `over` nothing is ever replaced: Conflict where there is something of
// that name. The part's file must be closed.
Result<void> nameLocalFile(const QString &part, const QString &target, bool over);

// What the path of a file that is to be leads to.
struct LocalLanding
{
    enum class There { Nothing, File, Folder, Other };
    There there = There::Nothing;
    bool hasFolder = false;
    qint64 available = -1; // bytes of room; -1: not known
};
LocalLanding localLanding(const QString &path);
void removeLocalPart(const QString &part);

// What is wrong with a local file, in words: `why` is the system's number.
Error cannotReadLocal(const QString &path, int why);
Error cannotWriteLocal(const QString &path, int why);
Error localSourceChanged(const QString &path);

} // namespace domcero
