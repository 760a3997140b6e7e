// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "base/result.h"
#include "domain/guest.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace domcero {

// One domain in one round of `xentop -b -f`. Counters count from the making of the domain (or of its device,
// so one may go back when a device is taken away); rates are differences of two rounds.
// xentop counts network bytes as dom0's side of the interface does (xen.git tools/libs/stat/xenstat_linux.c
// reads /proc/net/dev): its NETTX is what the guest received. Here they are named from the guest's side.
// An HVM guest's card counts twice there when it has both an emulated and a PV side.
struct XentopReading
{
    QString name; // lossless host text; whole only with -f, else its first ten characters
    GuestState state = GuestState::Running;
    double cpuSeconds = 0;
    std::optional<double> cpuPercent; // 100 = one whole CPU; none in a domain's first round
    ByteSize memory;
    std::optional<ByteSize> maxMemory; // none: no limit (dom0)
    int maxVcpus = 0;                  // xentop counts the offline ones too
    ByteSize netReceived;              // by the guest; whole KiB
    ByteSize netSent;                  // by the guest; whole KiB
    ByteSize diskRead;
    ByteSize diskWritten;

    friend bool operator==(const XentopReading &, const XentopReading &) = default;
};

struct XentopRound
{
    int number = 0; // from 1; rounds with the same number are parts of one
    QList<XentopReading> readings;

    friend bool operator==(const XentopRound &, const XentopRound &) = default;
};

// Turns the lines of a running xentop into rounds. A header line begins a round and names the columns; the
// lines of -n, -v and -x and anything else that is no row are passed over, and counted.
// One thread at a time; keeps only names between rounds.
class XentopStream
{
public:
    // Feeds one line, without its end. Gives the round before when the line is the header of the next one.
    std::optional<XentopRound> addLine(QByteArrayView line);
    // The rows since the last header, for a caller that does not want to wait for the next one (all rows of
    // a round are written at once). Rows that still come later make another part of the same round.
    std::optional<XentopRound> takePending();
    // Lines that were neither header nor row nor a device line, since the start.
    int strayLines() const { return m_strayLines; }

private:
    std::optional<XentopReading> readingFrom(QByteArrayView line) const;

    QList<QByteArray> m_columns; // after NAME; empty before the first header
    XentopRound m_round;
    QSet<QString> m_previousNames;
    QSet<QString> m_names;
    int m_strayLines = 0;
};

// A whole output, as of `xentop -b -f -i 2 -d 1`. A last row without its line end is left out.
Result<QList<XentopRound>> parseXentop(QByteArrayView output);

} // namespace domcero
