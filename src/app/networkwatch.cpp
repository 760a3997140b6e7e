// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networkwatch.h"

#include <QNetworkInformation>

namespace domcero {

void watchNetwork(QObject *context, const std::function<void()> &changed)
{
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    QObject::connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, context,
                     [changed](Reachability reachability) {
                         if (reachability != Reachability::Disconnected)
                             changed();
                     });
}

} // namespace domcero
