# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# FOLDER: see README.md
cd -- "$1" || exit 1
[ -s manifest.json ] || exit 1
set +f
sed -n 's/.*"file": "\([^"]*\)", "bytes": \([0-9]*\).*/\1 \2/p' manifest.json | while IFS=' ' read -r file bytes; do
    (tool_whole "$PWD/$file" "$bytes") || exit
done || exit
rm -f SHA256SUMS.new
for file in *; do
    case $file in
    SHA256SUMS | SHA256SUMS.new) continue ;;
    esac
    sha256sum "./$file" >>SHA256SUMS.new || exit 1
done
mv -f SHA256SUMS.new SHA256SUMS || exit 1
# Old ones ignore the names, and flush everything.
sync ./* . 2>/dev/null || sync
