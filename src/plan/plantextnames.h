// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <optional>

namespace domcero {

// The words of the plan text for its closed vocabularies, and back.
QByteArray riskName(Risk risk);
std::optional<Risk> riskOfName(const QByteArray &name);
QByteArray captureName(Capture::Kind kind);
std::optional<Capture::Kind> captureOfName(const QByteArray &name);
QByteArray progressName(ProgressKind kind);
std::optional<ProgressKind> progressOfName(const QByteArray &name);

} // namespace domcero
