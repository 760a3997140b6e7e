// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/hostconfig.h"

#include <QFuture>

namespace domcero {

class Transport;

// Readings of the configs of a host; the futures end in the transport's thread. What is read may hold
// passwords: the log of commands keeps none of it. Errors as formats/host/configtext.h has them.

QFuture<Result<HostConfig>> readConfig(Transport &transport, const QString &path);
// The texts that were kept of the config at that path (HostConfig::path), the newest first.
QFuture<Result<QList<ConfigVersion>>> readConfigVersions(Transport &transport, const QString &path);
// One of them; its `path` is where it is kept.
QFuture<Result<HostConfig>> readConfigVersion(Transport &transport, const QString &path,
                                              const QByteArray &sum);
// What the host's xl makes of a text. InvalidInput: longer than 256 KiB, or with a NUL byte.
QFuture<Result<ConfigWord>> askXl(Transport &transport, const QByteArray &text);

} // namespace domcero
