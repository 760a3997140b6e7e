// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace domcero {

// A value that is not negative in 16 bits, on a logarithmic scale: from a hundredth to 10^14 each step is
// 0.06 % of the value, so what comes back differs by 0.03 % at most. Zero is exact; below a hundredth the
// error is some millionths. Pure.
inline constexpr quint16 noValue = 0xffff;

quint16 quantize(double value);        // NaN: noValue; negative: zero; too large: the largest
double fromQuantized(quint16 quantum); // noValue: NaN

} // namespace domcero
