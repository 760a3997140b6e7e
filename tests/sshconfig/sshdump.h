// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QMap>
#include <QProcessEnvironment>
#include <QString>

namespace domcero {

// What `ssh -G` prints: keyword to its values, one a line, in order.
using SshDump = QMap<QByteArray, QByteArrayList>;

struct SshAnswer
{
    bool isRefused = false;
    SshDump dump;
    QByteArray errors;
    // Of the first mistake that it names, as far as it does.
    QByteArray file;
    int line = 0;
};

SshAnswer askSsh(const QString &ssh, const QString &config, const QByteArray &alias,
                 const QProcessEnvironment &environment);

// A list of algorithms as OpenSSH prints it: with its prefix applied to the program's own list, each name
// once.
QByteArray assembled(const QByteArray &written, const QByteArray &own);

} // namespace domcero
