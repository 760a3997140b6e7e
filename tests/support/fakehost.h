// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faketransport.h"

#include <QList>
#include <QPair>

namespace domcero::test {

struct FakeDomain
{
    int id = 1;
    QByteArray name;
    QByteArray flags = "-b----"; // of xl list
    double cpuSeconds = 10;
    int seconds = 100;   // up
    bool details = true; // xl list -l knows it
};

// What a small dom0 answers to the readings of a HostSession, in the tools' own formats.
class FakeHost
{
public:
    explicit FakeHost(FakeTransport &transport) : m_transport(transport) { tell(); }

    QList<FakeDomain> domains;                    // without dom0
    QList<QPair<QByteArray, QByteArray>> configs; // path, text
    QByteArray autoTargets;                       // lines

    void tell(); // sets the transport's answers to what the members say
    // One round of xentop, as lines of the stream `watch`. CPU(%) of every domain.
    QByteArrayList round(double cpuPercent, qint64 netKib = 0) const;
    void sayRound(double cpuPercent, qint64 netKib = 0) const;

private:
    FakeTransport &m_transport;
};

} // namespace domcero::test
