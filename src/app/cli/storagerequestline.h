// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/storageaction.h"
#include "domain/storageindex.h"
#include "domain/storageparameters.h"

#include <QStringList>

#include <optional>

namespace domcero::cli {

// What `plan storage HOST DEED THING KEY=VALUE...` asks for.
struct StorageRequestLine
{
    StorageAction action = StorageAction::CreateVolume;
    StorageId what;
    StorageParameters with;
};

// "1073741824b", "512m", "2g". The unit must be said: tools differ in what they take a bare number for.
std::optional<ByteSize> sizeFromWord(const QString &word);
QString storageDeedNames(); // "create-volume, ..."
// The words behind the host. What cannot be is InvalidInput; what is not on the host NotFound.
Result<StorageRequestLine> storageRequestFrom(const QStringList &words, const StorageIndex &index);

} // namespace domcero::cli
