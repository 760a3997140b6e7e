// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/runnertext.h"

#include "plan/steptools.h"

#include <QDir>
#include <QFile>

namespace domcero {

QByteArray runnerText()
{
    const QDir folder(QStringLiteral(":/runner"));
    QByteArray text;
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name == names.last()) // which starts something
            text += allStepTools();
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            text += file.readAll();
    }
    return text;
}

} // namespace domcero
