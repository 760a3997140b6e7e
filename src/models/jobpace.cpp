// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobpace.h"

#include <algorithm>
#include <vector>

namespace domcero {

using namespace std::chrono_literals;

namespace {

constexpr auto window = 60s;  // what the pace is of
constexpr auto settling = 2s; // what a job did before it was looked at comes all at once
constexpr auto enough = 4s;   // less of it tells no pace
// Reading what was packed costs less than packing it; a guess, which only moves the bar.
constexpr double sealing = 0.25;

struct Load
{
    std::vector<double> steps; // what each weighs: bytes, where it reads or writes so many
    double all = 0;
    bool areBytes = false;
};

double bytesOf(const Step &step)
{
    const Command &command = step.command;
    if (!command.isScript)
        return 0;
    const bool isData = command.program == QLatin1String("pack") ||
                        command.program == QLatin1String("unpack") ||
                        command.program == QLatin1String("matches");
    return isData ? command.arguments.value(2).toDouble() : 0;
}

Load loadOf(const Plan &plan)
{
    Load load;
    double last = 0;
    double packed = 0;
    for (const Step &step : plan.steps) {
        double weight = bytesOf(step);
        if (weight > 0)
            last = weight;
        else if (!step.command.isScript && step.progress == ProgressKind::Percent)
            weight = last; // qemu-img goes over what was unpacked
        if (step.command.program == QLatin1String("pack"))
            packed += weight;
        if (step.command.isScript && step.command.program == QLatin1String("seal"))
            weight = packed * sealing;
        load.steps.push_back(weight);
        load.all += weight;
    }
    load.areBytes = load.all > 0;
    if (!load.areBytes) { // each as much as the next
        std::fill(load.steps.begin(), load.steps.end(), 1.0);
        load.all = static_cast<double>(load.steps.size());
    }
    return load;
}

bool isNumberByte(char c)
{
    return (c >= '0' && c <= '9') || c == '.';
}

} // namespace

std::optional<double> lastPercentage(QByteArrayView output)
{
    for (qsizetype sign = output.lastIndexOf('%'); sign > 0; sign = output.first(sign).lastIndexOf('%')) {
        qsizetype end = sign;
        if (output.first(sign).endsWith("/100"))
            end = sign - 4;
        qsizetype begin = end;
        while (begin > 0 && isNumberByte(output[begin - 1]))
            --begin;
        bool ok = false;
        const double percent = output.sliced(begin, end - begin).toByteArray().toDouble(&ok);
        if (ok)
            return std::clamp(percent / 100, 0.0, 1.0);
    }
    return std::nullopt;
}

JobPacer::JobPacer(const Clock &clock) : m_clock(clock), m_since(clock.monotonic()) {}

JobPace JobPacer::look(const JobDetail &job, QByteArrayView output, bool isLive)
{
    const Load load = loadOf(job.plan);
    JobPace pace;
    pace.steps = static_cast<int>(job.plan.steps.size());
    pace.step = job.journal.currentStep();
    const bool isOpen =
        pace.step >= 1 && pace.step <= pace.steps && job.journal.stepState(pace.step) == StepState::Open;
    double done = 0;
    for (int step = 1; step <= pace.steps; ++step) {
        if (job.journal.stepState(step) == StepState::Done)
            done += load.steps[static_cast<std::size_t>(step) - 1];
    }
    const double weight = isOpen ? load.steps[static_cast<std::size_t>(pace.step) - 1] : 0;
    const auto part = isOpen ? lastPercentage(output) : std::nullopt;
    done += weight * part.value_or(0);
    pace.done = load.all > 0 ? std::clamp(done / load.all, 0.0, 1.0) : 0;

    const Clock::Duration now = m_clock.monotonic();
    const bool tells = isOpen && weight > 0 && part && job.alive && !job.journal.inUndo();
    if (m_step != pace.step || !tells || !isLive) {
        m_samples.clear();
        m_step = pace.step;
    }
    if (!tells || !isLive || now - m_since < settling)
        return pace;
    if (m_samples.empty() || m_samples.back().done < done || m_samples.back().at < now)
        m_samples.push_back({now, done});
    while (m_samples.size() > 2 && now - m_samples[1].at >= window)
        m_samples.pop_front();
    const Sample &first = m_samples.front();
    if (now - first.at < enough || done <= first.done)
        return pace;
    const double perSecond = (done - first.done) / std::chrono::duration<double>(now - first.at).count();
    if (load.areBytes)
        pace.bytesPerSecond = perSecond;
    pace.left = std::chrono::seconds(static_cast<qint64>((load.all - done) / perSecond));
    return pace;
}

} // namespace domcero
