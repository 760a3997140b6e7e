# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# note PATH ... | same SUM PATH ...: see README.md
what=$1
shift
noted=
if [ "$what" = same ]; then
    noted=$1
    shift
fi

# PATH -> what becomes another when somebody writes to it. Of a device the sectors that were written and discarded since
# it was set up, which begin anew with the host.
stamp() {
    if [ -f "$1" ]; then
        stat -L -c '%d:%i %s %Y %y' -- "$1" 2>/dev/null || stat -L -c '%d:%i %s %Y' "$1"
        return
    fi
    number=$(stat -L -c '%t %T' "$1") && [ -b "$1" ] || return 1
    block=/sys/dev/block/$((0x${number% *})):$((0x${number#* }))
    boot='' set_up='' line=
    IFS= read -r boot </proc/sys/kernel/random/boot_id && IFS= read -r line <"$block/stat" || return 1
    { IFS= read -r set_up <"$block/diskseq"; } 2>/dev/null
    # shellcheck disable=SC2086 # words
    set -- "$number" $line
    printf '%s %s %s %s %s\n' "$boot" "$1" "$set_up" "$8" "${15:-}"
}

# All of them -> $sum
sum_up() {
    sum=
    for path in "$@"; do
        said=$(stamp "$path") || {
            printf '%s is not there, or cannot be read\n' "$path" >&2
            exit 1
        }
        sum=$sum$said,
    done
    sum=$(printf '%s' "$sum" | sha256sum) || exit 1
    sum=${sum%% *}
}

sum_up "$@"
case $what in
note)
    # What a guest that has just stopped has left to its host may still be on its way.
    tries=0
    while before=$sum && sleep 1 && sum_up "$@" && [ "$sum" != "$before" ]; do
        tries=$((tries + 1))
        if [ "$tries" = 60 ]; then
            printf 'somebody writes to %s\n' "$*" >&2
            exit 1
        fi
    done
    printf '%s\n' "$sum"
    ;;
same)
    if [ "$sum" != "$noted" ]; then
        printf 'somebody wrote to %s since the backup was begun, or the host was started anew\n' "$*" >&2
        exit 4
    fi
    ;;
*)
    printf 'what of them: %s\n' "$what" >&2
    exit 2
    ;;
esac
