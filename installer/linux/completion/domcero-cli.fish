# SPDX-License-Identifier: GPL-3.0-or-later
# What may stand next is said by the program itself, in lines of a word, a tab and a meaning.
function __domcero_cli_words
    set -l line (commandline -opc)
    set -l found ($line[1] complete -- $line[2..] "$(commandline -ct)" 2>/dev/null)
    if test "$found[1]" = :files
        __fish_complete_path (commandline -ct)
    else
        printf '%s\n' $found
    end
end
complete -c domcero-cli -f -a '(__domcero_cli_words)'
