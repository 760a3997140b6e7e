// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace domcero {

// What a connection must ask a person. `leg` is the host that asks, "root@dom0-a:22": with jump hosts it is
// not always the saved one.

// The server shows a key that known_hosts does not hold. Asked once; yes writes it to known_hosts.
struct HostKeyQuestion
{
    QString leg;
    QString keyType;     // "ssh-ed25519"
    QString fingerprint; // "SHA256:..." as ssh-keygen -lf prints it
    QString knownHostsFile;
};

struct SecretQuestion
{
    enum class Kind { Password, KeyPassphrase };
    Kind kind = Kind::Password;
    QString leg;
    QString identityFile; // for a passphrase
    bool previousWasWrong = false;
};

} // namespace domcero
