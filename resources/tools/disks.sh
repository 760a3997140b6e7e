# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# note|same CONFIG FILE: see README.md
what=$1 config=$2 file=$3

# The lines of the config that say its disks: of each statement "disk", up to the next one.
disk_lines() {
    inside=no
    while IFS= read -r line || [ -n "$line" ]; do
        line=${line#"${line%%[! 	]*}"}
        case $line in
        '' | '#'*) continue ;;
        disk | disk[!A-Za-z0-9_.-]* | *[\;\ \	]disk[\ \	=+]*) inside=yes ;;
        [A-Za-z_]*) inside=no ;; # in a list there are strings
        esac
        [ "$inside" = no ] || printf '%s\n' "$line"
    done
}

sum=$(disk_lines <"$config" && printf .) || exit 1
sum=$(printf '%s' "$sum" | sha256sum) || exit 1
sum=${sum%% *}
case $what in
note)
    # Never half of it.
    printf '%s\n' "$sum" >"$file.new" && sync "$file.new" 2>/dev/null
    mv -f "$file.new" "$file"
    ;;
same)
    noted=
    IFS= read -r noted <"$file"
    if [ "$noted" != "$sum" ]; then
        printf 'the disks in %s were changed since this backup was set up: set it up again\n' "$config" >&2
        exit 4
    fi
    ;;
*)
    printf 'what of the disks: %s\n' "$what" >&2
    exit 2
    ;;
esac
