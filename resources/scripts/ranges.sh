#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What a file or a block device holds, and the sums of parts of it: see README.md. Only reads.
set -f
LC_ALL=C
export LC_ALL
what=${1:-}
path=${2:-}
block=16384 # a pipe holds four of them: who sums need not wait for who reads
newline='
'

# In the C locale ${#x} counts bytes.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

# MAJOR:MINOR -> what becomes another when somebody writes to that device, as of the tool `still`.
written() {
    block=/sys/dev/block/$1
    boot='' set_up='' line=
    IFS= read -r boot </proc/sys/kernel/random/boot_id
    { IFS= read -r set_up <"$block/diskseq" || :; } 2>/dev/null
    { IFS= read -r line <"$block/stat"; } 2>/dev/null
    # shellcheck disable=SC2086 # words
    set -- $line
    printf '%s %s %s %s' "$boot" "$set_up" "${7:-}" "${14:-}"
}

about() {
    real=$(readlink -f "$path" && printf x) || real=$path${newline}x
    real=${real%"${newline}x"}
    section path 0 "$real"
    if [ -f "$real" ]; then
        if ! said=$(: 2>&1 <"$real"); then
            section source 2 "$said"
            return 0
        fi
        # BYTES BLOCKS BLOCK-SIZE STAMP
        facts=$(stat -c '%s %b %B %d:%i %Y %y' "$real")
        section source 0 "file $facts"
        # shellcheck disable=SC2086 # words
        set -- $facts
        if [ "$(($2 * $3))" -lt "$1" ] && command -v qemu-img >/dev/null 2>&1; then
            # Somebody may use it.
            if map=$(qemu-img map -U -f raw --output=human "$real" 2>/dev/null); then
                section data 0 "$map"
            fi
        fi
    elif [ -b "$real" ]; then
        if size=$(blockdev --getsize64 "$real" 2>&1); then
            number=$(stat -c '%t:%T' "$real")
            section source 0 "device $size 0 0 $number"
            section written 0 "$(written "$((0x${number%:*})):$((0x${number#*:}))")"
        else
            section source 2 "$size"
        fi
    elif [ -e "$real" ]; then
        section source 3 ''
    else
        section source 1 ''
    fi
}

# The $2 bytes at $1, or what is there of them
copy() {
    exec 3<"$path" || exit 1
    skip=$(($1 / block))
    if [ "$(($1 % block))" -gt 0 ]; then
        dd bs=1 skip="$1" count=0 <&3 2>/dev/null
        skip=0
    fi
    dd bs="$block" skip="$skip" count="$(($2 / block))" <&3 2>/dev/null
    if [ "$(($2 % block))" -gt 0 ]; then
        dd bs="$(($2 % block))" count=1 <&3 2>/dev/null
    fi
}

# openssl knows the processor's own instructions for it, sha256sum of most hosts does not; but it starts so slowly that it
# is worth while from 1 MiB on.
with_openssl() {
    openssl dgst -sha256 -r 2>/dev/null
}
with_coreutils() {
    sha256sum
}
empty=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855

copies() {
    while [ "$#" -gt 1 ]; do
        copy "$1" "$2"
        shift 2
    done
}

# The sums of groups of places, OFFSET LENGTH ..., with a / between the groups: of what is in all of one group, one place
# behind the other
sums() {
    exec 3<"$path" || exit 1
    for_large=
    while [ "$#" -gt 1 ]; do
        places='' bytes=0
        while [ "$#" -gt 1 ] && [ "$1" != / ]; do
            places="$places $1 $2"
            bytes=$((bytes + $2))
            shift 2
        done
        [ "$#" = 0 ] || shift
        hash=with_coreutils
        if [ "$bytes" -ge 1048576 ]; then
            if [ -z "$for_large" ]; then
                for_large=with_coreutils
                sum=$(with_openssl </dev/null)
                [ "${sum%% *}" != "$empty" ] || for_large=with_openssl
            fi
            hash=$for_large
        fi
        # shellcheck disable=SC2086 # words
        sum=$(copies $places | "$hash")
        printf '%s\n' "${sum%% *}"
    done
}

case $path in
/*) ;;
*)
    printf 'no whole path: %s\n' "$path" >&2
    exit 2
    ;;
esac
case $what in
about | sums)
    shift 2
    "$what" "$@"
    ;;
*)
    printf 'what of it: %s\n' "$what" >&2
    exit 2
    ;;
esac
