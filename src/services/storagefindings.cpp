// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storagefindings.h"

#include "services/storagejudgements.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace domcero {

QList<StorageFinding> storageFindings(const QList<HostStorage> &hosts)
{
    using namespace storagejudgements;
    std::vector<std::unique_ptr<Judged>> judged;
    for (const HostStorage &host : hosts)
        judged.push_back(std::make_unique<Judged>(host));
    QList<StorageFinding> findings;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        judgeSharing(*judged[i], findings);
        judgeHealth(*judged[i], findings);
        for (std::size_t j = i + 1; j < judged.size(); ++j)
            judgeTwoHosts(*judged[i], *judged[j], findings);
    }
    std::stable_sort(findings.begin(), findings.end(), [](const StorageFinding &a, const StorageFinding &b) {
        return a.severity > b.severity;
    });
    return findings;
}

} // namespace domcero
