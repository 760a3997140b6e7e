// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/ratemeter.h"

#include <cmath>

namespace domcero {

using namespace std::chrono_literals;

namespace {
constexpr auto window = 20s;
constexpr auto least = 500ms; // to judge by
constexpr auto longer = 10s;  // likewise, where next to nothing has come
constexpr qint64 littleOf = 100;
} // namespace

void RateMeter::start(qint64 total)
{
    m_samples.clear();
    m_samples.emplace_back(m_clock.monotonic(), total);
}

void RateMeter::reach(qint64 total)
{
    const auto now = m_clock.monotonic();
    m_samples.emplace_back(now, total);
    // The last one outside the window stays: the rate goes from there.
    while (m_samples.size() > 2 && now - m_samples[1].first >= window)
        m_samples.pop_front();
}

double RateMeter::perSecond() const
{
    if (m_samples.empty())
        return 0;
    const auto now = m_clock.monotonic();
    if (now - m_samples.back().first > window)
        return 0;
    const auto time = now - m_samples.front().first;
    if (time < least)
        return 0;
    return static_cast<double>(m_samples.back().second - m_samples.front().second) /
           std::chrono::duration<double>(time).count();
}

std::optional<std::chrono::seconds> RateMeter::timeFor(qint64 rest) const
{
    const double rate = perSecond();
    if (rate < 1)
        return std::nullopt;
    // A small file before a large one tells nothing of that.
    if (m_samples.back().second - m_samples.front().second < rest / littleOf &&
        m_clock.monotonic() - m_samples.front().first < longer)
        return std::nullopt;
    return std::chrono::seconds(std::llround(std::ceil(static_cast<double>(rest) / rate)));
}

} // namespace domcero
