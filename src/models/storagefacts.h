// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storagepicture.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace domcero {

struct StorageFact
{
    QByteArray id; // stable
    QString caption;
    QString value; // may have several lines; empty: there is nothing to say
};

// What the details of a thing say, in the user's language; always the same facts in the same order.
QList<StorageFact> factsOf(const StoragePicture &picture, const StorageId &id);

// Of an iSCSI target: whether it is logged in, as whom, at boot, its disks.
QList<StorageFact> targetFacts(const StoragePicture &picture, const QString &target, const QString &portal);

// Why it may not be destroyed, a sentence each; empty: nothing that is known needs it.
QStringList obstacleSentences(const StoragePicture &picture, const StorageId &id);
// What does not forbid it and is to be known before.
QStringList remainingSentences(const StoragePicture &picture, const StorageId &id);

} // namespace domcero
