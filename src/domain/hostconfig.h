// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "domain/guest.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

namespace domcero {

// A guest's config as it lies on its host. Every byte is kept.
struct HostConfig
{
    QString path;   // of the file itself, links followed: what is saved is saved there. Lossless host text
    QByteArray sum; // SHA-256 of the bytes, in hexadecimal: what it was when it was read
    QByteArray bytes;

    friend bool operator==(const HostConfig &, const HostConfig &) = default;
};

// A text of a config that Domcero has kept on the host, before or after it saved one there.
struct ConfigVersion
{
    QByteArray sum;                   // SHA-256 of its bytes, which names it
    std::chrono::seconds writtenAt{}; // when the file was last written to while it had this text; since 1970
    ByteSize size;

    friend bool operator==(const ConfigVersion &, const ConfigVersion &) = default;
};

// What the host's own xl makes of a text, by `xl -N create`: nothing is started.
struct ConfigWord
{
    bool accepted = false;
    QString said; // on standard error: warnings, and why it refuses
    Guest guest;  // as it would be started; only where it is accepted

    friend bool operator==(const ConfigWord &, const ConfigWord &) = default;
};

// A new text for a config. `text` goes to the host as it is; what in it is a secret (vncpasswd, spicepasswd)
// reaches neither the plan's text nor a log.
struct ConfigChange
{
    QString path;      // of HostConfig; of a new file: where it shall be
    QByteArray before; // sum of what it replaces; empty: there is no file yet
    QByteArray text;

    friend bool operator==(const ConfigChange &, const ConfigChange &) = default;
};

} // namespace domcero
