// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "plan/job.h"

#include <QByteArrayView>

#include <chrono>
#include <deque>
#include <optional>

namespace domcero {

// How far a job is that moves much data.
struct JobPace
{
    int step = 0;                             // the one it is at: 1, 2, ...; 0: none was begun
    int steps = 0;                            // all
    double done = 0;                          // 0 to 1, of the whole job
    std::optional<double> bytesPerSecond;     // of the disk that is read or written now
    std::optional<std::chrono::seconds> left; // at the pace of the last minute
};

// Works that out from the sizes in the job's plan, the percentages that its steps print and the time at which
// they came. One for each job; asked whenever there is news, and each second.
class JobPacer
{
public:
    explicit JobPacer(const Clock &clock);

    // `output`: of the step that the job is at. Not `isLive`: what is shown is old, and tells no pace.
    JobPace look(const JobDetail &job, QByteArrayView output, bool isLive);

private:
    struct Sample
    {
        Clock::Duration at;
        double done; // bytes, or what stands for them
    };
    const Clock &m_clock;
    Clock::Duration m_since;
    std::deque<Sample> m_samples;
    int m_step = 0;
};

// What a step that is under way has done of itself, 0 to 1: the last percentage that it printed, as the tools
// of plans ("12.50%"), LVM ("web: Converted: 12.50%") and qemu-img ("(12.50/100%)") do.
std::optional<double> lastPercentage(QByteArrayView output);

} // namespace domcero
