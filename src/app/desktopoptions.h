// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace domcero {

// The command line of the desktop program.
struct DesktopOptions
{
    QString hostsFile;      // --hosts
    QString knownHostsFile; // --known-hosts
    QString settingsFile;   // --settings
    QString language;       // --language
    QString palette;        // --palette: "dark", "light", or empty for the platform's
    QString host;           // a saved host to select
    bool help = false;
    bool version = false;
    QString problem; // a usage error, in the language of the program
};

// `arguments`: with the program's name first.
DesktopOptions parseDesktopOptions(const QStringList &arguments);
QString desktopHelp();

} // namespace domcero
