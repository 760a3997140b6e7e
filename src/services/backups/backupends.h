// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/backup.h"
#include "services/transfer/cargo.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <memory>

namespace domcero {

class Transport;

// The two ends of a backup that is carried: where it comes from, and where it goes. Main thread; the futures
// end there. What is asked may be asked again when its answer was lost with a link.

// One file of a backup.
struct BackupFile
{
    QString name; // in the backup's folder
    // Null: its bytes are known already.
    std::shared_ptr<PieceSource> source;
    QList<Piece> pieces;
    bool isPacked = false; // each piece is packed on its way, and an index of where each ended goes with it
    QByteArray bytes;
};

class BackupSourceEnd : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    struct Opened
    {
        Backup backup; // without its folder
        QList<BackupFile> files;
        bool hasSums = false; // SHA256SUMS is among them, and proves the rest
    };
    virtual QFuture<Result<Opened>> open() = 0;
    // All of it was taken: whether it still is what it was when it was opened. Conflict: it is not.
    virtual QFuture<Result<void>> prove() { return QtFuture::makeReadyFuture(Result<void>()); }
    // Takes away what was made for it, such as snapshots, however it went.
    virtual QFuture<Result<void>> close() = 0;
    virtual Transport *transport() const { return nullptr; } // of a host
    virtual QString place() const { return {}; }             // of a backup that is there, its folder
};

class BackupTargetEnd : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // A half backup, under another name than it will have. Conflict: there is one of that name.
    virtual QFuture<Result<void>> open(const Backup &backup, const QStringList &files) = 0;
    virtual QFuture<Result<std::shared_ptr<PieceSink>>> sink(const QString &file) = 0;
    virtual QFuture<Result<void>> write(const QString &file, const QByteArray &bytes) = 0;
    // All is there: it is proved (by the sums that came along, else they are made), and has its name.
    virtual QFuture<Result<void>> finish(bool hasSums) = 0;
    virtual QFuture<Result<void>> drop() = 0; // the half of it
    virtual Transport *transport() const { return nullptr; }
    virtual QString place() const = 0; // the whole backup's folder, once it is open
};

} // namespace domcero
