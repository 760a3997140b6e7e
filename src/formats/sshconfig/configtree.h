// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sshconfig/configlexer.h"
#include "formats/sshconfig/keywords.h"
#include "formats/sshconfig/sshconfig.h"

#include <vector>

namespace domcero {

struct SshConfigEntry;

// A config file in lines.
struct SshConfigFile
{
    QString name;
    std::vector<SshConfigEntry> entries;
};

// A line, and what it includes.
struct SshConfigEntry
{
    ConfigLine line;
    SshKeyword keyword = SshKeyword::Unknown;
    std::vector<SshConfigFile> included;
    std::optional<Error> problem; // of the including
};

} // namespace domcero
