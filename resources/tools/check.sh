# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# FOLDER: see README.md
cd -- "$1" || exit 1
set +f
if [ ! -f manifest.json ] || [ ! -s SHA256SUMS ]; then
    printf '%s is no whole backup\n' "$1" >&2
    exit 1
fi
sha256sum -c SHA256SUMS >&2 || exit 1
# Each of its files has a sum.
for file in *; do
    [ "$file" = SHA256SUMS ] || sed 's/^[0-9a-f]*  //' SHA256SUMS | grep -q -x -F "./$file" || {
        printf '%s has no sum\n' "$file" >&2
        exit 1
    }
done
printf '50.00%%\n'
sed -n 's/.*"file": "\([^"]*\)", "bytes": \([0-9]*\).*/\1 \2/p' manifest.json | while IFS=' ' read -r file bytes; do
    (tool_whole "$PWD/$file" "$bytes") || exit
done || exit
# It may have come just now. Old ones ignore the names, and flush everything.
sync ./* . 2>/dev/null || sync
printf '100.00%%\n'
