#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Where a file is to arrive, and how it gets its name there: see README.md. What arrives lies beside it until it is whole,
# under a name that ends with .domcero-part.
set -f
LC_ALL=C
export LC_ALL
umask 077
what=${1:-}
newline='
'

# In the C locale ${#x} counts bytes.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

fail() {
    printf '%s\n' "$2" >&2
    exit "$1"
}

# Nothing but what is whole, and only parts where a part is meant.
whole() {
    case $1 in
    /*) ;;
    *) fail 2 "no whole path: $1" ;;
    esac
}
part_of() {
    whole "$1"
    case $1 in
    *?.domcero-part) ;;
    *) fail 2 "no part: $1" ;;
    esac
    if [ -L "$1" ] || { [ -e "$1" ] && [ ! -f "$1" ]; }; then
        fail 1 "something else has the name of the part: $1"
    fi
}

# TARGET, name of the part
look() {
    whole "$1"
    real=$(readlink -f "$1" && printf x) || real=$1${newline}x
    real=${real%"${newline}x"}
    folder=${real%/*}
    section path 0 "$real"
    if [ -f "$real" ]; then
        section target 0 "$(stat -c '%s %Y' "$real")"
    elif [ -d "$real" ]; then
        section target 2 folder
    elif [ -e "$real" ] || [ -L "$1" ]; then
        section target 2 other
    else
        section target 1 ''
    fi
    part=$folder/$2
    if [ -f "$part" ] && [ ! -L "$part" ]; then
        section part 0 "$(stat -c %s "$part")"
    elif [ -e "$part" ] || [ -L "$part" ]; then
        section part 2 ''
    else
        section part 1 ''
    fi
    if [ ! -d "$folder/" ]; then
        section folder 1 ''
    elif [ ! -w "$folder/" ]; then
        section folder 2 ''
    else
        section folder 0 "$(stat -f -c '%a %S' "$folder/")"
    fi
}

# PART: an empty one, unless it is there
begin() {
    part_of "$1"
    [ -f "$1" ] || (
        set -C
        : >"$1"
    ) || exit 1
}

# PATH -> $writers, the processes that have it open for writing
find_writers() {
    writers=
    set +f
    for open in /proc/[0-9]*/fd/*; do
        # shellcheck disable=SC3013 # dash, busybox ash and bash have -ef
        [ "$open" -ef "$1" ] || continue
        process=${open#/proc/}
        process=${process%%/*}
        while read -r name value; do
            case $name$value in
            flags:*[1256]) writers="$writers $process" ;;
            esac
        done 2>/dev/null <"/proc/$process/fdinfo/${open##*/}"
    done
    set -f
}

# A command whose link has gone may hold a block back for hours, and write it when the file has long had its name. One that
# has another name already may be a guest's disk.
end_writers() {
    [ "$(stat -c %h "$1")" = 1 ] || return 0
    for try in 1 2 3 4 5; do
        find_writers "$1"
        [ -n "$writers" ] || return 0
        # shellcheck disable=SC2086 # words
        kill -KILL $writers 2>/dev/null
        [ "$try" = 1 ] || sleep 1
    done
    fail 1 "somebody still writes to $1:$writers"
}

inode() {
    stat -c %d:%i "$1" 2>/dev/null
}

# PART TARGET BYTES [over]
finish() {
    part_of "$1"
    whole "$2"
    [ -f "$1" ] || fail 4 'the part is not there'
    [ ! -d "$2" ] || fail 5 'a folder has that name'
    if [ "$(inode "$1")" = "$(inode "$2")" ]; then
        rm -f "$1" || exit 1 # as far as that it had come before; somebody may use the file by now
        return 0
    fi
    end_writers "$1"
    said=$(dd bs=1 seek="$3" count=0 of="$1" 2>&1 </dev/null) || fail 1 "$said"
    sync "$1" || exit 1 # an old one flushes everything
    if [ "${4:-}" = over ]; then
        if [ -f "$2" ]; then
            chown "$(stat -c %u:%g "$2")" "$1" && chmod "$(stat -c %a "$2")" "$1" || exit 1
        fi
        mv -f "$1" "$2" || exit 1
    elif said=$(ln "$1" "$2" 2>&1); then
        rm -f "$1" || exit 1
    elif [ -e "$2" ] || [ -L "$2" ]; then
        fail 3 'there is a file of that name'
    else
        # A file system without hard links. -n says nothing when it does nothing.
        mv -n "$1" "$2" || fail 1 "$said"
        [ ! -f "$1" ] || fail 3 'there is a file of that name'
    fi
    sync "${2%/*}/" 2>/dev/null
    return 0
}

# PART
drop() {
    part_of "$1"
    [ ! -f "$1" ] || end_writers "$1"
    rm -f "$1"
}

shift
case $what in
look | begin | finish | drop) "$what" "$@" ;;
*) fail 2 "what of it: $what" ;;
esac
