// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/imagefile.h"

#include <QByteArrayView>
#include <QList>

namespace domcero {

// `qemu-img info --output=json [--backing-chain]`, from 1.3 on: one image, or the chain from the top down.
// Sizes, format, backing file, snapshots, marks. `path` is the name that qemu-img was given; backing files
// are whole paths, by the folder of `folder` where qemu-img gives them relative.
Result<QList<ImageFile>> parseQemuImgInfo(QByteArrayView output, const QString &folder);

// `qemu-img check --output=json FILE`: exit status 0 clean, 2 corrupt, 3 leaks only, 63 not supported by the
// format.
struct ImageCheck
{
    qint64 corruptions = 0;
    qint64 leaks = 0;
    qint64 errors = 0; // that kept it from looking everywhere

    bool isClean() const { return corruptions == 0 && leaks == 0 && errors == 0; }
};
Result<ImageCheck> parseQemuImgCheck(QByteArrayView output);

} // namespace domcero
