// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/runnertext.h"

#include <QDir>
#include <QFile>

namespace domcero {

QByteArray runnerText()
{
    const QDir folder(QStringLiteral(":/runner"));
    QByteArray text;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            text += file.readAll();
    }
    return text;
}

} // namespace domcero
