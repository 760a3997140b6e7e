// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/storage.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace domcero {

// What the script resources/scripts/images printed.
struct ImageReport
{
    QList<ImageFile> images;            // a file that has several names once, under the first
    QHash<QString, QString> otherNames; // of such a file: other name -> the path it has in `images`
    QStringList missing;                // paths that were asked for, and are no files
    QStringList folders;                // those that were looked through
    bool cutShort = false;              // there were more files than it reads
};

Result<ImageReport> parseImageReport(QByteArrayView output);

// Takes out what is too small for a disk and shows no sign of one, but what is `named` by somebody stays.
void dropNoImages(QList<ImageFile> &images, const QSet<QString> &named);
// Files that images of the list build on and that are not in it: to be asked for next.
QStringList unknownBackingFiles(const QList<ImageFile> &images);
// Says of each image whether what it builds on is there: another of the list, or one of `existing` (devices).
void judgeBackingFiles(QList<ImageFile> &images, const QSet<QString> &existing);

} // namespace domcero
