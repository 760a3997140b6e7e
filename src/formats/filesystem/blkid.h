// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/content.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace domcero {

// `blkid -c /dev/null -o full [NAME ...]`, the one form that every blkid has: `NAME: LABEL="x" UUID="y"
// TYPE="ext4"`, a line for each device or file with something known on it. What blkid writes as "M-CM-1" and
// "^A", where that was UTF-8 or a control character, is given back.
QHash<QString, Content> parseBlkid(QByteArrayView output);

// What a TYPE of blkid is.
ContentKind contentKind(QStringView type);

} // namespace domcero
