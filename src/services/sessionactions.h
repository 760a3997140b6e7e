// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/actionparameters.h"
#include "domain/guestaction.h"
#include "domain/hoststate.h"
#include "plan/plan.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>

#include <memory>
#include <optional>

namespace domcero {

class HostReader;
class PlanRunner;
class Transport;

// The actions on the guests of one host: a plan for each, one at a time for one guest, and the host read
// again behind it. Main thread. HostSession owns it, and its header says what callers see.
class SessionActions : public QObject
{
    Q_OBJECT
public:
    SessionActions(Transport &transport, HostReader &reader, Clock &clock, QObject *parent = nullptr);
    // What is under way ends with Cancelled; what it began on the host goes on.
    ~SessionActions() override;

    QFuture<Result<void>> perform(GuestAction action, const QString &guest, const ActionParameters &with);
    std::optional<GuestAction> pending(const QString &guest) const;

Q_SIGNALS:
    void pendingChanged(const QString &guest);
    void finished(domcero::GuestAction action, const QString &guest, const domcero::Result<void> &result);

private:
    struct Pending
    {
        GuestAction action;
        std::shared_ptr<QPromise<Result<void>>> promise;
    };
    PlanRunner &runnerOf(GuestAction action) const;
    void takeBack(GuestAction action, const QString &guest, const Plan &back, const Error &error);
    void readThenFinish(GuestAction action, const QString &guest, const Result<void> &result);
    void finish(const QString &guest, const Result<void> &result);

    Transport &m_transport;
    HostReader &m_reader;
    std::unique_ptr<PlanRunner> m_direct;
    std::unique_ptr<PlanRunner> m_detached;
    QHash<QString, Pending> m_pending;
};

} // namespace domcero
