// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessionactions.h"

#include "base/whendone.h"
#include "plan/directrunner.h"
#include "plan/guestplans.h"
#include "services/hostreader.h"

namespace domcero {

namespace {

QFuture<Result<void>> refused(const Error &error)
{
    return QtFuture::makeReadyFuture(Result<void>(error));
}

} // namespace

SessionActions::SessionActions(Transport &transport, HostReader &reader, Clock &clock, QObject *parent)
    : QObject(parent), m_transport(transport), m_reader(reader),
      m_runner(std::make_unique<DirectRunner>(clock))
{
}

SessionActions::~SessionActions()
{
    // Ends the plans, and by them the promises, while this is still whole.
    m_runner.reset();
}

Result<Plan> SessionActions::planFor(GuestAction action, const HostState &state, const QString &guest)
{
    const Guest *const known = state.guest(guest);
    if (!known) {
        Error error;
        error.code = ErrorCode::NotFound;
        error.what =
            Message(QT_TRANSLATE_NOOP("messages", "There is no guest named %1 on this host."), {guest});
        return error;
    }
    switch (action) {
    case GuestAction::Start:
        return planStart(*known);
    case GuestAction::ShutDown:
        return planShutDown(*known);
    case GuestAction::Reboot:
        return planReboot(*known);
    case GuestAction::ForceOff:
        return planForceOff(*known);
    case GuestAction::Pause:
        return planPause(*known);
    case GuestAction::Resume:
        return planResume(*known);
    }
    return Error{};
}

QFuture<Result<void>> SessionActions::perform(GuestAction action, const QString &guest)
{
    if (m_pending.contains(guest)) {
        Error error;
        error.code = ErrorCode::Conflict;
        error.what = Message(
            QT_TRANSLATE_NOOP("messages", "Another action on the guest %1 is still under way."), {guest});
        error.remedy = Message(QT_TRANSLATE_NOOP("messages", "Wait until it has ended, then try again."));
        return refused(error);
    }
    const Result<Plan> plan = planFor(action, m_reader.state(), guest);
    if (!plan)
        return refused(plan.error());

    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_pending.insert(guest, Pending{action, promise});
    Q_EMIT pendingChanged(guest);
    whenDone(m_runner->run(*plan, m_transport), this, [this, guest](const Result<void> &result) {
        // Whoever hears of the end shall see the state after it.
        m_reader.readDomainsThen([this, guest, result] { finish(guest, result); });
    });
    return promise->future();
}

void SessionActions::finish(const QString &guest, const Result<void> &result)
{
    const Pending pending = m_pending.take(guest);
    Q_EMIT pendingChanged(guest);
    Q_EMIT finished(pending.action, guest, result);
    pending.promise->addResult(result);
    pending.promise->finish();
}

std::optional<GuestAction> SessionActions::pending(const QString &guest) const
{
    const auto found = m_pending.constFind(guest);
    return found == m_pending.constEnd() ? std::nullopt : std::optional(found->action);
}

} // namespace domcero
