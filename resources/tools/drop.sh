# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# FOLDER: see README.md
folder=$1 odd=
[ -e "$folder" ] || exit 0
# Ours have the names of times, and are no links to somebody's folder.
case ${folder##*/} in
[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9]*Z | [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9]*Z.part) ;;
*)
    printf '%s is not named like a backup\n' "$folder" >&2
    exit 1
    ;;
esac
if [ -L "$folder" ]; then
    printf '%s is a link\n' "$folder" >&2
    exit 1
fi
cd -- "$folder" || exit 1
set +f
# Nothing goes before all of it is known to be ours: a packed file has an index, but where it was cut short.
for file in * .[!.]* ..?*; do
    [ -e "$file" ] || [ -L "$file" ] || continue
    case $file in
    *.zst | *.gz) [ "$folder" != "${folder%.part}" ] || [ -e "$file.index" ] || odd=$file ;;
    *.zst.index | *.gz.index | *.zst.index.new | *.gz.index.new | config.cfg | manifest.json | SHA256SUMS | SHA256SUMS.new) ;;
    *) odd=$file ;;
    esac
    if [ -n "$odd" ]; then
        printf '%s holds something that is no part of a backup: %s\n' "$folder" "$odd" >&2
        exit 1
    fi
done
# A half one is no whole one, from the first moment on.
rm -f SHA256SUMS manifest.json || exit 1
for file in *; do
    case $file in
    *.index*) ;;
    *) [ ! -e "$file" ] || rm -f "./$file" || exit 1 ;;
    esac
done
for file in *; do
    [ ! -e "$file" ] || rm -f "./$file" || exit 1
done
cd / && rmdir -- "$folder"
