// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sshconfig/sshhostconfig.h"

#include <QByteArrayView>

#include <optional>

namespace domcero {

// What stands after ProxyJump: legs "[user@]host[:port]" or "ssh://[user@]host[:port]" with commas between,
// IPv6 in brackets (which the URI form of OpenSSH does not take). No legs for `none`; empty for what OpenSSH
// refuses. The text is cut at '#' and at the first blank, and quotes are characters like others: so
// OpenSSH 9.2 reads it. One difference is meant: with a comment behind it, `none` is none here; to OpenSSH it
// is a host.
std::optional<QList<SshJump>> readProxyJump(QByteArrayView text);

} // namespace domcero
