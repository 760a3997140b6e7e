// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sshconfig/sshhostconfig.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace domcero {

// The values of ssh_config(5) as OpenSSH 9.2 takes them; empty for what it refuses. Numbers may begin with
// blanks (in quotes) and with '+', as strtol() has it.

// Seconds of "90", "1m30s", "2H", "1w2d".
std::optional<int> sshTime(QByteArrayView text);
// 1 to 65535. OpenSSH asks /etc/services for names; here "ssh" is the only one.
std::optional<quint16> sshPort(QByteArrayView text);
// 0 to 2^31 - 1.
std::optional<int> sshNumber(QByteArrayView text);
// yes, true, no, false, in any case.
std::optional<bool> sshFlag(QByteArrayView text);
// A flag, or "unbound" and "host-bound", which are ways of a yes.
std::optional<bool> sshPubkeyFlag(QByteArrayView text);
std::optional<SshHostKeyChecking> sshHostKeyChecking(QByteArrayView text);
std::optional<SshAddressFamily> sshAddressFamily(QByteArrayView text);
// Names with commas between, after '+', '-' or '^'; '*' and '?' may stand in them. Empty also for a name that
// cannot be one by its letters; whether somebody knows it is not asked.
std::optional<QByteArray> sshAlgorithms(const QByteArray &text);
bool isSshNone(QByteArrayView text); // in any case

} // namespace domcero
