# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What may stand next is said by the program itself, in lines of a word, a tab and a meaning.
_domcero_cli() {
    # shellcheck disable=SC2034 # prev is set by _init_completion
    local cur prev words cword line word
    _init_completion -n := || return
    while IFS= read -r line; do
        [[ $line != :files ]] || { _filedir; return; }
        printf -v word %q "${line%%$'\t'*}"
        [[ $word != "$cur"* ]] || COMPREPLY+=("$word")
    done < <("${1/#\~/$HOME}" complete -- "${words[@]:1:cword}" 2>/dev/null)
    __ltrim_colon_completions "$cur"
} && complete -F _domcero_cli domcero-cli
