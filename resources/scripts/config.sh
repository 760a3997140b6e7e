#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A guest's config, byte for byte, and what was kept of it: see README.md.
LC_ALL=C
export LC_ALL
what=${1:-}
place=${2:-}
sum=${3:-}
largest=262144 # bytes, as of configs.sh
newline='
'

# In the C locale ${#x} counts bytes. A shell variable holds every byte but NUL.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

# FILE -> $total; a name with a backslash has one before its line
sum_of() {
    total=$(sha256sum "$1" 2>/dev/null)
    total=${total#\\}
    total=${total%% *}
}

text() {
    if [ ! -e "$1" ]; then
        section text 4 ''
        return
    elif [ ! -f "$1" ]; then
        section text 1 'not a regular file'
        return
    fi
    bytes=$(wc -c 2>&1 <"$1") || bytes=unreadable
    case $bytes in
    *[!0-9\ ]*)
        section text 1 "$(cat "$1" 2>&1 >/dev/null)"
        return
        ;;
    esac
    if [ "$bytes" -gt "$largest" ]; then
        section text 2 ''
        return
    fi
    # The x keeps the newlines at the end.
    content=$(cat "$1" 2>/dev/null && printf x)
    content=${content%x}
    sum_of "$1"
    if [ "${#content}" -ne "$bytes" ]; then
        section text 3 ''
    else
        section text 0 "$content"
        section sum 0 "$total"
    fi
}

case $place in
/*) ;;
*)
    printf 'no whole path: %s\n' "$place" >&2
    exit 1
    ;;
esac

case $what in
text)
    real=$(readlink -f "$place" && printf x) || real=$place${newline}x
    real=${real%"${newline}x"}
    section path 0 "$real"
    text "$real"
    ;;
versions)
    for file in "$place"/*; do
        name=${file##*/}
        { [ "${#name}" = 64 ] && [ -f "$file" ]; } || continue
        # What was cut short while it was written is no version.
        sum_of "$file"
        [ "$total" = "$name" ] || continue
        section "$name" 0 "$(stat -c '%Y %s' "$file")"
    done
    ;;
version)
    case $sum in
    *[!0-9a-f]*) sum= ;;
    esac
    section path 0 "$place/$sum"
    text "$place/$sum"
    ;;
*)
    printf 'what of it: %s\n' "$what" >&2
    exit 1
    ;;
esac
