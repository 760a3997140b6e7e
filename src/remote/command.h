// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace domcero {

// What is to be run on a host: a program with its arguments, never shell text. Strings are lossless host text
// (base/hosttext.h). It runs with LC_ALL=C, PATH=/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin
// and, without `standardInput`, with /dev/null as stdin. What needs a loop or a pipe is a named script: a
// file of resources/scripts/, whose text goes to the host's /bin/sh and whose name is what the simulator
// answers by.
struct Command
{
    QString program; // or, for a script, its name: "configs" for resources/scripts/configs.sh
    QStringList arguments = {};
    QByteArray standardInput = {}; // may hold a secret: never logged
    bool isScript = false;

    static Command script(const QString &name, const QStringList &arguments = {})
    {
        return Command{name, arguments, {}, true};
    }

    // As a POSIX shell would take it, for logs and people: every word quoted where it must be. A script reads
    // "domcero:NAME ARGS".
    QString displayText() const;

    friend bool operator==(const Command &, const Command &) = default;
};

} // namespace domcero
