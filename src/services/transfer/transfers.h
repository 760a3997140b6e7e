// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer/transfer.h"

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace domcero {

// The files that go to a host and come from it: one at a time, the others wait for their turn. HostSession
// owns it. Main thread.
class Transfers : public QObject
{
    Q_OBJECT
public:
    Transfers(Transport &transport, Clock &clock, QObject *parent = nullptr);
    ~Transfers() override;

    QList<Transfer *> list() const; // the oldest first, those that are over among them
    bool isAnyRunning() const;

    // Owned by this, gone with remove(). It begins in the event loop.
    Transfer *upload(const Transfer::Request &request) { return add(Transfer::Kind::Upload, request); }
    Transfer *download(const Transfer::Request &request) { return add(Transfer::Kind::Download, request); }
    Transfer *add(Transfer::Kind kind, const Transfer::Request &request);
    // Once more, when it is its turn.
    void resume(Transfer *transfer);
    // Out of the list. One that is not done is ended, and its part removed, unless another goes on with it.
    void remove(Transfer *transfer);

Q_SIGNALS:
    void listChanged();
    void changed(domcero::Transfer *transfer); // how far it is
    void ended(domcero::Transfer *transfer);   // Done, Stopped, Failed

private:
    void startNext();
    void wake();

    Transport &m_transport;
    Clock &m_clock;
    std::unique_ptr<DiskPool> m_pool;
    QList<Transfer *> m_list;
    QList<Transfer *> m_turn; // waiting for theirs
};

} // namespace domcero
