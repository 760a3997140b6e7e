// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "formats/sshconfig/sshhostconfig.h"

#include <QByteArrayView>

namespace domcero::sshconfigerror {

// The errors of a config, each with its file and line. Keywords are given in lower case.

Error unknownKeyword(const SshConfigPlace &place, QByteArrayView keyword);
Error openQuote(const SshConfigPlace &place);
Error noValue(const SshConfigPlace &place, QByteArrayView keyword);
Error badValue(const SshConfigPlace &place, QByteArrayView keyword, QByteArrayView value);
Error tooManyValues(const SshConfigPlace &place, QByteArrayView keyword);
Error badMatch(const SshConfigPlace &place, QByteArrayView text);
Error tooDeep(const SshConfigPlace &place);
Error badToken(const SshConfigPlace &place, QByteArrayView keyword, QByteArrayView token);
Error noVariable(const SshConfigPlace &place, QByteArrayView name);
Error unknownHome(const SshConfigPlace &place, QByteArrayView user);

} // namespace domcero::sshconfigerror
