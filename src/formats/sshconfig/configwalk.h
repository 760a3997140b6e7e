// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sshconfig/configtree.h"
#include "formats/sshconfig/said.h"

namespace domcero {

// Goes through a config line by line for one alias, as OpenSSH does: keeps track of which block holds, and
// collects what is said. Once, or twice where a Match line asks for a final pass; the second time Host and
// Match look at the name that HostName made of the alias.
class SshConfigWalk
{
public:
    SshConfigWalk(const SshConfigRequest &request, const SshConfigEnvironment &environment);

    // All of it. The first error ends the walk.
    Result<void> run(const SshConfigFile &root);

    SshSaid said;
    QByteArray host; // where it leads: with HostName, in lower case unless it is an IPv6 address
    QList<SshConfigWord> words;
    QList<SshUnsupported> unsupported;
    bool isNamed = false; // by a Host line that has the alias as a word of its own, and holds

private:
    QByteArray m_alias;
    QByteArray m_localUser;
    QByteArray m_userIfUnsaid;
    const SshConfigEnvironment &m_environment;
    bool m_isFinalPass = false;
    bool m_wantsFinalPass = false;

    Result<void> takeFile(const SshConfigFile &file, bool holds, bool mayMatch);
    Result<void> takeEntry(const SshConfigEntry &entry, const SshConfigPlace &place, bool &holds,
                           bool mayMatch);
    Result<void> takeHost(const ConfigLine &line, const SshConfigPlace &place, bool &holds, bool mayMatch);
    Result<void> takeMatch(const ConfigLine &line, const SshConfigPlace &place, bool &holds, bool mayMatch);
    Result<void> takeInclude(const SshConfigEntry &entry, bool holds);
    Result<QByteArray> hostSoFar() const;
    void note(const SshUnsupported &what);
};

} // namespace domcero
