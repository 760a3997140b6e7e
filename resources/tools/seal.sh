# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# FOLDER: see README.md
cd -- "$1" || exit 1
set +f
for file in *.zst *.gz; do
    case $file in
    *.zst) packer=zstd ;;
    *) packer=gzip ;;
    esac
    [ ! -f "./$file" ] || "$packer" -q -t "./$file" || exit 1
done
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
