#compdef domcero-cli
# SPDX-License-Identifier: GPL-3.0-or-later
# What may stand next is said by the program itself, in lines of a word, a tab and a meaning.
local line word meaning
local -a candidates
for line in ${(f)"$(_call_program words $words[1] complete -- ${(q@)words[2,CURRENT]} 2>/dev/null)"}; do
    [[ $line != :files ]] || { _files; return }
    word=${${line%%$'\t'*}//:/\\:} meaning=${line#*$'\t'}
    candidates+=("$word${meaning:+:$meaning}")
done
_describe word candidates
