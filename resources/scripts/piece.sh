#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A piece of a file or of a block device, out and in: see README.md.
set -f
LC_ALL=C
export LC_ALL
umask 077
what=${1:-}
path=${2:-}
block=65536

fail() {
    printf '%s\n' "$2" >&2
    exit "$1"
}

# Where the descriptor $1 of this shell is, which its children move on -> $at
position() {
    at=
    while read -r name value; do
        [ "$name" != pos: ] || at=$value
    done <"/proc/$$/fdinfo/$1"
}

# The $2 bytes at $1 of 3, which stands at its beginning, to 4. dd, for head reads more than it gives.
copy() {
    skip=$(($1 / block))
    if [ "$(($1 % block))" -gt 0 ]; then
        dd bs=1 skip="$1" count=0 <&3 2>/dev/null
        skip=0
    fi
    said=$(dd bs="$block" skip="$skip" count="$(($2 / block))" <&3 2>&1 >&4) || fail 1 "$said"
    if [ "$(($2 % block))" -gt 0 ]; then
        said=$(dd bs="$(($2 % block))" count=1 <&3 2>&1 >&4) || fail 1 "$said"
    fi
}

# OFFSET LENGTH [PACKER]
get() {
    exec 3<"$path" || exit 1
    case ${3:-} in
    '')
        exec 4>&1
        copy "$1" "$2"
        ;;
    zstd | gzip)
        exec 6>&1
        # The status of either side.
        both=$({
            {
                (copy "$1" "$2") 4>&1
                printf '%s ' "$?" >&5
            } | {
                if [ "$3" = zstd ]; then zstd -q -c >&6; else gzip -c >&6; fi
                printf '%s ' "$?" >&5
            }
        } 5>&1)
        case $both in
        '0 0 ') ;;
        *) fail 1 "the piece could not be packed: $both" ;;
        esac
        ;;
    *) fail 2 "no packer: $3" ;;
    esac
    position 3
    [ "$at" = "$(($1 + $2))" ] || fail 3 "it ends at $at"
}

# What a dd has $said of the blocks that it should take, $1
came() {
    case $said in
    "$1+0 records in"*) ;;
    *) fail 3 'less came than was to be written' ;;
    esac
}

# OFFSET LENGTH, any number of them: standard input has the bytes of one behind those of the other, and not one more is read
put() {
    # Nothing is written through somebody's link; the names of volumes are some.
    [ -b "$path" ] || { [ -f "$path" ] && [ ! -L "$path" ]; } || fail 4 'it is not there'
    exec 4<>"$path" || exit 1 # so that landing finds who writes here
    while [ "$#" -gt 1 ]; do
        count=$(($2 / block))
        rest=$(($2 % block))
        if [ "$(($1 % block + rest))" = 0 ]; then
            said=$(dd bs="$block" seek="$(($1 / block))" count="$count" iflag=fullblock conv=notrunc of="$path" 2>&1) ||
                fail 1 "$said"
            came "$count"
            shift 2
            continue
        fi
        exec 4<>"$path" || exit 1 # at its beginning, from where dd moves it
        dd bs=1 seek="$1" count=0 conv=notrunc >&4 2>/dev/null
        if [ "$count" -gt 0 ]; then
            said=$(dd bs="$block" count="$count" iflag=fullblock 2>&1 >&4) || fail 1 "$said"
            came "$count"
        fi
        if [ "$rest" -gt 0 ]; then
            said=$(dd bs="$rest" count=1 iflag=fullblock 2>&1 >&4) || fail 1 "$said"
        fi
        position 4
        [ "$at" = "$(($1 + $2))" ] || fail 3 "it was written up to $at"
        shift 2
    done
}

case $path in
/*) ;;
*) fail 2 "no whole path: $path" ;;
esac
case $what in
get | put)
    shift 2
    [ "$#" -gt 1 ] || fail 2 'no place'
    "$what" "$@"
    ;;
*) fail 2 "what of it: $what" ;;
esac
