// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace domcero {

// How busy a simulated guest is: a quiet level, a swell over the day, a restless part and bursts now and
// then. All in percent of one CPU. The network and the disk follow the CPU.
struct SimLoad
{
    double base = 2;
    double day = 0;                   // added at the busiest hour of the day
    double restless = 1;              // wanders between 0 and this within seconds
    double burst = 0;                 // height of a burst: some 20 s, every few minutes
    double sentPerPercent = 2000;     // bytes a second for each percent of CPU
    double receivedPerPercent = 1000; //
    double readPerPercent = 2000;     //
    double writtenPerPercent = 4000;  //
};

// The load at a moment, in percent of one CPU: smooth in time, the same for the same seed. `seconds` counts
// from any fixed point; `hourOfDay` is 0 to 24.
double loadAt(const SimLoad &load, quint64 seed, double seconds, double hourOfDay);

// Between 0 and 1, smooth, without a visible period: value noise.
double smoothNoise(quint64 seed, double x);

} // namespace domcero
