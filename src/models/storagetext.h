// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storagepicture.h"

#include <QString>
#include <QStringList>

namespace domcero::storagetext {

// What pages say of storage, in the user's language.

// What is not as usual with a thing, the worst first; `bad`: data is lost, or about to be.
struct Remark
{
    QString text;
    bool bad = false;
};
QList<Remark> remarks(const StoragePicture &picture, const StorageId &id);

QString name(const StorageId &id);                                  // as a row calls it: "web-root"
QString kind(const StoragePicture &picture, const StorageId &id);   // "linear", "partition", "qcow2", ...
QString usedBy(const StoragePicture &picture, const StorageId &id); // few words
QString fill(const StorageFill &fill);                              // "6.0 GiB (61 %)"
QString freeOfGroup(const VolumeGroup &group);                      // "34.0 GiB free of 200.0 GiB"

// Why a thing may not be destroyed, or what is to be known before: a sentence.
QString sentence(const StorageUse &use);

} // namespace domcero::storagetext
