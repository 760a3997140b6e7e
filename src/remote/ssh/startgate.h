// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace domcero {

// A marker that no output can hold by accident: 128 random bits as 32 hexadecimal digits.
QByteArray randomMarker();

// Longest end of `text` that could be the beginning of `marker`.
qsizetype partOfMarkerAtEnd(QByteArrayView text, QByteArrayView marker);

// What comes on a stream before the shell has said its marker is the noise of the login shell's start-up
// files ("Welcome!"); this holds it back.
class StartGate
{
public:
    explicit StartGate(const QByteArray &marker) : m_marker(marker + '\n') {}

    // The part of `bytes` that lies behind the marker.
    QByteArrayView pass(QByteArrayView bytes);
    bool isOpen() const { return m_open; }
    const QByteArray &noise() const { return m_noise; } // its last 16 KiB
    // The shell's process group, which the greeting writes on stdout before the marker. 0: not said.
    qint64 processGroup() const;

private:
    QByteArray m_marker;
    QByteArray m_noise;
    bool m_open = false;
};

} // namespace domcero
