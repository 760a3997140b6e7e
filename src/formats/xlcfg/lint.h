// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "formats/xlcfg/file.h"

#include <QList>

#include <optional>

namespace domcero {

// What is wrong or unwise in a config, more than xl says. Pure functions with values, for the command line
// and for an editor.

enum class LintSeverity {
    Error,   // xl refuses it, or the guest is not what the file says
    Warning, // xl ignores it, or it is hardly meant
    Note,    // it works, and there is a better way
};

// One change of the text, where it is sure.
struct LintFix
{
    qsizetype offset = 0;
    qsizetype length = 0;
    QByteArray text;

    friend bool operator==(const LintFix &, const LintFix &) = default;
};

struct LintFinding
{
    QByteArray id; // stable: "unknown-key"
    LintSeverity severity = LintSeverity::Warning;
    qsizetype offset = 0;
    int line = 0;   // from 1
    int column = 0; // from 1, in characters
    Message what;
    Message remedy; // may be empty
    std::optional<LintFix> fix;
};

// A file among others: its guests may want the same disk.
struct LintFile
{
    QString name; // as it is shown
    XlcfgFile config;
};

// The findings of one file, in the order of the text. Of a file that xl refuses there is one, the problem.
QList<LintFinding> lintConfig(const XlcfgFile &config);
// Those of each file, and what several of them say together: one name, address or disk for two guests.
QList<QList<LintFinding>> lintConfigs(const QList<LintFile> &files);

// "error", "warning", "note": stable, for JSON.
QByteArray lintSeverityName(LintSeverity severity);

} // namespace domcero
