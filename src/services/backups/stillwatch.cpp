// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups/stillwatch.h"

#include "base/whendone.h"
#include "plan/conditioncheck.h"
#include "remote/transport.h"
#include "services/transfer/hostfiles.h"

namespace domcero {

namespace {

Message againRemedy()
{
    return Message(
        QT_TRANSLATE_NOOP("messages", "Back the guest up again while nothing writes to its disks."));
}

} // namespace

// What is still to be looked at, and what was seen.
struct StillWatch::Look
{
    QPromise<Result<QByteArray>> promise;
    QList<Condition> conditions;
    QStringList paths;
    QByteArray seen;

    void end(const Result<QByteArray> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

QFuture<Result<void>> StillWatch::begin()
{
    return look().then(QtFuture::Launch::Sync, [this](const Result<QByteArray> &seen) -> Result<void> {
        if (!seen)
            return seen.error();
        m_noted = *seen;
        return {};
    });
}

QFuture<Result<void>> StillWatch::prove()
{
    return look().then(
        QtFuture::Launch::Sync, [noted = m_noted](const Result<QByteArray> &seen) -> Result<void> {
            if (!seen)
                return seen.error();
            if (*seen == noted)
                return {};
            return makeError(
                ErrorCode::Conflict,
                Message(QT_TRANSLATE_NOOP("messages", "Something has written to the disks while they "
                                                      "were read: the backup would be torn.")),
                againRemedy());
        });
}

QFuture<Result<QByteArray>> StillWatch::look()
{
    const auto look = std::make_shared<Look>();
    look->promise.start();
    look->conditions = m_disks.guards;
    look->paths = m_disks.paths;
    const auto future = look->promise.future();
    next(look);
    return future;
}

void StillWatch::next(const std::shared_ptr<Look> &look)
{
    if (!look->conditions.isEmpty()) {
        const Condition one = look->conditions.takeFirst();
        whenDone(m_transport.run(readingOf(one)), this,
                 [this, look, one](const Result<CommandResult> &answer) {
                     if (!answer)
                         return look->end(answer.error());
                     const Result<ConditionVerdict> verdict = judge(one, *answer);
                     if (!verdict)
                         return look->end(verdict.error());
                     if (!verdict->holds)
                         return look->end(makeError(ErrorCode::Conflict, verdict->asGuard, againRemedy()));
                     next(look);
                 });
        return;
    }
    if (look->paths.isEmpty()) {
        look->end(look->seen);
        return;
    }
    whenDone(HostFiles(m_transport).about(look->paths.takeFirst()), this,
             [this, look](const Result<HostSource> &about) {
                 if (!about)
                     return look->end(about.error());
                 look->seen += about->written + '\n';
                 next(look);
             });
}

} // namespace domcero
