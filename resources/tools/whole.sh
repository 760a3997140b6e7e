# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# FILE BYTES: see README.md
file=$1 bytes=$2
piece=16777216
case $file in
*.zst) packer=zstd ;;
*.gz) packer=gzip ;;
*)
    printf 'no packed file: %s\n' "$file" >&2
    exit 2
    ;;
esac
command -v "$packer" >/dev/null || {
    printf 'there is no %s on this host\n' "$packer" >&2
    exit 5
}

# What a packer says is not enough: to gzip, zeros behind the last piece are nothing.
begins=0 at=0
while IFS= read -r ends; do
    case $ends in
    '' | *[!0-9]*) break ;;
    esac
    if [ -e "${cancel:-}" ]; then
        printf 'cancelled\n' >&2
        exit 3
    fi
    length=$((bytes - at))
    [ "$length" -le "$piece" ] || length=$piece
    got=$({ { dd bs=1 skip="$begins" count=0 2>/dev/null && head -c "$((ends - begins))"; } <"$file" |
        { "$packer" -q -d -c || printf 'bad ' >&3; } | wc -c; } 3>&1)
    if [ "$got" != "$length" ]; then
        printf '%s: what belongs at %d cannot be unpacked\n' "$file" "$at" >&2
        exit 1
    fi
    begins=$ends at=$((at + length))
done <"$file.index" || exit 1
if [ "$at" -ne "$bytes" ] || [ "$(wc -c <"$file")" -ne "$begins" ]; then
    printf '%s holds %d bytes in place of %d\n' "$file" "$at" "$bytes" >&2
    exit 1
fi
