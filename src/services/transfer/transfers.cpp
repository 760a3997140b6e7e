// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/transfers.h"

#include "services/transfer/diskpool.h"
#include "services/transfer/filedownload.h"
#include "services/transfer/fileupload.h"

#include <algorithm>

namespace domcero {

Transfers::Transfers(Transport &transport, Clock &clock, QObject *parent)
    : QObject(parent), m_transport(transport), m_clock(clock), m_pool(std::make_unique<DiskPool>())
{
}

Transfers::~Transfers()
{
    // Before the pool that they use.
    const QList<QObject *> all = children();
    for (QObject *child : all) {
        if (qobject_cast<Transfer *>(child)) {
            child->disconnect(this);
            delete child;
        }
    }
}

QList<Transfer *> Transfers::list() const
{
    return m_list;
}

bool Transfers::isAnyRunning() const
{
    return std::any_of(m_list.begin(), m_list.end(),
                       [](const Transfer *transfer) { return transfer->isRunning(); });
}

Transfer *Transfers::add(Transfer::Kind kind, const Transfer::Request &request)
{
    Transfer *transfer = nullptr;
    if (kind == Transfer::Kind::Upload)
        transfer = new FileUpload(request, m_transport, *m_pool, m_clock, this);
    else
        transfer = new FileDownload(request, m_transport, *m_pool, m_clock, this);
    connect(transfer, &Transfer::changed, this, [this, transfer] { Q_EMIT changed(transfer); });
    connect(transfer, &Transfer::ended, this, [this, transfer] {
        Q_EMIT ended(transfer);
        wake();
    });
    m_list.append(transfer);
    Q_EMIT listChanged();
    resume(transfer);
    return transfer;
}

void Transfers::resume(Transfer *transfer)
{
    if (transfer->isRunning() || m_turn.contains(transfer))
        return;
    m_turn.append(transfer);
    transfer->waitForTurn();
    wake();
}

void Transfers::wake()
{
    QMetaObject::invokeMethod(this, &Transfers::startNext, Qt::QueuedConnection);
}

void Transfers::startNext()
{
    while (!m_turn.isEmpty() && !isAnyRunning()) {
        Transfer *const next = m_turn.takeFirst();
        if (next->stage() == Transfer::Stage::Waiting) // not stopped meanwhile
            next->start();
    }
}

void Transfers::remove(Transfer *transfer)
{
    if (!m_list.removeOne(transfer))
        return;
    m_turn.removeOne(transfer);
    Q_EMIT listChanged();
    // The same may have been asked for once more, and be on its way into the same part.
    const bool isOthers = std::any_of(m_list.begin(), m_list.end(), [&](const Transfer *other) {
        return other->kind() == transfer->kind() && other->part() == transfer->part() &&
               other->stage() != Transfer::Stage::Done;
    });
    if (isOthers) {
        transfer->stop();
        transfer->deleteLater();
        return;
    }
    connect(transfer, &Transfer::discarded, transfer, &QObject::deleteLater);
    transfer->discard();
}

} // namespace domcero
