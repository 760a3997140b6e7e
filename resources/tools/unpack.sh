# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# FILE TARGET BYTES: see README.md
file=$1 target=$2 bytes=$3
piece=16777216
case $file in
*.zst) packer=zstd ;;
*.gz) packer=gzip ;;
*)
    printf 'no packed file: %s\n' "$file" >&2
    exit 2
    ;;
esac

case $target in
/dev/*) ;;
*) [ -e "$target" ] || : >"$target" || exit 1 ;;
esac
# In a file that is new, what is not written is zero.
if [ -f "$target" ]; then
    dd if=/dev/null of="$target" bs=1 seek=0 2>/dev/null && dd if=/dev/null of="$target" bs=1 seek="$bytes" 2>/dev/null || exit 1
    sparse=no
    ! printf x | dd of=/dev/null conv=sparse 2>/dev/null || sparse=yes
else
    sparse=no
fi

# OFFSET: standard input goes there, on descriptor 4 (bash loses a 1<> within a pipe). Whole blocks of zeros are left out
# of a file.
place() {
    if [ "$sparse" = yes ]; then
        dd of="$target" bs=64k seek="$(($1 / 65536))" iflag=fullblock conv=sparse,notrunc 2>/dev/null
    else
        { dd bs=1 seek="$1" count=0 conv=notrunc 2>/dev/null && cat; } >&4
    fi
}

begins=0 at=0
while IFS= read -r ends; do
    case $ends in
    '' | *[!0-9]*) break ;;
    esac
    if [ -e "${cancel:-}" ]; then
        printf 'cancelled\n' >&2
        exit 3
    fi
    failed=$({ { { dd bs=1 skip="$begins" count=0 2>/dev/null && head -c "$((ends - begins))"; } <"$file" || printf read >&3; } |
        { "$packer" -q -d -c || printf unpack >&3; } | place "$at" || printf write >&3; } 3>&1 4<>"$target")
    if [ -n "$failed" ]; then
        printf 'what belongs at %d of %s could not be written (%s)\n' "$at" "$target" "$failed" >&2
        exit 1
    fi
    begins=$ends at=$((at + piece))
    [ "$at" -le "$bytes" ] || at=$bytes
    permyriad=10000
    [ "$bytes" -eq 0 ] || permyriad=$((at * 10000 / bytes))
    printf '%d.%02d%%\n' "$((permyriad / 100))" "$((permyriad % 100))"
done <"$file.index"
if [ "$at" -ne "$bytes" ]; then
    printf '%s.index ends before %s\n' "$file" "$bytes" >&2
    exit 1
fi
