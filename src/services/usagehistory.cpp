// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/usagehistory.h"

namespace domcero {

void UsageHistory::append(const QString &domain, const Usage &usage)
{
    QList<Usage> &ring = m_rings[domain];
    ring.append(usage);
    if (ring.size() > m_capacity)
        ring.remove(0, ring.size() - m_capacity);
}

void UsageHistory::forget(const QString &domain)
{
    m_rings.remove(domain);
}

void UsageHistory::clear()
{
    m_rings.clear();
}

std::optional<Usage> UsageHistory::latest(const QString &domain) const
{
    const auto ring = m_rings.constFind(domain);
    if (ring == m_rings.constEnd() || ring->isEmpty())
        return std::nullopt;
    return ring->last();
}

} // namespace domcero
