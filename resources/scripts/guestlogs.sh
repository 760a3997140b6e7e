#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The last of what a guest's console, xl and QEMU have logged of it: see README.md.
LC_ALL=C
export LC_ALL
guest=${1:-}
folder=${2:-/var/log/xen}
processes=${3:-/proc}
most=65536 # bytes of each log

case $guest in
'' | */*)
    printf 'no log is named after such a guest: %s\n' "$guest" >&2
    exit 1
    ;;
esac

# In the C locale ${#x} counts bytes.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

log() { # NAME FILE
    if [ ! -e "$2" ]; then
        section "$1" 1 ''
    elif problem=$(tail -c 1 "$2" 2>&1 >/dev/null); then
        # A shell variable holds every byte but NUL; the x keeps the newlines at the end.
        content=$(tail -c "$most" "$2" 2>/dev/null | tr -d '\000' && printf x)
        section "$1" 0 "${content%x}"
    else
        section "$1" 2 "$problem"
    fi
}

# How the daemon that serves the consoles was started. grep finds the few processes that may be it, this shell too.
consoles=$folder/console
logging=absent
# shellcheck disable=SC2013 # their paths hold no blank
for words in $(grep -l xenconsoled "$processes"/[0-9]*/cmdline 2>/dev/null); do
    words=$(tr '\000' '\n' 2>/dev/null <"$words")
    case ${words%%
*} in
    xenconsoled | */xenconsoled) ;;
    *) continue ;;
    esac
    logging=off
    option=
    while [ -n "$words" ]; do
        word=${words%%
*}
        words=${words#"$word"}
        words=${words#?}
        case $word in
        --log | --log-dir)
            option=$word
            continue
            ;;
        --log=* | --log-dir=*)
            option=${word%%=*}
            word=${word#*=}
            ;;
        esac
        case $option:$word in
        --log:guest | --log:all) logging=on ;;
        --log:*) logging=off ;; # the last one counts
        --log-dir:?*) consoles=$word ;;
        esac
        option=
    done
    break
done

section console-folder 0 "$consoles"
section folder 0 "$folder"
log console "$consoles/guest-$guest.log"
log xl "$folder/xl-$guest.log"
log qemu "$folder/qemu-dm-$guest.log"
section logging 0 "$logging"
