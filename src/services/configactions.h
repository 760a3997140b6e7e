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

// The actions on the configs of one host: a plan for each, as a job on the host that neither a lost link nor
// the end of this program cuts short, one at a time for one config, and the host read again behind it. What
// is refused on the way is taken back at once, so that nothing of it stays. Main thread. HostSession owns it,
// and its header says what callers see.
class ConfigActions : public QObject
{
    Q_OBJECT
public:
    ConfigActions(Transport &transport, HostReader &reader, Clock &clock, QObject *parent = nullptr);
    // What is under way ends with Cancelled; what it began on the host goes on.
    ~ConfigActions() override;

    // What becomes of a job that fails: it is taken back at once, or it stays as it is and can be resumed,
    // since what it has done took long, or cannot be taken back.
    enum class AtFailure { TakeBack, Leave };

    // `plan` is made when nothing else is under way for any of the paths.
    QFuture<Result<void>> perform(const QStringList &paths, const std::function<Result<Plan>()> &plan,
                                  const PlanSecrets &secrets, AtFailure atFailure = AtFailure::TakeBack);
    bool isPending(const QString &path) const;

Q_SIGNALS:
    void pendingChanged(const QString &path);
    void finished();

private:
    using Promise = std::shared_ptr<QPromise<Result<void>>>;
    struct Action
    {
        QUuid job;
        QStringList paths;
        Promise promise;
        AtFailure atFailure;
    };

    void ended(const Action &action, const Result<void> &result);
    void takeBack(const Action &action, const Error &error);
    void readThenFinish(const Action &action, const Result<void> &result);

    Transport &m_transport;
    HostReader &m_reader;
    Clock &m_clock;
    Jobs m_jobs;
    std::unique_ptr<DetachedRunner> m_runner;
    QList<Action> m_pending;
};

} // namespace domcero
