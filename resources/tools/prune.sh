# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# FOLDER KEEP: see README.md
keep=$2
case $keep in
'' | *[!0-9]* | 0)
    printf 'how many are kept: %s\n' "$keep" >&2
    exit 2
    ;;
esac
cd -- "$1" || exit 1
set +f
whole=0
for one in */; do
    [ ! -s "$one/SHA256SUMS" ] || whole=$((whole + 1))
done
# Their names are times, so the oldest come first.
for one in */; do
    [ "$whole" -gt "$keep" ] || break
    [ -s "$one/SHA256SUMS" ] || continue
    (tool_drop "$PWD/${one%/}") || exit 1
    whole=$((whole - 1))
done
