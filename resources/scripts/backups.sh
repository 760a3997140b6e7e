#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The backups below a folder: see README.md.
LC_ALL=C
export LC_ALL
folder=${1:-}
largest=1048576 # bytes of a manifest
newline='
'

# In the C locale ${#x} counts bytes.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

case $folder in
/*) ;;
*)
    printf 'no whole path: %s\n' "$folder" >&2
    exit 1
    ;;
esac
for one in "$folder"/*/*/; do
    one=${one%/}
    { [ -d "$one" ] && [ ! -L "$one" ]; } || continue
    name=${one##*/}
    status=1
    case $name in
    *.part) ;;
    *) [ ! -s "$one/SHA256SUMS" ] || status=0 ;;
    esac
    manifest=
    if [ -f "$one/manifest.json" ] && [ "$(wc -c <"$one/manifest.json")" -le "$largest" ]; then
        manifest=$(cat "$one/manifest.json")
    fi
    # What is neither ours nor named like ours.
    if [ "$status" = 1 ] && [ -z "$manifest" ]; then
        case $name in
        [0-9]*T*Z.part | [0-9]*T*Z) ;; # or its removal was cut short
        *) continue ;;
        esac
    fi
    kib=$(du -sk "$one" 2>/dev/null)
    kib=${kib%%[!0-9]*}
    section "$one" "$status" "$((${kib:-0} * 1024))$newline$manifest"
done
# The room that is left there, or where it would be made.
while [ ! -d "$folder" ] && [ -n "$folder" ]; do
    folder=${folder%/*}
done
section free 0 "$(df -Pk "${folder:-/}" 2>/dev/null)"
