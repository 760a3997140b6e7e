// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hoststate.h"
#include "domain/storageindex.h"
#include "formats/xlcfg/lint.h"

#include <QList>
#include <QString>

namespace domcero {

// Another host, and the guests that it has as it was last read.
struct OtherHost
{
    QString name; // for sentences
    QList<Guest> guests;
};

// What a config is judged by, beside its own text. What is not known leads to no finding.
struct LintSurroundings
{
    HostState host;
    QString guest; // that has this config, by its name in `host`; empty: it is not known there yet
    const StorageIndex *storage = nullptr; // may be null: not read
    QList<OtherHost> others;
};

// What only the host can tell of a config, in the order of the text: ids "disk-missing", "disk-inactive",
// "disk-of-another-guest", "no-such-bridge", "vcpus-above-host", "maxvcpus-above-host", "memory-above-host",
// "maxmem-above-host", "no-hvm-here", "type-before-4.10", "name-on-host", "name-on-other-host",
// "mac-on-host", "mac-on-other-host", "uuid-on-host", "uuid-on-other-host", "renamed-guest". `path`: of the
// config itself, by which its own guest is known too. None for a file that xl refuses.
QList<LintFinding> hostFindings(const XlcfgFile &config, const QString &path, const LintSurroundings &around);

// Both kinds together, in the order of the text: `ofFile` is what lintConfig() or lintConfigs() say of the
// file. What they say already of a name, an address or a disk is not said again, and advice for newer hosts
// than this one is left out.
QList<LintFinding> withHostFindings(const QList<LintFinding> &ofFile, const QList<LintFinding> &ofHost,
                                    const HostState &host);
// All that there is to say of one config.
QList<LintFinding> lintOnHost(const XlcfgFile &config, const QString &path, const LintSurroundings &around);

} // namespace domcero
