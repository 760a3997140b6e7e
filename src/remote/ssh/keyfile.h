// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "remote/ssh/sessionhandle.h"

#include <QString>

// Private key files, in OpenSSH's and PEM formats. Reading them blocks (bcrypt): pool only.
namespace domcero::keyfile {

enum class Outcome {
    Read,
    Absent,
    NeedsPassphrase, // or the one given is wrong
    Unusable,        // no key, or of a kind that libssh cannot read
};

struct Loaded
{
    Outcome outcome = Outcome::Absent;
    KeyPtr key;
};

// The public half, from the file itself (OpenSSH's format keeps it in clear) or from FILE.pub beside it; it
// tells whether the host would take the key before a person is asked for the passphrase.
Loaded loadPublic(const QString &path);
Loaded loadPrivate(const QString &path, const Secret &passphrase);

} // namespace domcero::keyfile
