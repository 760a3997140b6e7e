// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace domcero {

// The files below a folder whose names match, as paths relative to it, sorted.
inline QStringList sourceFiles(const QDir &folder, const QStringList &patterns)
{
    QStringList files;
    QDirIterator it(folder.path(), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(folder.relativeFilePath(it.next()));
    files.sort();
    return files;
}

inline QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace domcero
