// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessionactions.h"

#include "base/whendone.h"
#include "plan/detachedrunner.h"
#include "plan/directrunner.h"
#include "plan/guestplans.h"
#include "services/deskname.h"
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
      m_direct(std::make_unique<DirectRunner>(clock)),
      m_detached(std::make_unique<DetachedRunner>(clock, deskName()))
{
}

SessionActions::~SessionActions()
{
    // Ends the plans, and by them the promises, while this is still whole.
    m_direct.reset();
    m_detached.reset();
}

// Pausing is over at once, and leaves nothing on the host; all else is a job there, which neither a lost link
// nor the end of this program cuts short.
PlanRunner &SessionActions::runnerOf(GuestAction action) const
{
    return action == GuestAction::Pause || action == GuestAction::Resume ? *m_direct : *m_detached;
}

QFuture<Result<void>> SessionActions::perform(GuestAction action, const QString &guest,
                                              const ActionParameters &with)
{
    if (m_pending.contains(guest)) {
        Error error;
        error.code = ErrorCode::Conflict;
        error.what = Message(
            QT_TRANSLATE_NOOP("messages", "Another action on the guest %1 is still under way."), {guest});
        error.remedy = Message(QT_TRANSLATE_NOOP("messages", "Wait until it has ended, then try again."));
        return refused(error);
    }
    const Result<Plan> plan = planAction(action, m_reader.state(), guest, with);
    if (!plan)
        return refused(plan.error());

    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_pending.insert(guest, Pending{action, promise});
    Q_EMIT pendingChanged(guest);
    const Guest *const known = m_reader.state().guest(guest);
    whenDone(runnerOf(action).run(*plan, m_transport), this,
             [this, guest, action, back = known ? planTakeBack(action, *known, with) : std::nullopt,
              command = plan->steps.last().command.displayText()](const Result<void> &result) {
                 // Not where the guards failed, or could not be read (what is there then was there before),
                 // nor where the command may still be under way.
                 const ErrorCode code = result ? ErrorCode::GuardFailed : result.error().code;
                 const bool refusedByTool = !result && result.error().command == command &&
                                            code != ErrorCode::GuardFailed && code != ErrorCode::Timeout &&
                                            code != ErrorCode::ConnectionLost && code != ErrorCode::Cancelled;
                 const bool halfDone = refusedByTool || code == ErrorCode::VerifyFailed;
                 if (back && halfDone)
                     takeBack(action, guest, *back, result.error());
                 else
                     readThenFinish(action, guest, result);
             });
    return promise->future();
}

// What a failed attempt leaves behind is taken away at once, and that is said.
void SessionActions::takeBack(GuestAction action, const QString &guest, const Plan &back, const Error &error)
{
    const QString command = back.steps.first().command.displayText();
    whenDone(m_detached->run(back, m_transport), this,
             [this, action, guest, error, command](const Result<void> &taken) {
                 Error told = error;
                 told.remedy =
                     taken ? Message(QT_TRANSLATE_NOOP("messages",
                                                       "What the attempt had left behind was removed again."))
                           : Message(QT_TRANSLATE_NOOP(
                                         "messages",
                                         "What the attempt may have left behind could not be removed. This "
                                         "would do it: %1"),
                                     {command});
                 readThenFinish(action, guest, told);
             });
}

// Whoever hears of the end shall see the state after it; for some actions `xl list` alone does not tell it:
// links, devices and ceilings.
void SessionActions::readThenFinish(GuestAction action, const QString &guest, const Result<void> &result)
{
    const auto then = [this, guest, result] { finish(guest, result); };
    if (wantsParameters(action) || action == GuestAction::AutostartOn || action == GuestAction::AutostartOff)
        m_reader.readEverythingThen(then);
    else
        m_reader.readDomainsThen(then);
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
