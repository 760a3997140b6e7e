// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/backup/backupsources.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace domcero {

class Transport;

// Sees that nothing writes to disks of a host that are read without a snapshot. The futures end in the main
// thread.
class StillWatch final : public QObject
{
    Q_OBJECT
public:
    StillWatch(StillDisks disks, Transport &transport) : m_disks(std::move(disks)), m_transport(transport) {}

    // They are still; how they are is noted. Conflict: their guest runs.
    QFuture<Result<void>> begin();
    // Conflict: they are not, or something has written to them since.
    QFuture<Result<void>> prove();

private:
    struct Look;
    QFuture<Result<QByteArray>> look();
    void next(const std::shared_ptr<Look> &look);

    const StillDisks m_disks;
    Transport &m_transport;
    QByteArray m_noted;
};

} // namespace domcero
