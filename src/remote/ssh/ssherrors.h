// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <chrono>

// What can go wrong with an SSH link, each as one sentence with its remedy. `leg` is "user@host:port".
namespace domcero::ssherror {

// Dialling.
Error nameNotResolved(const QString &host, const QString &detail);
Error noConnection(const QString &leg, const QString &detail);
Error stageTimedOut(const QString &leg, const QString &detail);
Error keyExchangeFailed(const QString &leg, const QString &detail);
Error noCommonAlgorithm(const QString &leg, bool oldOnesAllowed, const QString &detail);

// On the way through jump hosts: `jump` is the leg that is logged in to, `leg` the next one.
Error jumpForbidden(const QString &jump, const QString &leg, const QString &detail);
Error jumpCannotReach(const QString &jump, const QString &leg, const QString &detail);

// `proxy`: "host:port" of a SOCKS proxy.
Error proxyNotReached(const QString &proxy, const QString &detail);
Error proxyCannotReach(const QString &proxy, const QString &leg, const QString &detail);
Error noSocksProxy(const QString &proxy, const QString &detail);

// Host keys.
Error hostKeyChanged(const QString &leg, const QString &name, const QString &keyType,
                     const QString &fingerprint, const QString &file, int line);
Error hostKeyOtherType(const QString &leg, const QString &name, const QString &keyType,
                       const QString &fingerprint, const QString &file, int line);
Error hostKeyRevoked(const QString &leg, const QString &keyType, const QString &fingerprint,
                     const QString &file, int line);
Error hostKeyDeclined(const QString &leg);
Error knownHostsNotWritten(const QString &file, const QString &detail);

// Logging in.
Error authenticationFailed(const QString &leg, const QString &detail);
Error questionCancelled(const QString &leg);
Error hungUpWhileAsking(const QString &leg, const QString &detail);
Error passwordChangeDemanded(const QString &leg, const QString &user, const QString &address, int port);
Error tooManyPrompts(const QString &leg, int asked, int most);
Error tooManyRounds(const QString &leg, int most);
Error promptsNotUnderstood(const QString &leg, const QString &detail);

// Becoming root. `tool`: sudo or doas.
Error sudoPasswordWrong(const QString &leg);
Error sudoAsksAgain(const QString &leg);
Error sudoWantsTerminal(const QString &leg, const QString &detail);
Error doasWantsPassword(const QString &leg, const QString &detail);
Error rootNotAllowed(const QString &leg, const QString &tool, const QString &detail);
Error rootToolMissing(const QString &leg, const QString &tool, const QString &detail);
Error sudoTired(const QString &leg, const QString &detail); // code Timeout
Error noRootShell(const QString &leg, const QString &tool, const QString &detail);

// The life of a link.
Error notConnected(const QString &leg);
Error connectionLost(const QString &leg, const QString &detail);
Error noSignOfLife(const QString &leg, std::chrono::seconds silence);
Error closedByUser(const QString &leg);

// Commands.
Error unusableCommand();
Error unknownScript(const QString &name);
Error readTimedOut(std::chrono::milliseconds limit);
Error changeTimedOut(std::chrono::milliseconds limit);
Error readCancelled();
Error changeCancelled();
Error tooMuchOutput(qint64 limit);
Error lineTooLong();
Error noShell(const QString &detail);
Error shellEnded(const QString &detail);
Error noExitStatus(const QString &detail);
Error channelRefused(const QString &detail);
Error streamRefused(const QString &detail);
Error streamEnded(int exitStatus, const QString &detail);

} // namespace domcero::ssherror
