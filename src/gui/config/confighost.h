// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace domcero {

// What the form proposes: what is there on the host.
struct ConfigHost
{
    QStringList bridges;
    QStringList targets;             // volumes and images that nobody uses, as paths
    std::function<QString()> newMac; // one that no guest of any known host has
};

} // namespace domcero
