// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storageuse.h"
#include "services/storagefindings.h"

#include <QJsonObject>

namespace domcero::cli {

// The storage of a host as domcero-cli(1) promises it (cli/json.h).
QJsonObject storageToJson(const QString &host, const StorageIndex &index, const StorageUses &uses,
                          const QList<StorageFinding> &findings);

} // namespace domcero::cli
