// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/metrics/bytestream.h"
#include "services/metrics/guestmetrics.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <map>

namespace domcero {

// The past of all domains of one host, and its form on disk (frame: metricsfile.h). Pure, no I/O; one thread.
//
// A domain is its name, as everywhere: its id changes at a reboot, and its series goes on. Each has a number
// that stays while anything is known of it; charts take its colour from it.
class MetricsStore
{
public:
    void append(const QString &domain, qint64 at, const MetricValues &values);
    void markGap(const QString &domain);
    void markGaps();

    QStringList domains() const; // of which anything is known, by number
    bool knows(const QString &domain) const { return m_guests.contains(domain); }
    int number(const QString &domain) const; // -1: not known
    QList<MetricSample> samples(const QString &domain, const QList<Metric> &sum, qint64 from,
                                qint64 until) const;
    std::optional<qint64> first() const; // since when anything is known of the host
    std::optional<qint64> first(const QString &domain) const;

    // Forgets the domains of which nothing came since then, and gives the whole file. What was appended
    // before is in it, so takePending() begins anew.
    QByteArray snapshot(qint64 forgetBefore);
    // What was appended since the last call, as blocks to be put at the end of the file.
    QByteArray takePending();

    enum class Loaded { Whole, Damaged, Unreadable, Newer };
    // Takes what a file holds; the store must be empty. Damaged: what could not be read was left out.
    // Unreadable: not such a file. Newer: of a later version of the program; nothing was taken.
    Loaded load(QByteArrayView file);

private:
    struct Guest
    {
        quint16 number = 0;
        GuestMetrics metrics;
    };
    Guest *guest(const QString &domain); // made when new; null when there are too many
    bool takeName(ByteReader &reader, bool withMetrics);
    bool takeReadings(ByteReader &reader);
    void note(const Guest &guest, qint64 at, const MetricValues &values);

    QHash<QString, Guest> m_guests;
    std::map<quint16, QString> m_names; // by number
    ByteWriter m_pendingNames;
    ByteWriter m_pendingReadings;
};

} // namespace domcero
