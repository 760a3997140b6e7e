// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostentry.h"
#include "services/metrics/metricsdisk.h"
#include "services/metrics/metricshistory.h"

#include <QLockFile>

#include <map>

namespace domcero {

class HostManager;

// Keeps the past of every host: one MetricsHistory each, fed as long as the program runs, in a file a host
// named after its id. The demo host has none; its past comes from the simulator. A host that is removed takes
// its file with it. Main thread; what it is given must live longer.
//
// One program writes: a second one reads what is there and keeps its own readings in memory.
class MetricsKeeper : public QObject
{
    Q_OBJECT
public:
    // What a simulated host had used before anybody looked; empty function: nothing.
    using PastOf = std::function<QList<PastUsage>(const HostEntry &)>;

    MetricsKeeper(HostManager &manager, Clock &clock, const QString &folder, PastOf pastOf = {},
                  QObject *parent = nullptr);
    ~MetricsKeeper() override;

    static QString defaultFolder(); // of this user, for this program's data

    MetricsHistory *history(const QUuid &host) const; // null: no such host
    void flush();                                     // all that is new is on the disk when it returns

private:
    void add(HostSession &session);
    void dropIfRemoved(const QUuid &host);

    HostManager &m_manager;
    Clock &m_clock;
    QString m_folder;
    PastOf m_pastOf;
    QLockFile m_lock;
    bool m_mayWrite = false;
    MetricsDisk m_disk;
    std::map<QUuid, std::unique_ptr<MetricsHistory>> m_histories;
};

} // namespace domcero
