# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# PACKER DEVICE BYTES FILE [SUM PATH ...]: see README.md
packer=$1 device=$2 bytes=$3 file=$4
shift 4
# What is there already, and what comes now, are of one moment.
[ $# = 0 ] || (tool_still same "$@") || exit
piece=16777216
index=$file.index
case $packer in
zstd | gzip) ;;
*)
    printf 'no packer: %s\n' "$packer" >&2
    exit 2
    ;;
esac

# What is there: the pieces whose end is noted, if the file is that long.
count=0 ends=0
if [ -f "$index" ] && [ -f "$file" ]; then
    while IFS= read -r line; do
        case $line in
        '' | *[!0-9]*) break ;;
        esac
        [ "$line" -gt "$ends" ] || break
        ends=$line count=$((count + 1))
    done <"$index"
    if [ "$(wc -c <"$file")" -lt "$ends" ]; then
        count=0 ends=0
    fi
fi
if [ "$count" = 0 ]; then
    : >"$file" && : >"$index" || exit 1
else
    head -n "$count" "$index" >"$index.new" && mv -f "$index.new" "$index" &&
        dd if=/dev/null of="$file" bs=1 seek="$ends" 2>/dev/null || exit 1
fi

# LENGTH: the next bytes of the device, which is open as 5. dd, for some heads read more than they give.
raw() {
    if [ "$(($1 / 65536))" -gt 0 ]; then
        said=$(dd bs=65536 count="$(($1 / 65536))" <&5 2>&1 >&6) || { printf '%s\n' "$said" >&2 && return 1; }
    fi
    if [ "$(($1 % 65536))" -gt 0 ]; then
        said=$(dd bs="$(($1 % 65536))" count=1 <&5 2>&1 >&6) || { printf '%s\n' "$said" >&2 && return 1; }
    fi
} 6>&1

# OFFSET -> 5 stands there
open_at() {
    exec 5<"$device" || exit 1
    dd bs=1 skip="$1" count=0 <&5 2>/dev/null
}

# Where 5 stands -> $place
position() {
    place=
    while IFS=':	 ' read -r name value; do
        [ "$name" != pos ] || place=$value
    done </proc/self/fdinfo/5
}

# A short one would otherwise look like one that ends in time.
if [ "$bytes" -gt 0 ]; then
    open_at "$((bytes - 1))" && [ "$(raw 1 | wc -c)" = 1 ] || {
        printf '%s has less than %s bytes, or cannot be read\n' "$device" "$bytes" >&2
        exit 1
    }
fi

while [ "$((count * piece))" -lt "$bytes" ]; do
    if [ -e "${cancel:-}" ]; then
        printf 'cancelled\n' >&2
        exit 3
    fi
    at=$((count * piece))
    length=$((bytes - at))
    [ "$length" -le "$piece" ] || length=$piece
    # What either end of the pipe says when it fails. Each piece has its place: what a pack that was killed has left
    # running writes the same there. (bash loses a 1<> within a pipe, so another descriptor is opened for it.)
    open_at "$at"
    failed=$({ { raw "$length" || printf read >&3; } |
        { { dd bs=1 seek="$ends" count=0 conv=notrunc 2>/dev/null && "$packer" -q -c; } >&4 || printf write >&3; }; } 3>&1 4<>"$file")
    position
    [ "$place" = "$((at + length))" ] || failed="$failed it ends at $place"
    if [ -n "$failed" ]; then
        printf 'piece %d of %s could not be packed (%s)\n' "$count" "$device" "$failed" >&2
        exit 1
    fi
    ends=$(wc -c <"$file") && printf '%d\n' "$ends" >>"$index" || exit 1
    count=$((count + 1))
    permyriad=$(((at + length) * 10000 / bytes))
    printf '%d.%02d%%\n' "$((permyriad / 100))" "$((permyriad % 100))"
done
