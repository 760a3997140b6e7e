// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "plan/jobs.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace domcero {

class DetachedRunner;
class HostReader;
class Transport;

// Actions on one host, on its configs or its backups: a plan for each, as a job on the host that neither a
// lost link nor the end of this program cuts short, one at a time for one thing (a path, a guest), and the
// host read again behind it. Main thread. HostSession owns it, and its header says what callers see.
class ActionJobs : public QObject
{
    Q_OBJECT
public:
    ActionJobs(Transport &transport, HostReader &reader, Clock &clock, QObject *parent = nullptr);
    // What is under way ends with Cancelled; what it began on the host goes on.
    ~ActionJobs() override;

    // What becomes of a job that fails, or that somebody cancels: it is taken back at once, or it stays as it
    // is and can be resumed, since what it has done took long, or cannot be taken back.
    enum class AtFailure { TakeBack, Leave };

    // `plan` is made when nothing else is under way for any of the things.
    QFuture<Result<void>> perform(const QStringList &things, const std::function<Result<Plan>()> &plan,
                                  const PlanSecrets &secrets, AtFailure atFailure = AtFailure::TakeBack);
    bool isPending(const QString &thing) const;

Q_SIGNALS:
    void pendingChanged(const QString &thing);
    void finished();

private:
    using Promise = std::shared_ptr<QPromise<Result<void>>>;
    struct Action
    {
        QUuid job;
        QStringList things;
        Promise promise;
        AtFailure atFailure;
    };

    void ended(const Action &action, const Result<void> &result);
    void takeBack(const Action &action, const Error &error);
    void takenBack(const Action &action, const Error &error);
    void readThenFinish(const Action &action, const Result<void> &result);

    Transport &m_transport;
    HostReader &m_reader;
    Clock &m_clock;
    Jobs m_jobs;
    std::unique_ptr<DetachedRunner> m_runner;
    QList<Action> m_pending;
};

} // namespace domcero
