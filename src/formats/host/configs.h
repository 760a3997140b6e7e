// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/guest.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace domcero {

struct ConfigFile
{
    QString path; // lossless host text
    QByteArray bytes;
    bool startsWithHost = false; // linked in /etc/xen/auto, or itself in it
    // Why `bytes` is empty although the file is not.
    enum class Trouble { None, Unreadable, TooLarge, HoldsNul };
    Trouble trouble = Trouble::None;
    QString detail = {};                      // what the host said when it could not read it
    QList<AutostartLink> autostartLinks = {}; // in auto/, that lead to it

    friend bool operator==(const ConfigFile &, const ConfigFile &) = default;
};

// What the script resources/scripts/configs printed: the config files of guests, in the order of the host.
// Files of /etc/xen that are no guests (xl.conf, the xlexample files of the packages, READMEs, back-ups of
// editors and packages) are left out. Targets of links in auto/ that are not among the files are given in
// `autoElsewhere`, so that a caller may read them too.
struct ConfigListing
{
    QList<ConfigFile> files;
    QStringList autoElsewhere;
    QString folderProblem = {}; // why the whole folder could not be read; empty: it could
    bool folderMissing = false; // that is why

    friend bool operator==(const ConfigListing &, const ConfigListing &) = default;
};

Result<ConfigListing> parseConfigs(QByteArrayView output);

// By its name alone.
bool mayBeGuestConfig(const QString &path);

} // namespace domcero
