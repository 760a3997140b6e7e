// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/backoff.h"

#include <algorithm>
#include <utility>

namespace domcero {

Backoff::Backoff(Ms first, Ms last, std::function<double()> random)
    : m_first(first), m_last(last), m_random(std::move(random))
{
}

Backoff::Ms Backoff::delay(int attempt) const
{
    Ms whole = m_first;
    for (int i = 1; i < attempt && whole < m_last; ++i)
        whole *= 2;
    whole = std::min(whole, m_last);
    const double kept = 1.0 - m_random() / 2.0;
    return Ms(static_cast<Ms::rep>(static_cast<double>(whole.count()) * kept));
}

} // namespace domcero
