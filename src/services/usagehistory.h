// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/usage.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace domcero {

// The last readings of each domain of one host, for sparklines: a ring of `capacity` a name. Main thread.
class UsageHistory
{
public:
    explicit UsageHistory(qsizetype capacity = 60) : m_capacity(capacity) {}

    void append(const QString &domain, const Usage &usage);
    void forget(const QString &domain);
    void clear();
    // Oldest first; empty when nothing is known.
    QList<Usage> of(const QString &domain) const { return m_rings.value(domain); }
    std::optional<Usage> latest(const QString &domain) const;

private:
    qsizetype m_capacity;
    QHash<QString, QList<Usage>> m_rings;
};

} // namespace domcero
