// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/savefile.h"

namespace domcero {

QString saveFileOf(const Guest &guest, const ActionParameters &with)
{
    if (!with.file.isEmpty())
        return with.file;
    QString folder = with.folder.isEmpty() ? QString::fromLatin1(usualSaveFolder) : with.folder;
    while (folder.size() > 1 && folder.endsWith(QLatin1Char('/')))
        folder.chop(1);
    QString name = guest.name;
    name.replace(QLatin1Char('/'), QLatin1Char('_'));
    return folder + (folder == QLatin1String("/") ? QString() : QStringLiteral("/")) + name +
           QStringLiteral(".save");
}

} // namespace domcero
