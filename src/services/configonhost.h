// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostconfig.h"
#include "services/configdocument.h"
#include "services/configdrift.h"

#include <QString>
#include <QStringList>

namespace domcero {

class HostManager;
class HostSession;

// A guest's config beside what is known of its host and the others. Main thread.
struct ConfigPlace
{
    const HostSession &session;
    const HostManager &manager;
    QString guest; // its name; empty: it is none yet
    QString path;
};

// All that is wrong with the text, by itself and on this host (services/hostlint.h).
QList<ConfigMark> marksOnHost(const ConfigDocument &document, const ConfigPlace &place);
// In what the guest that runs differs from the text; empty while it does not run.
QList<ConfigDrift> driftOnHost(const ConfigDocument &document, const ConfigPlace &place);
// Volumes and images of the host that no guest there has, and nothing else uses: paths, sorted. Empty while
// the storage was not read.
QStringList freeDisks(const HostSession &session);
// MAC addresses that neither a guest of any host nor the text has, each another.
QStringList freeMacs(qsizetype count, const ConfigDocument &document, const HostManager &manager);
// What lies on the host once the change was made.
HostConfig savedConfig(const ConfigChange &change);

} // namespace domcero
