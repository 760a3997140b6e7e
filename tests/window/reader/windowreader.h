// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpSocket>

namespace domcero {

// Tells a test what the program's windows show, as a screen reader would be told: Qt's own tree of accessible
// objects. It connects to the test on the loopback interface; for each line it gets, it writes a line of
// JSON. Main thread. tests/window/inside.py is the other end.
class WindowReader : public QObject
{
    Q_OBJECT
public:
    explicit WindowReader(quint16 port);

private:
    void answer();

    QTcpSocket m_socket;
};

} // namespace domcero
