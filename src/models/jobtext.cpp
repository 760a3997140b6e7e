// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobtext.h"

#include "text/render.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace domcero::jobtext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Jobs)
};

} // namespace

QString state(JobState state)
{
    return render(jobStateText(state));
}

QString meaning(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return Words::tr("It is on the host and has not begun.");
    case JobState::Running:
        return Words::tr("It runs on the host, also when this window is closed or the connection is lost.");
    case JobState::Done:
        return Words::tr("Every step was done and proved.");
    case JobState::Failed:
        return Words::tr("It stopped at a step. What was done before is kept.");
    case JobState::Cancelled:
        return Words::tr("It was cancelled between two steps. What was done before is kept.");
    case JobState::RolledBack:
        return Words::tr("Its steps were taken back.");
    case JobState::Settled:
        return Words::tr("It was left as it is, by a person.");
    case JobState::Interrupted:
        return Words::tr("What carried it out on the host has gone, by a restart perhaps.");
    case JobState::Unknown:
        return Words::tr("Whether a step was done cannot be told from the host: a person must look there.");
    }
    return {};
}

QString step(const StepProgress &progress)
{
    switch (progress.phase) {
    case StepProgress::Phase::NotBegun:
        return Words::tr("not begun");
    case StepProgress::Phase::Running:
        return Words::tr("under way");
    case StepProgress::Phase::Proving:
        return Words::tr("given; the host is read for the proof");
    case StepProgress::Phase::Done:
        if (progress.byWord)
            return Words::tr("done, as a person said");
        if (progress.foundDone)
            return Words::tr("done, as the host showed when it was resumed");
        return progress.took ? Words::tr("done and proved in %1").arg(durationText(*progress.took))
                             : Words::tr("done and proved");
    case StepProgress::Phase::Refused:
        return Words::tr("not begun: what must hold first does not hold");
    case StepProgress::Phase::Failed:
        return Words::tr("failed");
    case StepProgress::Phase::Unproven:
        return Words::tr("given, and the host does not show its effect");
    case StepProgress::Phase::Open:
        return Words::tr("open: it was begun, and its end is not known");
    case StepProgress::Phase::TakingBack:
        return Words::tr("is being taken back");
    case StepProgress::Phase::TakenBack:
        return Words::tr("taken back");
    }
    return {};
}

QString time(const QDateTime &utc)
{
    return utc.isValid() ? QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString stateIcon(JobState state)
{
    switch (state) {
    case JobState::Waiting:
    case JobState::Running:
        return QStringLiteral("guest-busy");
    case JobState::Done:
        return QStringLiteral("good");
    case JobState::Failed:
        return QStringLiteral("error");
    case JobState::Unknown:
        return QStringLiteral("unknown");
    case JobState::Interrupted:
        return QStringLiteral("warning");
    case JobState::Cancelled:
    case JobState::RolledBack:
    case JobState::Settled:
        return QStringLiteral("info");
    }
    return {};
}

QString stepIcon(StepProgress::Phase phase)
{
    switch (phase) {
    case StepProgress::Phase::NotBegun:
        return QStringLiteral("guest-stopped");
    case StepProgress::Phase::Running:
    case StepProgress::Phase::Proving:
    case StepProgress::Phase::TakingBack:
        return QStringLiteral("guest-busy");
    case StepProgress::Phase::Done:
        return QStringLiteral("good");
    case StepProgress::Phase::Refused:
    case StepProgress::Phase::Failed:
    case StepProgress::Phase::Unproven:
        return QStringLiteral("error");
    case StepProgress::Phase::Open:
        return QStringLiteral("unknown");
    case StepProgress::Phase::TakenBack:
        return QStringLiteral("info");
    }
    return {};
}

} // namespace domcero::jobtext
