#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# completion.sh PROGRAM: what bash, zsh and fish offer for domcero-cli is what its --help says. A shell that is not there is
# left out, and said.
set -u
here=$(cd "$(dirname "$0")" && pwd)
files=$here/../../installer/linux/completion
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/zsh" "$work/home"
ln -s "$1" "$work/bin/domcero-cli"
ln -s "$files/domcero-cli.zsh" "$work/zsh/_domcero-cli"
export PATH="$work/bin:$PATH" HOME="$work/home" LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_DATA_HOME
cd "$work" || exit 1
touch plan-a.txt plan-b.txt
cat >hosts.json <<'TEXT'
{"version":1,"hosts":[{"id":"{6b1d8a5e-0c43-4c8e-9f5e-111111111111}","kind":"ssh","name":"una máquina","address":"192.0.2.7","user":"root","port":22},
{"id":"{6b1d8a5e-0c43-4c8e-9f5e-222222222222}","kind":"ssh","name":"dom0-a","address":"192.0.2.8","user":"root","port":22}]}
TEXT

# offers SHELL LINE: the words that are offered behind the line; of zsh what it shows, with the meanings.
offers() {
    # shellcheck disable=SC2016 # the shells' own variables
    case $1 in
        bash)
            bash --norc -c '. /usr/share/bash-completion/bash_completion; . "$1"
                COMP_LINE=$2 COMP_POINT=${#2} COMP_TYPE=9 COMP_KEY=9
                read -ra COMP_WORDS <<<"$2"
                [[ $2 != *" " ]] || COMP_WORDS+=("")
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _domcero_cli domcero-cli "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
                printf "%s\n" "${COMPREPLY[@]}"' offers "$files/domcero-cli.bash" "$2"
            ;;
        fish) fish --no-config -c '. $argv[1]; complete -C $argv[2]' "$files/domcero-cli.fish" "$2" | cut -f 1 ;;
        zsh) zsh -f "$here/completion.zsh" "$work/zsh" "$2" | tail -n +2 | sed 's/ -- .*//; s/ *$//' ;;
    esac
}
# section TITLE: the lines of a section of --help.
section() { domcero-cli --help --language en | sed -n "/^$1/,/^\$/p" | sed '1d;$d'; }
options_of() { section "$1" | grep -oE '^ +(-h, )?--[a-z-]+' | tr -d ',' | tr ' ' '\n' | grep .; }

passed=0 failed=0
# check SHELL LINE WORD...: these are offered, and nothing else (of zsh: these are shown).
check() {
    local shell=$1 line=$2 expected got
    shift 2
    expected=$(printf '%s\n' "$@" | sort -u)
    got=$(offers "$shell" "$line" 2>&1 | sort -u)
    [ "$shell" != zsh ] || got=$(printf '%s\n' "$got" | tr -s ' ' '\n' | grep -Fx -e "$expected" | sort -u)
    if [ "$got" = "$expected" ]; then passed=$((passed + 1)); return; fi
    failed=$((failed + 1))
    printf 'FAIL %s, "%s": < is of --help, > is offered\n' "$shell" "$line"
    diff <(echo "$expected") <(echo "$got")
}

mapfile -t verbs < <(section Commands: | awk '{ print $1 }' | sort -u)
mapfile -t plan_verbs < <(section Commands: | awk '$1 == "plan" { print $2 }')
mapfile -t config_verbs < <(section Commands: | awk '$1 == "config" { print $2 }')
mapfile -t actions < <({ domcero-cli --help --language en | sed -n '/^ACTION:/,/^$/p' | sed 's/^ACTION://; s/,//g'; } | tr ' ' '\n' | grep .)
mapfile -t options < <(options_of Options:)
mapfile -t action_options < <(options_of 'Options of ACTION:')
if [ ${#verbs[@]} -lt 7 ] || [ ${#plan_verbs[@]} -lt 8 ] || [ ${#actions[@]} -lt 21 ] || [ ${#options[@]} -lt 15 ] ||
    [ ${#action_options[@]} -lt 11 ]; then
    echo "FAIL --help could not be read"
    exit 1
fi

for shell in bash zsh fish; do
    command -v $shell >/dev/null || { echo "$shell is not here: left out"; continue; }
    check $shell "domcero-cli " "${verbs[@]}"
    check $shell "domcero-cli plan " "${plan_verbs[@]}"
    check $shell "domcero-cli config " "${config_verbs[@]}"
    check $shell "domcero-cli guest " copy rename delete
    check $shell "domcero-cli guest delete demo web --with" --with-disks
    check $shell "domcero-cli file " put get
    check $shell "domcero-cli file put demo plan-" plan-a.txt plan-b.txt
    check $shell "domcero-cli file get demo /x plan- --over" --overwrite
    check $shell "domcero-cli config set a.cfg memory 5 --str" --string
    check $shell "domcero-cli config set plan-" plan-a.txt plan-b.txt
    check $shell "domcero-cli lint a.cfg plan-" plan-a.txt plan-b.txt
    check $shell "domcero-cli run demo " "${actions[@]}"
    check $shell "domcero-cli -" "${options[@]}"
    mapfile -t of_run < <(printf '%s\n' "${options[@]}" | grep -vxE -e '--(follow|overwrite|step-done|step-again|output|string|with-disks)')
    check $shell "domcero-cli run demo -" "${of_run[@]}" "${action_options[@]}"
    check $shell "domcero-cli run demo set-vcpus web --v" --vcpus --version
    check $shell "domcero-cli plan resume demo --step" --step-done --step-again
    check $shell "domcero-cli --language " en es
    check $shell "domcero-cli --hosts hosts.json check d" dom0-a demo
    check $shell "domcero-cli plan show plan-" plan-a.txt plan-b.txt
    check $shell "domcero-cli check demo --identity plan-" plan-a.txt plan-b.txt
done
for shell in bash fish; do # neither guests nor jobs nor files of the host: nothing is asked of it
    check $shell "domcero-cli run demo start " ''
    check $shell "domcero-cli run demo save web --file " ''
done
check bash "domcero-cli check --hosts hosts.json una" 'una\ máquina'
check bash "domcero-cli --language=" ''
meaning=$(domcero-cli --help --language es | sed -n 's/^  --json *//p')
if [ -n "$meaning" ] && domcero-cli complete -- --language es --js | grep -qF "$meaning"; then
    passed=$((passed + 1))
else
    failed=$((failed + 1))
    echo "FAIL meanings in Spanish"
fi

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
