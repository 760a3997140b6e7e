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

# FILE OFFSET LENGTH
part() {
    { dd bs=1 skip="$2" count=0 2>/dev/null && head -c "$3"; } <"$1"
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
    length=$((bytes - at))
    [ "$length" -le "$piece" ] || length=$piece
    # Descriptor 5 is what is unpacked, standard input what is there.
    failed=$({ { part "$file" "$begins" "$((ends - begins))" | "$packer" -q -d -c || printf unpack >&3; } |
        { part "$target" "$at" "$length" | cmp - /dev/fd/5 >&2 || printf differs >&3; } 5<&0; } 3>&1)
    if [ -n "$failed" ]; then
        printf '%s is another than was packed, behind %d (%s)\n' "$target" "$at" "$failed" >&2
        exit 1
    fi
    begins=$ends at=$((at + length))
    permyriad=10000
    [ "$bytes" -eq 0 ] || permyriad=$((at * 10000 / bytes))
    printf '%d.%02d%%\n' "$((permyriad / 100))" "$((permyriad % 100))"
done <"$file.index"
if [ "$at" -ne "$bytes" ]; then
    printf '%s.index ends before %s\n' "$file" "$bytes" >&2
    exit 1
fi
