// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace domcero {

// Where the connection to a host is. The order is the order of a connect.
enum class LinkStage {
    Disconnected, // not asked to connect, or closed by the user; `error` tells why when it ended by itself
                  // for good
    Resolving,
    Connecting,      // TCP
    KeyExchange,     // banner and key exchange
    CheckingHostKey, // waiting for the user's word on an unknown key, when `waitingForUser`
    Authenticating,  // waiting for a password or passphrase, when `waitingForUser`
    BecomingRoot,    // by sudo or doas; waiting for the password, when `waitingForUser`
    Connected,
    Waiting, // lost or failed; dials again by itself in `retryIn`
};

struct LinkStatus
{
    LinkStage stage = LinkStage::Disconnected;
    bool waitingForUser = false;
    QString jump; // the jump host that the stage is of, as shortName() has it; empty: the host itself
    QStringList oldAlgorithms;            // in use on any leg, in Connected; by their names in the protocol
    std::optional<Error> error;           // the last failure, in Waiting and Disconnected
    std::chrono::milliseconds retryIn{0}; // in Waiting, counted from when the status was made
    int attempt = 0;                      // failed dials since the last Connected
};

} // namespace domcero
