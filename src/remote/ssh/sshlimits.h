// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace domcero {

// The durations and counts of an SSH link. The defaults are the product's; tests shorten them.
struct SshLimits
{
    using Ms = std::chrono::milliseconds;

    Ms nextAddress{300};      // a dial that has not answered yet gets company from the next address
    Ms dial{15000};           // all addresses together
    Ms keyExchange{20000};    // banner and key exchange
    Ms authentication{30000}; // one method, without the time in which a person is asked
    Ms elevation{30000};      // sudo or doas, without the time in which a person is asked
    Ms heartbeatAfter{3000};  // silence after which the server is asked for a sign of life
    Ms deadAfter{7000};       // no answer for so long: the link is lost, 10 s after its last byte
    Ms leaseRenewal{20000};   // of a script stream; its lease is 60 s
    Ms exitGrace{1000};       // after the exit status, for output that a left-behind child holds open
    Ms keptIdle{10000};       // a shell that is kept, without a command
    Ms firstRedial{1000};     // back-off: doubled with each failure, up to
    Ms lastRedial{60000};
    int dialsAtOnce = 6;     // to one machine; see DialQueue
    int changesInFlight = 4; // sshd's MaxSessions, 10 by default, is shared with the shell and the stream
};

} // namespace domcero
