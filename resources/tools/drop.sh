# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# FOLDER: see README.md
folder=$1
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
# Nothing goes before all of it is known to be ours.
for file in * .[!.]*; do
    [ -e "$file" ] || continue
    case $file in
    *.zst | *.gz | *.index | *.index.new | *.cfg | manifest.json | SHA256SUMS | SHA256SUMS.new) ;;
    *)
        printf '%s holds something that is no part of a backup: %s\n' "$folder" "$file" >&2
        exit 1
        ;;
    esac
done
# A half one is no whole one, from the first moment on.
rm -f SHA256SUMS manifest.json || exit 1
for file in *; do
    [ ! -e "$file" ] || rm -f "./$file" || exit 1
done
cd / && rmdir -- "$folder"
