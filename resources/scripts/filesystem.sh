#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What a file system says of itself: see README.md. Only reads. `busy`: somebody has it open, so nothing that wants it
# for itself is asked.
LC_ALL=C
export LC_ALL
path=${1:-}
type=${2:-}
how=${3:-busy}

# In the C locale ${#x} counts bytes.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

# PROGRAM ARGUMENTS: what it says. Where it failed, what it says on standard error.
tool() {
    if ! command -v "$1" >/dev/null 2>&1; then
        section "$1" 127 ''
        return
    fi
    if output=$("$@" 2>/dev/null); then
        section "$1" 0 "$output"
    else
        status=$?
        section "$1" "$status" "$("$@" 2>&1 >/dev/null)"
    fi
}

case $path in
/*) ;;
*)
    printf 'no whole path: %s\n' "$path" >&2
    exit 1
    ;;
esac

case $type in
ext*)
    tool dumpe2fs -h "$path"
    [ "$how" = busy ] || tool resize2fs -P "$path"
    ;;
xfs)
    if [ -f "$path" ]; then
        tool xfs_db -r -f -c 'sb 0' -c p "$path"
    else
        tool xfs_db -r -c 'sb 0' -c p "$path"
    fi
    ;;
btrfs) tool btrfs inspect-internal dump-super "$path" ;;
ntfs) [ "$how" = busy ] || tool ntfsresize -i -f "$path" ;;
esac
