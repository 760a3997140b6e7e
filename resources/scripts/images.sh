#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Image files: those that are asked for, what lies beside them, and what the usual folders hold. See README.md. Their
# first bytes are read, not qemu-img asked: it would open what a guest has written as a backing file's name. The
# first argument is a folder that stands for / in tests, the second how many files are read at most of those that nobody
# asked for (0: none is looked for), the rest are paths.
LC_ALL=C
export LC_ALL
root=${1:-}
limit=${2:-500} # two processes each
if [ "$#" -gt 2 ]; then shift 2; else shift "$#"; fi
count=0
newline='
'
seen=$newline

# In the C locale ${#x} counts bytes.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

bytes() { # FILE COUNT
    od -A n -v -t x1 -N "$2" "$1"
}

# PATH: what is known of this file. `raw` is then its path when it is no image with a header.
image() {
    raw=
    case $seen in
    *"$newline$1$newline"*) return ;;
    esac
    seen=$seen$1$newline
    if [ ! -f "$root$1" ]; then
        # A device is no matter of this script, and no image is in its place.
        [ -e "$root$1" ] || section "$1" 2 ''
        return
    fi
    count=$((count + 1))
    if ! facts=$(stat -L -c '%d:%i %s %b %B %u:%g %Y' "$root$1" 2>&1) || ! head=$(bytes "$root$1" 128 2>&1); then
        section "$1" 1 "$(bytes "$root$1" 1 2>&1 >/dev/null)"
        return
    fi
    tail=
    case $head in
    ' 51 46 49 fb'* | ' 51 45 44 00'* | ' 63 6f 6e 65 63 74 69 78'* | ' 4b 44 4d 56'* | ' 23 20 44 69 73 6b 20 44'*)
        head=$(bytes "$root$1" 2048)
        ;;
    ' 76 68 64 78'* | ' 4c 55 4b 53 ba be'*) ;;
    *)
        raw=$1
        case $1 in
        *.[vV][hH][dD]) tail=$(tail -c 512 "$root$1" | od -A n -v -t x1) ;;
        esac
        ;;
    esac
    section "$1" 0 "$facts$newline$head${tail:+${newline}tail$newline$tail}"
}

# Whether a name can be that of an image, in a folder that is theirs.
plausible() {
    case ${1##*/} in
    *.xml | *.cfg | *.conf | *.log | *.txt | *.json | *.sh | *.md5 | *.sha256 | *.sha512 | *.sig | *.asc | *.gz | *.xz | \
        *.bz2 | *.zst | *.zip | *.tar | *.tgz | *.pid | *.lock | *~ | vmlinu[xz]* | initr*) return 1 ;;
    esac
}

# In a folder that may hold anything.
looks_like_one() {
    case ${1##*/} in
    *.img | *.raw | *.qcow | *.qcow2 | *.qed | *.vhd | *.vhdx | *.vmdk | *.vdi | *.iso | *.disk | *.dsk | *.bin) ;;
    *) return 1 ;;
    esac
}

first=yes
folders=
for path in "$@"; do
    [ -z "$first" ] || set --
    first=
    image "$path"
    [ -z "$raw" ] || set -- "$@" "$raw"
    folder=${path%/*}
    case $folder in
    '' | /dev | /dev/* | /proc/* | /sys/* | /etc | /etc/* | /tmp | /var/tmp | /root | /home | /boot | *"$newline"*) continue ;;
    esac
    case $newline$folders in
    *"$newline$folder$newline"*) ;;
    *) [ ! -d "$root$folder" ] || folders=$folders$folder$newline ;;
    esac
done
[ -z "$first" ] || set --

count=0
if [ "$limit" -gt 0 ]; then
    cut=0
    looked=
    for folder in /var/lib/xen/images /var/lib/libvirt/images /var/lib/xen/domains /srv/xen /home/xen; do
        [ -d "$root$folder" ] || continue
        looked=$looked$folder$newline
        for path in "$root$folder"/* "$root$folder"/*/* "$root$folder"/*/*/*; do
            if [ ! -f "$path" ] || [ ! -s "$path" ]; then continue; fi
            plausible "$path" || continue
            [ "$count" -lt "$limit" ] || { cut=1 && break 2; }
            image "${path#"$root"}"
            [ -z "$raw" ] || set -- "$@" "$raw"
        done
    done
    IFS=$newline
    set -f
    for folder in $folders; do
        set +f
        case $newline$looked in
        *"$newline$folder$newline"*) continue ;;
        esac
        looked=$looked$folder$newline
        for path in "$root$folder"/*; do
            if [ ! -f "$path" ] || [ ! -s "$path" ]; then continue; fi
            looks_like_one "$path" || continue
            [ "$count" -lt "$limit" ] || { cut=1 && break 2; }
            image "${path#"$root"}"
            [ -z "$raw" ] || set -- "$@" "$raw"
        done
    done
    set +f
    section folders "$cut" "${looked%"$newline"}"
fi

# What stands on the raw ones.
if ! command -v blkid >/dev/null 2>&1; then
    section content 127 ''
elif [ "$#" -gt 0 ]; then
    section content 0 "$(blkid -c /dev/null -o full -s TYPE -s LABEL -s UUID -s PTTYPE "$@" 2>/dev/null)"
fi
section locks 0 "$(cat "$root/proc/locks" 2>/dev/null)"
