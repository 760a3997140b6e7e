// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formats/sshconfig/sshconfig.h"

#include <QByteArray>
#include <QMap>

namespace domcero {

// A value as it stands in a file.
struct SaidText
{
    QByteArray text;
    QByteArray keyword; // lower case
    SshConfigPlace place;
};

// What %h, %d and the others stand for; "%%" needs no entry.
using SshTokens = QMap<char, QByteArray>;

// ssh_config(5), TOKENS: those given and no others.
Result<QByteArray> withTokens(const SaidText &said, const SshTokens &tokens);

// For names of files: a leading ~, tokens, and ${VARIABLE}, in the order of OpenSSH: what a variable or a
// token holds is not looked at again.
Result<QByteArray> withTildeAndTokens(const SaidText &said, const SshTokens &tokens,
                                      const SshConfigEnvironment &environment);

// Whether each ${VARIABLE} closes and is set. OpenSSH asks that of IdentityAgent even in a block that does
// not hold.
Result<void> checkVariables(const SaidText &said, const SshConfigEnvironment &environment);

} // namespace domcero
