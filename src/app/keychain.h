// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/secretstore.h"

#include <memory>

namespace domcero {

// The keychain of the desktop: by QtKeychain the Secret Service (GNOME Keyring, KeePassXC) or KWallet; on
// Windows Credential Manager. Where there is none every call ends with NotSupported. Needs the application
// object. An entry is labelled "Domcero: " and what the secret belongs to.
std::unique_ptr<SecretStore> systemKeychain();

} // namespace domcero
