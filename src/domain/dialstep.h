// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"

#include <QString>

#include <chrono>

namespace domcero {

// Something that a dial has done, or that has come of it, for a person who wants to know why a host does not
// connect. No secret is in it.
struct DialStep
{
    enum class Kind {
        LookUp,      // the name: its addresses
        Connect,     // TCP, to the host or the proxy
        Proxy,       // SOCKS
        Tunnel,      // from a jump host to the next machine
        Greeting,    // what the server calls itself
        KeyExchange, // the algorithms
        HostKey,     // its fingerprint, and how it is known
        Method,      // of logging in, one for each that was tried
        Root,        // sudo or doas, and the shell
        Reading,     // of the host by xl: the shell, and Xen
    };
    enum class Outcome {
        Done,
        Refused, // the dial goes on in another way
        Failed,  // and that was its end
    };

    Kind kind = Kind::LookUp;
    Outcome outcome = Outcome::Done;
    QString leg;                       // "user@host:port"
    QString detail;                    // what it was about: addresses, algorithms, a method, a file
    std::chrono::milliseconds took{0}; // since the step before, people's time for an answer with it
    Message words{};                   // what became of it, where Domcero has more to say

    friend bool operator==(const DialStep &, const DialStep &) = default;
};

} // namespace domcero
