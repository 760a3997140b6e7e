// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sshconfig/sshconfig.h"
#include "sshconfig/sshdump.h"

namespace domcero {

// Our reading in the words of `ssh -G`, for the keywords that we support; what is not said is taken from
// `own`, the dump of an empty config.
Result<SshDump> ourAnswer(const SshConfig &config, const QByteArray &alias,
                          const SshConfigEnvironment &environment, const SshDump &own);

// OpenSSH's, cut down to the same keywords, and ways of one yes made one.
SshDump comparable(const SshDump &dump);

} // namespace domcero
