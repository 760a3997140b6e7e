# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# FOLDER KEEP NEW: see README.md
keep=$2 new=$3
case $keep in
'' | *[!0-9]* | 0)
    printf 'how many are kept: %s\n' "$keep" >&2
    exit 2
    ;;
esac
cd -- "$1" || exit 1
set +f

# KEY BACKUP: what its manifest says.
says() {
    sed -n "s/^ \"$1\": //p" "./$2/manifest.json" 2>/dev/null
}
host=$(says host "$new") uuid=$(says uuid "$new")

# BACKUP: a whole one of that guest. Two hosts may share the folder, and each have a guest of that name.
is_older() {
    [ "$1" != "$new" ] && [ ! -L "./$1" ] && [ -s "./$1/SHA256SUMS" ] || return 1
    [ "$(says host "$1")" = "$host" ] || { [ "$uuid" != '"",' ] && [ "$(says uuid "$1")" = "$uuid" ]; }
}

kept=1
for one in [0-9]*Z/; do
    ! is_older "${one%/}" || kept=$((kept + 1))
done
# Their names are times, so the oldest come first. What cannot go is left, with its reason: the new one is whole all the same.
for one in [0-9]*Z/; do
    [ "$kept" -gt "$keep" ] || break
    is_older "${one%/}" || continue
    (tool_drop "$PWD/${one%/}") || :
    kept=$((kept - 1))
done
