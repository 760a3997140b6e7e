// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "conformancelist.h"
#include "remote/commandresult.h"
#include "remote/transport.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>

namespace domcero::test {

using Transcript = QMap<QByteArray, CommandResult>; // by the step's id

// Runs the whole list on a connected transport, in order. `turn` lets time pass until the future has ended,
// and says whether it did. Empty where the link failed.
Result<Transcript> runList(Transport &transport,
                           const std::function<bool(const QFuture<Result<CommandResult>> &)> &turn,
                           const std::function<void(std::chrono::milliseconds)> &pause);

// One file a step, in the form of tests/golden/README.md.
bool writeTranscript(const Transcript &transcript, const QString &folder);
Transcript readTranscript(const QString &folder);

} // namespace domcero::test
