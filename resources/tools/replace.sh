# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# put FILE KEEP SUM | copy FILE KEEP FROM | back FILE KEEP: see README.md
what=$1 file=$2 keep=$3 from=${4:-}
made=${file%/*}/.${file##*/}.new

# What is there is kept once: given again, it would be the new one.
keep_old() {
    if [ -e "$keep" ] || [ -e "$keep.none" ]; then
        return 0
    fi
    if [ -e "$file" ]; then
        cp -p -- "$file" "$keep.new" && mv -f -- "$keep.new" "$keep"
    else
        : >"$keep.none"
    fi
}

put_new() {
    { sync "$made" 2>/dev/null || sync; } && mv -f -- "$made" "$file"
}

case $what in
put)
    # A pipe that was cut short is no file.
    keep_old && cat >"$made" && sum=$(sha256sum <"$made") || exit 1
    if [ "${sum%% *}" != "$from" ]; then
        printf 'only a part of %s has come\n' "$file" >&2
        exit 1
    fi
    put_new
    ;;
copy)
    keep_old && cat <"$from" >"$made" && put_new
    ;;
back)
    rm -f -- "$made" || exit 1
    if [ -e "$keep" ]; then
        cp -p -- "$keep" "$made" && put_new
    elif [ -e "$keep.none" ]; then
        rm -f -- "$file"
    fi
    ;;
*)
    printf 'what of it: %s\n' "$what" >&2
    exit 2
    ;;
esac
