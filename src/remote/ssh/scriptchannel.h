// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/gatedchannel.h"
#include "remote/ssh/linkevents.h"

#include <QTimer>

namespace domcero {

class SshPump;

// What a stream is to be, and what it was told already.
struct StreamRequest
{
    quint64 id = 0;
    Command script;
    QByteArray text;
    QByteArray input = {};
};

// Channel S: a script that goes on talking, line by line, with its lease renewed on its stdin, where other
// lines may go too. Closing the channel closes that stdin, and the script ends with its children. Lines that
// nobody takes (the main thread is blocked) hold the channel up, so that a flood stops at the host. I/O
// thread.
class ScriptChannel
{
public:
    ScriptChannel(StreamRequest request, const RootAccess &root, SshPump &pump, LinkEvents &events,
                  std::chrono::milliseconds renewal);

    bool step();
    void sendLine(const QByteArray &line) { m_request.input += line + '\n'; }
    void fail(const Error &error);
    // The owner of the stream has had all the lines.
    void taken();

    quint64 id() const { return m_request.id; }
    const StreamRequest &request() const { return m_request; }
    bool isDone() const { return m_done; }
    bool wasRefused() const { return !m_done && m_channel.channel().state() == SshChannel::State::Refused; }
    const SshChannel &channel() const { return m_channel.channel(); }

private:
    bool cutLines(); // true when there were some

    StreamRequest m_request; // its input is what was not written yet
    SshPump &m_pump;
    LinkEvents &m_events;
    GatedChannel m_channel;
    QByteArray m_output; // not cut yet
    QByteArray m_line;
    QByteArray m_errors;     // the end of its stderr
    qsizetype m_untaken = 0; // bytes told, not known to be taken
    QTimer m_renewal;
    bool m_waitsForReceipt = false;
    bool m_done = false;
};

} // namespace domcero
