// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/storage.h"
#include "formats/image/imagereport.h"

#include <QByteArrayView>

namespace domcero {

// What the script resources/scripts/storage printed, all of it but image files. A part that could not be read
// is a problem of the state; only broken framing is an error. `readAt` is for the caller to set.
Result<StorageState> parseStorageReport(QByteArrayView output);

// Puts the image files into a state that was parsed already: a report of all folders, or of some more files.
// What guests name by another of a file's names, or by a device's, is known from then on.
void addImages(StorageState &state, ImageReport report);

// When no more reports come: judges backing files, drops what is no image and not among `named`, sorts.
void finishImages(StorageState &state, const QSet<QString> &named);

} // namespace domcero
