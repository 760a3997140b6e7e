// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/piece.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

class QObject;

namespace domcero {

class DiskPool;
class LinkWait;
class PieceFile;
class Transport;

// A file here and the one on a host that is to be its equal. All but the file live longer.
struct BothSides
{
    DiskPool &pool;
    Transport &transport;
    LinkWait &link;
    std::shared_ptr<PieceFile> file;
    QString hostPath;
};

// Which groups of pieces are equal, by a sum for each that is taken on both sides at the same time; asked
// again where the link went. None is empty. What cannot be read is not equal; an error: the host could not be
// asked. Main thread, in which `then` is called unless `receiver` has gone.
void compare(const BothSides &sides, const QList<QList<Piece>> &groups, const std::stop_token &stop,
             QObject *receiver, std::function<void(const Result<QList<bool>> &equal)> then);

} // namespace domcero
