// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/namedscript.h"

#include <QFile>
#include <QRegularExpression>

namespace domcero {

std::optional<QByteArray> namedScript(const QString &name)
{
    static const QRegularExpression harmless(QStringLiteral("\\A[a-z][a-z0-9]*\\z"));
    QFile file(QLatin1String(":/scripts/") + name + QLatin1String(".sh"));
    if (!harmless.match(name).hasMatch() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

} // namespace domcero
