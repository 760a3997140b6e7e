// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/shellwords.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace domcero {

namespace {

// In the order of their bytes.
constexpr std::array<std::string_view, 135> words{"!",          ".",
                                                  ":",          "[",
                                                  "[[",         "]]",
                                                  "alias",      "array",
                                                  "autoload",   "bg",
                                                  "bind",       "bindkey",
                                                  "break",      "builtin",
                                                  "bye",        "caller",
                                                  "case",       "cd",
                                                  "chdir",      "command",
                                                  "compadd",    "comparguments",
                                                  "compctl",    "compgen",
                                                  "complete",   "compopt",
                                                  "compset",    "continue",
                                                  "coproc",     "declare",
                                                  "dirs",       "disable",
                                                  "disown",     "do",
                                                  "done",       "echo",
                                                  "echotc",     "echoti",
                                                  "elif",       "else",
                                                  "emulate",    "enable",
                                                  "end",        "enum",
                                                  "esac",       "eval",
                                                  "exec",       "exit",
                                                  "export",     "false",
                                                  "fc",         "fg",
                                                  "fi",         "float",
                                                  "for",        "foreach",
                                                  "function",   "functions",
                                                  "getln",      "getopts",
                                                  "global",     "hash",
                                                  "help",       "hist",
                                                  "history",    "if",
                                                  "in",         "integer",
                                                  "jobs",       "kill",
                                                  "let",        "limit",
                                                  "local",      "login",
                                                  "logout",     "mapfile",
                                                  "nameref",    "namespace",
                                                  "newgrp",     "nocorrect",
                                                  "noglob",     "popd",
                                                  "print",      "printf",
                                                  "private",    "pushd",
                                                  "pushln",     "pwd",
                                                  "r",          "read",
                                                  "readarray",  "readonly",
                                                  "rehash",     "repeat",
                                                  "return",     "sched",
                                                  "select",     "set",
                                                  "setopt",     "shift",
                                                  "shopt",      "source",
                                                  "stop",       "suspend",
                                                  "test",       "then",
                                                  "time",       "times",
                                                  "trap",       "true",
                                                  "ttyctl",     "type",
                                                  "typeset",    "ulimit",
                                                  "umask",      "unalias",
                                                  "unfunction", "unhash",
                                                  "unlimit",    "unset",
                                                  "unsetopt",   "until",
                                                  "vared",      "wait",
                                                  "whence",     "where",
                                                  "while",      "zcompile",
                                                  "zformat",    "zle",
                                                  "zmodload",   "zparseopts",
                                                  "zstyle",     "{",
                                                  "}"};

static_assert(std::is_sorted(words.begin(), words.end()));

} // namespace

bool isShellWord(QByteArrayView program)
{
    const std::string_view word(program.data(), static_cast<std::size_t>(program.size()));
    return std::binary_search(words.begin(), words.end(), word);
}

} // namespace domcero
