// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/config/configplaces.h"

#include "base/hosttext.h"
#include "plan/plantextwords.h"

#include <QCryptographicHash>

namespace domcero {

QString keptFolderOf(const QString &path, const QString &root)
{
    constexpr qsizetype longest = 200; // a name has 255 bytes at most
    const QByteArray bytes = toHostBytes(path);
    QByteArray name = escapeLockKey(bytes);
    if (name.size() > longest)
        name = name.first(longest - 65) + '-' +
               QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return root + u'/' + fromHostBytes(name);
}

QString newFileOf(const QString &path)
{
    return path + QStringLiteral(".domcero-new");
}

} // namespace domcero
