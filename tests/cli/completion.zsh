# SPDX-License-Identifier: GPL-3.0-or-later
# completion.zsh FOLDER LINE: what zsh shows when Tab is pressed behind LINE, on a terminal of its own; FOLDER has _domcero-cli.
# It is ready when its line editor is: what is typed earlier, the terminal would edit.
zmodload zsh/zpty
zpty shell "TERM=dumb COLUMNS=200 LINES=200 zsh -f -i"
zpty -w shell "PS1= fpath=(${(q)1} \$fpath) LISTMAX=0; unsetopt list_ambiguous; autoload -U compinit; compinit -u
    zle-line-init() { print REA''DY }; zle -N zle-line-init"
zpty -r -m shell shown '*READY*' || exit
zpty -w -n shell "$2"$'\t\x15'"print E''ND"$'\n'
zpty -r -m shell shown '*END*' || exit
print -r -- ${shown//$'\r'/}
