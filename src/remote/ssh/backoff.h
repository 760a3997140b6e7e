// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace domcero {

// How long to wait before dial number `attempt` + 1: first, twice that, ... up to `last`, each shortened by
// up to half at random, so that a hundred hosts behind one switch do not come back in the same second.
// `random` gives numbers from 0 up to, not including, 1.
class Backoff
{
public:
    using Ms = std::chrono::milliseconds;
    Backoff(Ms first, Ms last, std::function<double()> random);

    Ms delay(int attempt) const; // attempt counts from 1

private:
    Ms m_first;
    Ms m_last;
    std::function<double()> m_random;
};

} // namespace domcero
