// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace domcero {

// Algorithms of SSH that are offered to a host, by their names in the protocol, best first.
struct SshAlgorithms
{
    QByteArrayList keyExchanges;
    QByteArrayList hostKeys;
    QByteArrayList ciphers;
    QByteArrayList macs;
    QByteArrayList userKeys;
};

// Those that are offered to every host: without SHA-1 and CBC. AES in hardware comes first: 100 MB take half
// the time of ChaCha20.
const SshAlgorithms &safeSshAlgorithms();
// What servers of before 2014 or so have instead (OpenSSH up to 6.5), offered behind the safe ones to a host
// whose entry allows it. SHA-1 can be broken, CBC leaks; DSA and RC4 are not there at all.
const SshAlgorithms &oldSshAlgorithms();
bool isOldSshAlgorithm(const QByteArray &name);

} // namespace domcero
