#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What is on a disk that is divided into partitions, or in a qcow2 image: see README.md. Only reads; of a qcow2 it makes a
# short copy of the beginning of each part, which is gone in the end. `busy`: somebody has it open.
set -f
LC_ALL=C
export LC_ALL
path=${1:-}
format=${2:-raw}
how=${3:-busy}
bytes=${4:-0}

# In the C locale ${#x} counts bytes.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

# NAME PROGRAM ARGUMENTS: what it says. Where it failed, what it says on standard error.
tool() {
    name=$1
    shift
    if ! command -v "$1" >/dev/null 2>&1; then
        section "$name" 127 ''
        output=
    elif output=$("$@" 2>/dev/null); then
        section "$name" 0 "$output"
    else
        status=$?
        section "$name" "$status" "$("$@" 2>&1 >/dev/null)"
        output=
    fi
}

# NUMBER START SIZE: the sections of one part, or, as number 0, of the whole
part() {
    if [ "$format" = raw ]; then
        tool "blkid $1" blkid -p -o full -s TYPE -s LABEL -s UUID -s PTTYPE -O "$2" -S "$3" "$path"
        found=$output
        where="$path?offset=$2"
    else
        where=$copy/part
        size=$3
        [ "$size" -le 4194304 ] || size=4194304
        rm -f "$where"
        qemu-img convert -U --image-opts "driver=raw,offset=$2,size=$size,file.driver=$format,file.file.filename=$comma" \
            -O raw "$where" && truncate -s "$3" "$where" || return
        tool "blkid $1" blkid -p -o full -s TYPE -s LABEL -s UUID -s PTTYPE "$where"
        found=$output
    fi 2>/dev/null
    case $found in
    *' TYPE="ext'*)
        if [ "$format" != raw ]; then
            tool "dumpe2fs $1" tune2fs -l "$where" # the same words, and it does not look for the journal
        else
            tool "dumpe2fs $1" dumpe2fs -h "$where"
            [ "$how" = busy ] || tool "resize2fs $1" resize2fs -P "$where"
        fi
        ;;
    *' TYPE="ntfs"'* | *' TYPE="btrfs"'* | *' TYPE="xfs"'*)
        # Their tools want a device. Nobody uses the disk, and it is only read.
        case $format$how$found in
        rawidle*) ;;
        raw*) return 0 ;;
        *' TYPE="btrfs"'*)
            tool "btrfs $1" btrfs inspect-internal dump-super "$where"
            return 0
            ;;
        *) return 0 ;;
        esac
        loop=$(losetup -f --show -r -o "$2" --sizelimit "$3" "$path" 2>/dev/null) || return 0
        case $found in
        *' TYPE="ntfs"'*) told=$(tool "ntfsresize $1" ntfsresize -i -f "$loop") ;;
        *' TYPE="btrfs"'*) told=$(tool "btrfs $1" btrfs inspect-internal dump-super "$loop") ;;
        *) told=$(tool "xfs_db $1" xfs_db -r -c 'sb 0' -c p "$loop") ;;
        esac
        losetup -d "$loop" # before anything is told: whoever listens may be gone
        loop=
        printf '%s\n' "$told"
        ;;
    esac
}

case $path in
/*) ;;
*)
    printf 'no whole path: %s\n' "$path" >&2
    exit 1
    ;;
esac
table=$path
copy=
loop=
trap 'if [ -n "$copy" ]; then rm -rf "$copy"; fi; if [ -n "$loop" ]; then losetup -d "$loop"; fi' EXIT
trap 'exit 1' HUP INT TERM PIPE
if [ "$format" != raw ]; then
    copy=$(mktemp -d) || exit 1
    comma=$(printf '%s.' "$path" | sed 's/,/,,/g')
    comma=${comma%.}
    table=$copy/table
    size=$bytes
    [ "$size" -le 1048576 ] || size=1048576
    if ! errors=$(qemu-img convert -U --image-opts \
        "driver=raw,offset=0,size=$size,file.driver=$format,file.file.filename=$comma" -O raw "$table" 2>&1); then
        section qemu-img 1 "$errors"
        exit 0
    fi
    truncate -s "$bytes" "$table"
    part 0 0 "$bytes"
fi
tool sfdisk sfdisk -d "$table"
sector=512
newline='
'
IFS=$newline
for line in $output; do
    case $line in
    'sector-size: '*) sector=${line#*: } ;;
    *' : start='*)
        # A guest may have named its partition anything; what comes first is sfdisk's own.
        number=${line%%' : start='*}
        number=${number%"${number##*[0-9]}"}
        number=${number##*[!0-9]}
        start=${line#*' : start='}
        size=${start#*size=}
        start=${start%%,*}
        size=${size%%,*}
        # Blanks before the numbers; 0 is no partition, and 5 and f hold others.
        case "${line%%, name=*}," in
        *', type=5,'* | *', type=f,'* | *', Id= 5,'* | *', Id= f,'*) continue ;;
        esac
        case $start$size in
        *[!0-9\ ]*) continue ;;
        esac
        [ "$((size))" -gt 0 ] || continue
        part "$number" "$((start * sector))" "$((size * sector))"
        ;;
    esac
done
