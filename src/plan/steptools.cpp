// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/steptools.h"

#include <QDir>
#include <QFile>

namespace domcero {

namespace {

QStringList names()
{
    QStringList all;
    const QStringList files = QDir(QStringLiteral(":/tools")).entryList(QDir::Files, QDir::Name);
    for (const QString &file : files)
        all += file.chopped(3); // ".sh"
    return all;
}

QByteArray textOf(const QString &name)
{
    QFile file(QStringLiteral(":/tools/%1.sh").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool isStepTool(const QString &name)
{
    return names().contains(name);
}

QByteArray stepToolFunctions(const QStringList &wanted)
{
    QByteArray text;
    QStringList used = wanted;
    for (qsizetype i = 0; i < used.size(); ++i) { // grows meanwhile
        const QByteArray body = textOf(used[i]);
        const QStringList all = names();
        for (const QString &other : all) {
            if (!used.contains(other) && body.contains("tool_" + other.toLatin1() + ' '))
                used += other;
        }
        text += "tool_" + used[i].toLatin1() + "() {\n" + body + "}\n";
    }
    return text;
}

QByteArray allStepTools()
{
    return stepToolFunctions(names());
}

} // namespace domcero
