// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/command.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace domcero {

// The protocol of channel R, without I/O. A request is one line for the shell:
//
//     \xl list -l </dev/null; echo MARKER $?; echo MARKER >&2
//
// so that stdout is the output, whatever its bytes and with or without a last newline, then "MARKER
// STATUS\n", and stderr likewise "MARKER\n". A new marker each time; it stands only in the shell's own stdin,
// never in an argument that `ps` could print. A word that a shell might carry out by itself (shellwords.h)
// stands in a subshell, `(\exit 9) </dev/null`, so that it cannot touch the shell; the others do not, for
// dash starts a plain command by vfork and a subshell by fork, which takes almost half as long again.

// What makes a fresh shell ready, and shows on both streams where its own output begins.
QByteArray shellGreeting(const QByteArray &marker);
// Ends what an abandoned reading has left running. Closing a channel ends nothing, and sshd delivers no
// signals to the programs of root.
QByteArray endOfGroup(qint64 processGroup);
// A line for a program.
QByteArray shellRequest(const Command &command, const QByteArray &marker);
// The same for a named script whose text the shell keeps in a variable; see scriptDefinition().
QByteArray scriptRequest(const Command &script, const QByteArray &marker);
// Sent once for each shell before the first request of that script.
QByteArray scriptDefinition(const QString &name, const QByteArray &text);
// Greeting and program in one, on a channel of its own that ends with it. stdin stays with the program when
// `keepStdin`, else it is /dev/null.
QByteArray execLine(const Command &command, const QByteArray &scriptText, const QByteArray &marker,
                    bool keepStdin);

// A shell that is kept for many commands with a stdin of their own. It takes lines that begin with its key,
// byte by byte, for what follows one may be that command's stdin: what was not read of it, whatever it is, is
// never taken for a command. The key is the first line, and known to nobody else.
QByteArray keptShellLine(const QByteArray &marker);
QByteArray keptDefinition(const QByteArray &key, const QString &name, const QByteArray &text);
// Its stdin is to follow. Where it fails, and there was some, the shell ends.
QByteArray keptRequest(const QByteArray &key, const Command &command, const QByteArray &marker);

// Cuts one stream of the shell at the markers. feed() takes the bytes as they come, cut anywhere.
class FrameReader
{
public:
    enum class Kind { WithStatus, Plain }; // stdout, stderr

    explicit FrameReader(Kind kind) : m_kind(kind) {}

    // The marker that ends the present answer.
    void expect(const QByteArray &marker);
    bool isExpecting() const { return !m_marker.isEmpty(); }

    // Takes bytes of the present answer out of `bytes` and gives them to `output` as soon as they can no
    // longer be part of the marker. Stops behind the marker: what is left of `bytes` belongs to the next.
    // True once the answer has ended.
    bool feed(QByteArrayView &bytes, const std::function<void(QByteArrayView)> &output);
    int status() const { return m_status; }
    // A status line that is none: the shell is not what we think.
    bool isBroken() const { return m_broken; }

private:
    bool feedStatus(QByteArrayView &bytes);

    Kind m_kind;
    QByteArray m_marker;
    QByteArray m_held; // may be the beginning of the marker
    bool m_inStatus = false;
    QByteArray m_statusText;
    int m_status = 0;
    bool m_broken = false;
};

} // namespace domcero
